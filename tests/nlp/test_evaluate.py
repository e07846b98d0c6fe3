"""The figures of the model card."""

import math

import pytest

from nlp.lexicon import Lexicon
from nlp.model import Label, Probabilities
from nlp.training.data import Example
from nlp.training.evaluate import judge, report
from nlp.training.measures import alert_threshold, calibration_error, macro_f1, precision, recall, temperature

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
    table = report(judge(Lexicon(), examples))
    assert "| ru | 1 | 100.0 | 100.0 | 100.0 | 100.0 |" in table
    assert "| all | 2 | 100.0 | 100.0 | 100.0 | 100.0 |" in table
    assert "| short | 1 | 100% | 100% of 1 |" in table
    assert "| ru negative | 1 | 0 | 0 |" in table
    assert "| pl |" not in table


def test_recall_and_precision_by_hand() -> None:
    expected, found = [NEG, NEG, NEU, POS], [NEG, POS, NEG, NEG]
    assert recall(NEG, expected, found) == pytest.approx(1 / 2)
    assert precision(NEG, expected, found) == pytest.approx(1 / 3)


def test_nine_times_of_ten_right_when_nine_tenths_sure_is_well_calibrated() -> None:
    sure = Probabilities(negative=0.9, neutral=0.05, positive=0.05)
    assert calibration_error([(sure, NEG)] * 9 + [(sure, POS)]) == pytest.approx(0.0)
    assert calibration_error([(sure, NEG)] * 5 + [(sure, POS)] * 5) == pytest.approx(0.4)


def test_the_threshold_reaches_the_share_and_no_more() -> None:
    rows = [(Probabilities(negative=n / 100, neutral=0.0, positive=1 - n / 100), NEG) for n in range(1, 101)]
    least = alert_threshold(rows, share=0.93)
    assert least == pytest.approx(0.08)
    assert sum(row.negative >= least for row, _ in rows) == 93
