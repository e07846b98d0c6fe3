"""A model that can't be had is one sentence with the mend."""

import importlib.util
import json
from pathlib import Path

import pytest

from nlp.load import load
from nlp.model import ModelError

_CONFIG = {"model_type": "bert", "id2label": {"0": "negative", "1": "neutral", "2": "positive"}}


def _sentence(setting: str) -> str:
    with pytest.raises(ModelError) as caught:
        load(setting)
    return str(caught.value)


def test_a_missing_directory(tmp_path: Path) -> None:
    sentence = _sentence(str(tmp_path / "nowhere"))
    assert "nowhere does not exist" in sentence
    assert "SENTIMENT_MODEL=bundled" in sentence


def test_a_directory_without_weights(tmp_path: Path) -> None:
    assert "holds no model.onnx" in _sentence(str(tmp_path))


def test_a_broken_file(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps(_CONFIG), encoding="utf-8")
    (tmp_path / "model.onnx").write_bytes(b"not a graph")
    sentence = _sentence(str(tmp_path))
    assert f"{tmp_path} can't be loaded" in sentence
    assert "\n" not in sentence


def test_a_broken_config(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{", encoding="utf-8")
    (tmp_path / "model.onnx").write_bytes(b"")
    assert "JSONDecodeError" in _sentence(str(tmp_path))


@pytest.mark.skipif(importlib.util.find_spec("torch") is not None, reason="torch is installed")
def test_torch_weights_without_torch(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"")
    assert "pip install 'otklik[torch]'" in _sentence(str(tmp_path))


@pytest.mark.skipif(importlib.util.find_spec("torch") is not None, reason="torch is installed")
def test_a_hub_name_without_torch() -> None:
    assert "somebody/some-model needs torch" in _sentence("somebody/some-model")
