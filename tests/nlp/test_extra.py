"""Training reads what `otklik nlp export` writes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.nlp import as_tsv
from feedback.masking import MASKS
from feedback.views.learning import Labelled
from nlp.model import Label
from nlp.training import extra
from nlp.training.data import LANGUAGES

# One line without tabs, as the service makes them.
words = st.text(st.characters(codec="utf-8")).map(lambda text: " ".join(text.split())).filter(bool)
rows = st.lists(
    st.builds(
        Labelled, text=words, label=st.sampled_from(Label).map(str), language=st.sampled_from(LANGUAGES)
    )
)


@given(rows)
def test_nothing_is_lost_or_changed_on_the_way(found: list[Labelled]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "staff.tsv"
        path.write_bytes(as_tsv(found))
        read = extra.read(path, seed=1)
    assert [(one.text, one.label.value, one.language) for one in read] == [
        (one.text, one.label, one.language) for one in found
    ]


def test_masks_become_invented_names_and_numbers_the_same_ones_again(tmp_path: Path) -> None:
    path = tmp_path / "staff.tsv"
    text = f'# a word, {" ".join(MASKS)}, "bad"'
    path.write_bytes(as_tsv([Labelled(text=text, label="negative", language="pl")]))
    [one] = extra.read(path, seed=1)
    assert not any(mask in one.text for mask in MASKS)
    assert one.text.startswith("# a word, ")
    assert one.text.endswith(', "bad"')
    assert extra.read(path, seed=1) == [one]


def test_a_language_the_model_is_not_taught_stays_out(tmp_path: Path) -> None:
    path = tmp_path / "staff.tsv"
    path.write_bytes(as_tsv([Labelled(text="жах", label="negative", language="uk")]))
    assert extra.read(path, seed=1) == []


def test_another_file_is_refused_with_the_mend(tmp_path: Path) -> None:
    path = tmp_path / "other.tsv"
    path.write_text("comment\tlabel\nbad\tnegative\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"no column language, text: see `otklik nlp export`"):
        extra.read(path, seed=1)
