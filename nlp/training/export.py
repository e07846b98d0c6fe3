"""Network and tokenizer -> the directory that ships: one ONNX graph with 8-bit weights, config, tokenizer."""

import json
from collections.abc import Mapping
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from nlp.training.data import LABELS
from nlp.training.network import Network

# Longer than in training: the encoder knows 512 positions, and a long complaint's point comes late.
PIECES = 256
_OPSET = 17
_SAMPLE = torch.ones(2, 8, dtype=torch.long)
_AXES = {
    "input_ids": {0: "texts", 1: "pieces"},
    "attention_mask": {0: "texts", 1: "pieces"},
    "logits": {0: "texts"},
    "meaning": {0: "texts"},
}


def export(network: Network, work: Path, directory: Path) -> None:
    """Write model.onnx: inputs input_ids and attention_mask, outputs logits and meaning."""
    directory.mkdir(parents=True, exist_ok=True)
    full = work / "full.onnx"
    network.eval()
    # As plain products the runtime knows how to join them; the ready-made attention leaves guards between.
    network.encoder.set_attn_implementation("eager")
    torch.onnx.export(
        network,
        (_SAMPLE, _SAMPLE),
        str(full),
        input_names=["input_ids", "attention_mask"],
        output_names=["logits", "meaning"],
        dynamic_axes=_AXES,
        opset_version=_OPSET,
        dynamo=False,
    )
    # Float32 -> 8 bits: embeddings and matrices by row, what flows between them one scale a text.
    quantize_dynamic(
        full,
        directory / "model.onnx",
        op_types_to_quantize=["MatMul", "Gather"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )


def describe(
    directory: Path, network: Network, version: str, temperature: float, alerts: Mapping[str, float]
) -> None:
    """Write config.json: transformers' keys, and ours under `otklik`; alerts by language, see the card."""
    config = network.encoder.config.to_dict() | {
        "architectures": ["BertForSequenceClassification"],
        "id2label": {str(number): label.value for number, label in enumerate(LABELS)},
        "label2id": {label.value: number for number, label in enumerate(LABELS)},
        "otklik": {
            "version": version,
            "pieces": PIECES,
            "temperature": round(temperature, 3),
            "alerts": {language: round(least, 3) for language, least in alerts.items()},
        },
    }
    text = json.dumps(config, indent=2, sort_keys=True, default=str)
    (directory / "config.json").write_text(text + "\n", encoding="utf-8")
