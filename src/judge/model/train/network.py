"""The sentence encoder (BERT; Devlin et al. 2019) and the reader of pairs on top of it."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

WIDTH, HEADS, WIDE, LAYERS, PLACES, COMPARED, HIDDEN = 384, 12, 1536, 6, 48, 96, 64
SOURCES = {"labelled": 0, "ecb": 1, "superpal": 2, "sts": 3, "made": 4}


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.attend, self.gather = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.widen, self.narrow = nn.Linear(WIDTH, WIDE), nn.Linear(WIDE, WIDTH)
        self.after_attention = nn.LayerNorm(WIDTH, eps=1e-12)
        self.after_widening = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        size, rows, _ = x.shape
        q, k, v = self.attend(x).view(size, rows, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.after_attention(x + self.drop(self.gather(seen.transpose(1, 2).reshape(size, rows, WIDTH))))
        return self.after_widening(x + self.drop(self.narrow(F.gelu(self.widen(x)))))


class Encoder(nn.Module):
    def __init__(self, path):
        super().__init__()
        t = load_file(path)
        self.pieces = nn.Embedding.from_pretrained(t["embeddings.word_embeddings.weight"])
        places = t["embeddings.position_embeddings.weight"][:PLACES] + t["embeddings.token_type_embeddings.weight"][0]
        self.places = nn.Parameter(places.clone(), requires_grad=False)
        self.first = nn.LayerNorm(WIDTH, eps=1e-12)
        self.first.load_state_dict({k: t[f"embeddings.LayerNorm.{k}"] for k in ("weight", "bias")})
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        for i, layer in enumerate(self.layers):
            at, state = f"encoder.layer.{i}.", {}
            for k in ("weight", "bias"):
                qkv = [t[f"{at}attention.self.{n}.{k}"] for n in ("query", "key", "value")]
                state[f"attend.{k}"] = torch.cat(qkv)
                state[f"gather.{k}"] = t[f"{at}attention.output.dense.{k}"]
                state[f"after_attention.{k}"] = t[f"{at}attention.output.LayerNorm.{k}"]
                state[f"widen.{k}"] = t[f"{at}intermediate.dense.{k}"]
                state[f"narrow.{k}"] = t[f"{at}output.dense.{k}"]
                state[f"after_widening.{k}"] = t[f"{at}output.LayerNorm.{k}"]
            layer.load_state_dict(state)

    def start(self, ids):
        return self.first(self.pieces(ids) + self.places[: ids.shape[1]])

    @staticmethod
    def attention_mask(mask):
        return torch.zeros(mask.shape).masked_fill(~mask, -1e9)[:, None, None, :]


class Reader(nn.Module):
    """Sets each piece of one sentence beside what it finds of itself in the other (Parikh et al. 2016)."""

    def __init__(self):
        super().__init__()
        self.compare = nn.Linear(4 * WIDTH, COMPARED)
        self.gate, self.heat = nn.Linear(WIDTH, 1), nn.Parameter(torch.tensor(8.0))
        self.hidden, self.answer = nn.Linear(4 * COMPARED, HIDDEN), nn.Linear(HIDDEN, 1)
        self.found, self.drop = nn.Linear(3, 1), nn.Dropout(0.1)
        # How each kind of training pair says "same": log-odds times scale plus offset.
        self.scale, self.offset = nn.Parameter(torch.ones(5)), nn.Parameter(torch.zeros(5))
        for zero in (self.gate, self.answer):
            nn.init.zeros_(zero.weight)
            nn.init.zeros_(zero.bias)
        with torch.no_grad():
            self.found.weight.copy_(torch.tensor([[6.0, 4.0, 4.0]]))
            self.found.bias.fill_(-9.0)

    def side(self, x, mine, y, theirs, like):
        shares = torch.softmax((like * self.heat).masked_fill(~theirs[:, None, :], -1e9), -1)
        t = shares @ y
        said = F.gelu(self.compare(self.drop(torch.cat([x, t, x - t, x * t], -1))))
        gate = torch.sigmoid(self.gate(x)) * mine[:, :, None]
        gate = gate / (gate.sum(1, keepdim=True) + 1e-6)
        most = like.masked_fill(~theirs[:, None, :], -1.0).max(-1)[0]
        return (said * gate).sum(1), said.masked_fill(~mine[:, :, None], -1e4).max(1)[0], (most * gate[:, :, 0]).sum(1)

    def forward(self, x, mine, y, theirs):
        like = F.normalize(x, dim=-1) @ F.normalize(y, dim=-1).transpose(1, 2)
        a, b = self.side(x, mine, y, theirs, like), self.side(y, theirs, x, mine, like.transpose(1, 2))
        mean = lambda v, m: (v * m[:, :, None]).sum(1) / m.sum(1, keepdim=True)
        cosine = F.cosine_similarity(mean(x, mine), mean(y, theirs))
        found = torch.stack([torch.minimum(a[2], b[2]), torch.maximum(a[2], b[2]), cosine], 1)
        z = torch.cat([a[0] + b[0], (a[0] - b[0]).abs(), torch.maximum(a[1], b[1]), torch.minimum(a[1], b[1])], 1)
        return self.found(found)[:, 0] + self.answer(self.drop(F.gelu(self.hidden(z))))[:, 0]
