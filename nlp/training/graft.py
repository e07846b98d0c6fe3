"""Another meaning for a finished model: the rest of its graph stays bit by bit what it was."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from transformers import AutoTokenizer

from nlp.training.export import PIECES
from nlp.transformers_model import LOGITS, MEANING, WEIGHTS

# The mean over a text's pieces, as the export names it: what the label is told from.
MEAN = "/Div_output_0"
# Names of what is added begin so; a second graft takes them off.
_OURS = "asking/"
# What shares of known questions count beside the direction; chosen on the validation half.
SHARES = 0.5

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What turns the mean into a meaning."""

    middle: Array
    turned: Array
    # Of the questions taught, from the direction.
    shares: Array
    bias: Array


def means(model: Path, texts: Sequence[str]) -> Array:
    """The mean over the pieces of each text, in the eyes of the weights that ship."""
    graph = onnx.load(model / WEIGHTS)
    graph.graph.output.append(helper.make_tensor_value_info(MEAN, TensorProto.FLOAT, ["texts", "size"]))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.log_severity_level = 1, 4
    session = onnxruntime.InferenceSession(
        graph.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    tokenizer: Any = AutoTokenizer.from_pretrained(str(model), local_files_only=True)
    found = []
    for text in texts:
        encoded = tokenizer([text], truncation=True, max_length=PIECES, return_tensors="np")
        inputs = {node.name: encoded[node.name] for node in session.get_inputs()}
        found.append(session.run([MEAN], inputs)[0][0])
    return np.stack(found)


def graft(model: Path, asking: Asking, directory: Path) -> None:
    """Copy the model to another directory, with this meaning in the place of its own."""
    shutil.copytree(model, directory, dirs_exist_ok=True)
    loaded = onnx.load(model / WEIGHTS)
    graph = loaded.graph
    nodes = [node for node in graph.node if MEANING not in node.output]
    del graph.node[:]
    graph.node.extend([*nodes, *_nodes()])
    _prune(graph)
    graph.initializer.extend(_initializers(asking))
    del graph.output[:]
    graph.output.extend(
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["texts", size])
        for name, size in ((LOGITS, 3), (MEANING, asking.turned.shape[1] + asking.shares.shape[1]))
    )
    onnx.checker.check_model(loaded)
    onnx.save(loaded, directory / WEIGHTS)


def _nodes() -> list[onnx.NodeProto]:
    steps = (
        ("Sub", (MEAN, "middle"), "apart"),
        ("MatMul", ("apart", "turned"), "far"),
        ("LpNormalization", ("far",), "way"),
        ("MatMul", ("way", "shares"), "raw"),
        ("Add", ("raw", "bias"), "scored"),
        ("Softmax", ("scored",), "shared"),
        ("Sqrt", ("shared",), "root"),
        ("Mul", ("way", "counts_way"), "first"),
        ("Mul", ("root", "counts_share"), "second"),
        ("Concat", ("first", "second"), MEANING),
    )
    axis: dict[str, Any] = {
        "LpNormalization": {"axis": 1, "p": 2},
        "Softmax": {"axis": 1},
        "Concat": {"axis": 1},
    }
    return [
        helper.make_node(
            kind,
            [_name(one) for one in inputs],
            [_name(output)],
            f"{_OURS}{output}/node",
            **axis.get(kind, {}),
        )
        for kind, inputs, output in steps
    ]


def _name(plain: str) -> str:
    return plain if plain in {MEAN, MEANING} else _OURS + plain


def _initializers(asking: Asking) -> list[TensorProto]:
    arrays = {
        "middle": asking.middle,
        "turned": asking.turned,
        "shares": asking.shares,
        "bias": asking.bias,
        "counts_way": np.array((1 - SHARES) ** 0.5),
        "counts_share": np.array(SHARES**0.5),
    }
    return [numpy_helper.from_array(one.astype(np.float32), _OURS + name) for name, one in arrays.items()]


def _prune(graph: onnx.GraphProto) -> None:
    """Take off what neither output needs any more."""
    needed, kept = {LOGITS, MEANING}, []
    for node in reversed(graph.node):
        if needed & set(node.output):
            needed |= set(node.input)
            kept.append(node)
    initializers = [one for one in graph.initializer if one.name in needed and not one.name.startswith(_OURS)]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(reversed(kept))
    graph.initializer.extend(initializers)
