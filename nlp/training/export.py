"""Network and tokenizer -> the directory that ships: one ONNX graph with 8-bit weights, config, tokenizer."""

import json
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

from nlp.training.data import LABELS
from nlp.training.network import PREFIX, Network

# Longer than in training: the encoder knows 512 positions, and a long complaint's point comes late.
PIECES = 256
_OPSET = 17
_BLOCK = 128
# The runtime's accuracy level that multiplies in 8 bits, too.
_INT8 = 4


def export(network: Network, work: Path, directory: Path) -> None:
    """Write model.onnx: inputs input_ids and attention_mask, output logits."""
    directory.mkdir(parents=True, exist_ok=True)
    full = work / "full.onnx"
    network.eval()
    sample = torch.ones(2, 8, dtype=torch.long)
    axes = {0: "texts", 1: "pieces"}
    torch.onnx.export(
        network,
        (sample, sample),
        str(full),
        input_names=["input_ids", "attention_mask"],
        output_names=["logits"],
        dynamic_axes={"input_ids": axes, "attention_mask": axes, "logits": {0: "texts"}},
        opset_version=_OPSET,
        dynamo=False,
    )
    _shrink(full, work / "gathered.onnx", directory / "model.onnx")


def _shrink(full: Path, between: Path, target: Path) -> None:
    """Float32 -> 8 bits: the embeddings by row, the matrices by blocks.

    One scale a tensor (quantize_dynamic for everything) is twice as fast but cost two points of macro-F1, and
    took the scale of a text from its whole batch; blocks cost 0.3.
    """
    quantize_dynamic(
        full, between, op_types_to_quantize=["Gather"], per_channel=True, weight_type=QuantType.QInt8
    )
    blocks = MatMulNBitsQuantizer(
        onnx.load(between), bits=8, block_size=_BLOCK, is_symmetric=True, accuracy_level=_INT8
    )
    blocks.process()
    blocks.model.save_model_to_file(str(target), use_external_data_format=False)


def describe(directory: Path, network: Network, version: str, temperature: float) -> None:
    """Write config.json: transformers' keys, and ours under `otklik`."""
    config = network.encoder.config.to_dict() | {
        "architectures": ["BertForSequenceClassification"],
        "id2label": {str(number): label.value for number, label in enumerate(LABELS)},
        "label2id": {label.value: number for number, label in enumerate(LABELS)},
        "otklik": {
            "version": version,
            "prefix": PREFIX,
            "pieces": PIECES,
            "temperature": round(temperature, 3),
        },
    }
    text = json.dumps(config, indent=2, sort_keys=True, default=str)
    (directory / "config.json").write_text(text + "\n", encoding="utf-8")
