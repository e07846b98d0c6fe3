"""From raw numbers to probabilities."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.model import Label, ModelError
from nlp.scores import by_length, columns

_ROWS = np.array([[2.0, 0.0, -2.0], [0.0, 0.0, 5.0]], dtype=np.float32)


def test_labels_are_read_by_name_not_by_place() -> None:
    found = columns({"0": "Positive", "1": "NEU", "2": "negative"}, 1.0).read(_ROWS)
    assert [row.label for row in found] == [Label.POSITIVE, Label.NEGATIVE]


def test_two_labels_leave_no_neutral() -> None:
    found = columns({"0": "NEGATIVE", "1": "POSITIVE"}, 1.0).read(_ROWS[:, :2])
    assert found[0].neutral == 0.0
    assert found[0].negative == pytest.approx(1 / (1 + np.exp(-2)))


def test_a_temperature_takes_away_certainty_but_not_the_label() -> None:
    names = {"0": "negative", "1": "neutral", "2": "positive"}
    sure, modest = columns(names, 1.0).read(_ROWS)[0], columns(names, 3.0).read(_ROWS)[0]
    assert sure.label is modest.label
    assert modest.negative < sure.negative


@pytest.mark.parametrize(
    "names", [{}, {"0": "LABEL_0", "1": "LABEL_1"}, {"0": "joy", "1": "neg", "2": "pos"}]
)
def test_other_labels_are_refused_with_the_mend(names: dict[str, str]) -> None:
    with pytest.raises(ModelError, match="rename its id2label"):
        columns(names, 1.0)


@given(st.lists(st.integers(0, 5000), max_size=60))
def test_runs_hold_every_text_once_and_stay_small(lengths: list[int]) -> None:
    runs = by_length(lengths, 16, 4096)
    assert sorted(position for run in runs for position in run) == list(range(len(lengths)))
    for run in runs:
        assert len(run) == 1 or len(run) * max(lengths[position] for position in run) <= 4096
        assert len(run) <= 16
