"""From raw numbers to probabilities."""

import numpy as np
import pytest

from nlp.load import meanings
from nlp.model import Label, ModelError
from nlp.scores import columns

_LOGITS = np.array([[2.0, 0.0, -2.0]], dtype=np.float32)


def test_labels_are_read_by_name_not_by_place() -> None:
    assert columns({0: "Positive", 1: "NEU", 2: "negative"}, 1.0, {}).read(_LOGITS).label is Label.POSITIVE
    assert (
        columns({0: "negative", 1: "neutral", 2: "positive"}, 1.0, {}).read(_LOGITS).label is Label.NEGATIVE
    )


def test_two_labels_leave_no_neutral() -> None:
    found = columns({0: "NEGATIVE", 1: "POSITIVE"}, 1.0, {}).read(_LOGITS[:, :2])
    assert found.neutral == 0.0
    assert found.negative == pytest.approx(1 / (1 + np.exp(-2)))


def test_a_temperature_takes_away_certainty_but_not_the_label() -> None:
    names = {0: "negative", 1: "neutral", 2: "positive"}
    sure, modest = columns(names, 1.0, {}).read(_LOGITS), columns(names, 3.0, {}).read(_LOGITS)
    assert sure.label is modest.label
    assert modest.negative < sure.negative


def test_what_a_name_means_can_be_told_and_stars_are_added_up() -> None:
    names = {number: f"{number + 1} stars" for number in range(5)}
    told = meanings("1 stars=negative, 2 Stars=negative,3 stars=neutral,4 stars=positive,5 stars=positive")
    found = columns(names, 1.0, told).read(np.zeros((1, 5), dtype=np.float32))
    assert (found.negative, found.neutral, found.positive) == pytest.approx((0.4, 0.2, 0.4))


@pytest.mark.parametrize("names", [{}, {0: "LABEL_0", 1: "LABEL_1"}, {0: "joy", 1: "neg", 2: "pos"}])
def test_names_that_do_not_tell_are_refused_with_the_mend(names: dict[int, str]) -> None:
    with pytest.raises(ModelError, match="SENTIMENT_LABELS="):
        columns(names, 1.0, {})


@pytest.mark.parametrize("text", ["LABEL_0", "LABEL_0=bad", "=negative", "a=negative,b"])
def test_a_meaning_that_cannot_be_read_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="can't be read at"):
        meanings(text)
