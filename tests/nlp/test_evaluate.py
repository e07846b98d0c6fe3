"""The figures of the model card."""

import math

import pytest

from nlp.lexicon import Lexicon
from nlp.model import Label, Probabilities
from nlp.training.data import Example
from nlp.training.evaluate import macro_f1, report, temperature

NEG, NEU, POS = Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE


def test_macro_f1_by_hand() -> None:
    # negative: 1 hit, 2 expected, 1 found: 2/3. neutral: 0. positive: 1 hit, 1 expected, 3 found: 2/4.
    assert macro_f1([NEG, NEG, NEU, POS], [NEG, POS, POS, POS]) == pytest.approx((2 / 3 + 0 + 2 / 4) / 3)
    assert macro_f1([NEG, POS], [NEG, POS]) == 1.0
    assert math.isnan(macro_f1([], []))


def test_too_sure_a_model_gets_a_temperature_above_one() -> None:
    sure = Probabilities(negative=0.98, neutral=0.01, positive=0.01)
    assert temperature([(sure, NEG), (sure, NEG), (sure, POS)]) > 1.5
    assert temperature([(sure, NEG)]) < 1.0


def test_the_report_has_a_line_a_language_and_a_kind() -> None:
    examples = [
        Example(text="ужасно", label=NEG, language="ru", kind="short"),
        Example(text="great, thanks", label=POS, language="en", kind="plain"),
    ]
    table = report(Lexicon(), examples)
    assert "| ru | 1 | 100.0 | 100.0 | 100.0 |" in table
    assert "| all | 2 | 100.0 | 100.0 | 100.0 |" in table
    assert "| short | 1 | 100 % |" in table
    assert "| pl |" not in table
