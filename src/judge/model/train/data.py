"""Training pairs: (sentence, other sentence, 0 to 1 the same fact, kind, weight)."""

import collections
import glob
import hashlib
import json
import math
import random
import re
from pathlib import Path

HERE = Path(__file__).parent
COMMON = set(
    "the a an of to in on and for with at by from as is was were are be been that this it its his her their he she they "
    "has have had will would said not but or who which".split()
)
# Articles of one event are compared in these sets; so many pairs for labelling were picked from each.
PICKED = {"wikinews": 45, "fnc": 30, "ecbplus": 25}


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def sentences(text):
    parts = (s for p in text.split("\n") for s in re.split(r'(?<=[.!?])["”’]?\s+(?=["“‘A-Z])', p))
    return [s.strip() for s in parts if 6 <= len(s.split()) <= 60]


def digest(a, b):
    return hashlib.sha256("\n".join(sorted((a, b))).encode()).hexdigest()[:16]


def held_out(folders):
    """Every sentence of the labelled events, and their articles' names."""
    texts, events = set(), set()
    for folder in folders:
        for path in glob.glob(f"{folder}/*.txt"):
            texts |= {m[1] for m in re.finditer(r"^[A-Z]\d+\t(.*)$", Path(path).read_text("utf-8"), re.M)}
        for path in glob.glob(f"{folder}/*.docs.jsonl"):
            for doc in lines(path):
                events.add(doc["id"].rsplit("-", 1)[0])
                texts |= set(sentences(doc["text"]))
    return texts, events


def bag(sentence):
    return {w[:5] for w in re.findall(r"[a-z0-9]+", sentence.lower()) if w not in COMMON}


def likeness(texts):
    """Dice's coefficient over words weighted by how few of the texts hold them."""
    bags = [bag(s) for s in texts]
    count = collections.Counter(w for b in bags for w in b)
    weight = {w: math.log(1 + len(texts) / n) for w, n in count.items()}
    total = [sum(weight[w] for w in b) for b in bags]
    return lambda i, j: 2 * sum(weight[w] for w in bags[i] & bags[j]) / ((total[i] + total[j]) or 1)


def labelled(data, avoid_texts, avoid_events):
    """The pairs of articles' sentences that were read and labelled for this project, by their digests."""
    labels = json.loads((HERE / "labels.json").read_text())
    out = []
    for name in PICKED:
        events = collections.defaultdict(list)
        for article in lines(f"{data}/grouping/{name}.jsonl"):
            events[article["event"]].append(sentences(article["text"]))
        for event, articles in sorted(events.items()):
            if event in avoid_events:
                continue
            for i, one in enumerate(articles):
                for other in articles[:i]:
                    out += [(a, b, labels[d], "labelled", 3.0) for a in one for b in other if (d := digest(a, b)) in labels]
    once = {digest(p[0], p[1]): p for p in out if p[0] not in avoid_texts and p[1] not in avoid_texts}
    return list(once.values())


def made(data, avoid_texts, random_):
    """Copies of one story with small edits, and neighbours in one article that share words."""
    same, other = [], []
    words = lambda s: set(s.lower().split())
    dice = lambda a, b: 2 * len(a & b) / (len(a) + len(b))
    for name in ("wikinews", "fnc"):
        events = collections.defaultdict(list)
        for article in lines(f"{data}/grouping/{name}.jsonl"):
            own = sentences(article["text"])
            if not any(s in avoid_texts for s in own):
                events[article["event"]].append(own)
        copies, near = [], []
        for articles in events.values():
            articles = articles[:8]
            for i, one in enumerate(articles):
                for two in articles[:i]:
                    found = [(a, b) for a in one for b in two if 0.55 < dice(words(a), words(b)) < 0.93]
                    random_.shuffle(found)
                    copies += found[:2]
                close = [(dice(words(a), words(b)), a, b) for x, a in enumerate(one) for b in one[x + 1 : x + 4]]
                near += [(a, b) for d, a, b in sorted(close, reverse=True) if d < 0.6][:2]
        random_.shuffle(copies)
        random_.shuffle(near)
        same += [(a, b, 1.0, "made", 0.5) for a, b in copies[:333]]
        other += [(a, b, 0.0, "made", 0.7) for a, b in near[:333]]
    return same + other


def training_pairs(data, folders, seed):
    random_ = random.Random(seed)
    texts, events = held_out(folders)
    ecb = lines(f"{data}/pairs/ecbplus.jsonl")
    random_.shuffle(ecb)
    shares = lambda r: min(1.0, r["jaccard"] + 0.1 * (r["shared_events"] - 1)) if r["shared_events"] else 0.0
    # Half of them share much of what happens, a quarter little, a quarter nothing.
    much = [r for r in ecb if r["shared_events"] and r["jaccard"] >= 0.3][:1800]
    little = [r for r in ecb if r["shared_events"] and r["jaccard"] < 0.3][:1000]
    nothing = [r for r in ecb if not r["shared_events"]][:1200]
    out = [(r["a"], r["b"], shares(r), "ecb", 1.0) for r in much + little + nothing]
    superpal = lines(f"{data}/pairs/superpal.jsonl")
    out += [(r["a"], r["b"], float(r["label"]), "superpal", 1.5 if r["label"] else 1.0) for r in superpal]
    sts = lines(f"{data}/pairs/sts-news.jsonl")
    random_.shuffle(sts)
    out += [(r["a"], r["b"], max(0.0, min(1.0, (r["score"] - 1.5) / 3)), "sts", 0.5) for r in sts[:1333]]
    return out + made(data, texts, random_) + labelled(data, texts, events) * 3
