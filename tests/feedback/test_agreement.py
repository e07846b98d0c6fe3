"""The model against staff."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from feedback.agreement import EVERY, agreements
from feedback.sentiment import Label

labels = st.sampled_from(Label)
judged = st.lists(
    st.tuples(st.sampled_from(["ru", "pl", "en"]), st.tuples(labels, labels), st.integers(1, 40))
)


@given(judged, st.dictionaries(st.sampled_from(["en", "uk"]), st.integers(1, 9)))
def test_the_whole_is_the_sum_of_its_languages(
    found: list[tuple[str, tuple[Label, Label], int]], unopposed: dict[str, int]
) -> None:
    made = agreements(found, unopposed)
    if not found and not unopposed:
        assert made == ()
        return
    *parts, whole = made
    assert whole.language == EVERY
    assert [part.language for part in parts] == sorted({language for language, *_ in found} | set(unopposed))
    assert whole.n == sum(part.n for part in parts) == sum(count for *_, count in found)
    assert whole.counts == sum((Counter(part.counts) for part in parts), Counter())
    assert whole.unopposed == sum(unopposed.values())
    assert whole.same == sum(count for _, (staff, model), count in found if staff is model)


def test_a_share_of_four_is_none_and_of_five_has_an_interval() -> None:
    agreed, wrong = (Label.NEGATIVE, Label.NEGATIVE), (Label.NEUTRAL, Label.NEGATIVE)
    few, _ = agreements([("pl", agreed, 4)], {})
    assert (few.n, few.share, few.interval) == (4, None, None)
    enough, _ = agreements([("pl", agreed, 4), ("pl", wrong, 1)], {})
    assert enough.share == 80
    assert enough.interval is not None
    assert enough.interval[0] < 80 < enough.interval[1]
