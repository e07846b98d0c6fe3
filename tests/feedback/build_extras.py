"""Extras and fallbacks for property tests."""

from hypothesis import strategies as st

from feedback.fallback import BUILT_IN, SKIP, Fallback
from feedback.incentives import Extras, ReviewLink, ThankYou, Touch
from feedback.texts import LANGUAGES, Texts

NAMES = st.from_regex(r"[a-z][a-z0-9]{0,18}", fullmatch=True)
FALLBACKS = st.sampled_from([BUILT_IN, SKIP]) | st.lists(
    st.sampled_from(LANGUAGES), min_size=1, max_size=3, unique=True
).map(lambda order: Fallback(order=tuple(order), built_in=False))


def extras(texts: st.SearchStrategy[Texts]) -> st.SearchStrategy[Extras]:
    """Any extras a campaign may have."""
    may_be = st.just(Texts()) | texts
    after = st.builds(Touch, id=NAMES, text=texts, after=st.integers(1, 400))
    seasonal = st.builds(
        Touch, id=NAMES, text=texts, months=st.frozensets(st.integers(1, 12), min_size=1, max_size=12)
    )
    return st.builds(
        Extras,
        thank_you=st.none() | st.builds(ThankYou, offer=may_be, text=may_be, codes=st.just("") | NAMES),
        review=st.none() | st.builds(ReviewLink, url=st.just("https://example.com/r?id=1"), text=may_be),
        touches=st.lists(after | seasonal, max_size=3, unique_by=lambda one: one.id).map(tuple),
        rest=st.integers(1, 400),
    )
