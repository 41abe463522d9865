"""Writes the network's file: whole numbers of 8 bits for the weights, with one scale for each output."""

import json
import struct

import numpy as np
import torch


def whole(weight):
    w = weight.detach().float().numpy()
    scale = np.abs(w).max(1) / 127 + 1e-12
    return np.clip(np.round(w / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def export(encoder, reader, vocabulary, path, limit):
    tensors = {}
    real = lambda t: t.detach().float().numpy().reshape(-1)

    def matrix(name, weight, bias):
        tensors[name], tensors[f"{name}.scale"] = whole(weight)
        tensors[f"{name}.bias"] = real(torch.zeros(weight.shape[0]) if bias is None else bias)

    def norm(name, layer):
        tensors[f"{name}.gain"], tensors[f"{name}.offset"] = real(layer.weight), real(layer.bias)

    tensors["pieces"], tensors["pieces.scale"] = whole(encoder.pieces.weight)
    tensors["places"] = real(encoder.places)
    norm("first", encoder.first)
    for i, layer in enumerate(encoder.layers):
        for name in ("attend", "gather", "widen", "narrow"):
            matrix(f"layer{i}.{name}", getattr(layer, name).weight, getattr(layer, name).bias)
        norm(f"layer{i}.afterAttention", layer.after_attention)
        norm(f"layer{i}.afterWidening", layer.after_widening)
    # compare([x, t, x - t, x * t]) falls into what x says, what t says and what they share.
    x, t, less, times = reader.compare.weight.chunk(4, 1)
    matrix("reader.own", x + less, reader.compare.bias)
    matrix("reader.theirs", t - less, None)
    matrix("reader.shared", times, None)
    matrix("reader.hidden", reader.hidden.weight, reader.hidden.bias)
    tensors["reader.gate"], tensors["reader.answer"] = real(reader.gate.weight), real(reader.answer.weight)
    tensors["reader.found"] = real(reader.found.weight)
    numbers = [reader.heat.item(), reader.gate.bias.item(), reader.found.bias.item() + reader.answer.bias.item()]
    tensors["reader.numbers"] = np.array(numbers, np.float32)
    tensors["vocabulary"] = np.frombuffer("\n".join(vocabulary).encode(), np.uint8)
    write(tensors, path, limit, len(encoder.layers))


def write(tensors, path, limit, layers):
    kinds = {"int8": "int8", "float32": "float32", "uint8": "text"}
    places, body = {}, b""
    for name, values in tensors.items():
        body += b"\0" * (-len(body) % 4)
        places[name] = {"at": len(body), "count": int(values.size), "kind": kinds[values.dtype.name]}
        body += np.ascontiguousarray(values).tobytes()
    header = {"width": 384, "layers": layers, "limit": limit, "start": 101, "end": 102, "tensors": places}
    head = json.dumps(header, separators=(",", ":")).encode()
    with open(path, "wb") as file:
        file.write(b"brief-network/1\n" + struct.pack("<I", len(head)) + head + body)
