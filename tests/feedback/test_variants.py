"""Variants: who gets which never changes by itself, the weights hold, and what does not fit is refused."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import metrics
from feedback.campaign import Campaign, Every, ServiceEvent
from feedback.errors import InvalidInput
from feedback.hours import Hours
from feedback.texts import Texts
from feedback.variants import Variant, choose, pools

names = st.sampled_from([f"v{number}" for number in range(8)])
variants = st.lists(
    st.builds(
        Variant, name=names, weight=st.integers(1, 9), audience=st.sampled_from(["", "loyal", "visits > 3"])
    ),
    unique_by=lambda one: one.name,
    max_size=8,
).map(tuple)
contacts = st.integers(1, 10**9)


def nobody(_audience: str) -> bool:
    return False


@given(variants, contacts, st.frozensets(st.sampled_from(["loyal", "visits > 3"])))
def test_everybody_gets_a_variant_of_the_first_pool_they_belong_to(
    given_variants: tuple[Variant, ...], contact: int, theirs: frozenset[str]
) -> None:
    chosen = choose(given_variants, "visit", contact, theirs.__contains__)
    assert chosen == choose(given_variants, "visit", contact, theirs.__contains__)
    open_to_them = [one for one in given_variants if one.audience in theirs]
    allowed = open_to_them[:1] and [one for one in open_to_them if one.audience == open_to_them[0].audience]
    allowed = allowed or [one for one in given_variants if not one.audience]
    assert chosen in {one.name for one in allowed} if allowed else chosen is None


@given(variants, contacts, st.data())
def test_a_variant_that_goes_moves_nobody_between_the_others(
    given_variants: tuple[Variant, ...], contact: int, data: st.DataObject
) -> None:
    before = choose(given_variants, "visit", contact, nobody)
    gone = data.draw(names)
    after = choose([one for one in given_variants if one.name != gone], "visit", contact, nobody)
    assert before in {after, gone}


@given(st.integers(1, 9), contacts)
def test_more_weight_takes_people_and_gives_none_away(weight: int, contact: int) -> None:
    light = (Variant(name="a"), Variant(name="b", weight=weight))
    heavy = (Variant(name="a"), Variant(name="b", weight=weight + 1))
    if choose(light, "visit", contact, nobody) == "b":
        assert choose(heavy, "visit", contact, nobody) == "b"


def test_the_weights_hold_and_campaigns_draw_apart() -> None:
    shares = (Variant(name="a"), Variant(name="b", weight=3))
    people = range(1, 4001)
    drawn = {slug: [choose(shares, slug, each, nobody) for each in people] for slug in ("one", "two")}
    for found in drawn.values():
        # Four standard deviations of a binomial share of 0.25.
        assert abs(Counter(found)["a"] / 4000 - 0.25) < 4 * (0.25 * 0.75 / 4000) ** 0.5
    both = sum(pair == ("a", "a") for pair in zip(*drawn.values(), strict=True))
    assert abs(both / 4000 - 0.0625) < 4 * (0.0625 * 0.9375 / 4000) ** 0.5


def test_pools_are_those_who_share_their_people_and_everybody_comes_last() -> None:
    found = pools(
        [
            Variant(name="a"),
            Variant(name="b", audience="loyal"),
            Variant(name="c"),
            Variant(name="d", audience="loyal"),
        ]
    )
    assert [[one.name for one in pool] for pool in found] == [["b", "d"], ["a", "c"]]


def test_a_campaign_is_met_as_its_variant_says_and_otherwise_as_it_is() -> None:
    question, hours = Texts({"en": "How was it?"}), Hours(start=600, end=660)
    other = Variant(name="b", questions=(question,), delay=timedelta(days=1), hours=hours)
    campaign = Campaign(
        slug="visit", metric=metrics.NPS, trigger=ServiceEvent(), variants=(Variant(name="a"), other)
    )
    met = campaign.varied("b")
    assert (met.questions, met.trigger, met.hours) == (
        (question,),
        ServiceEvent(delay=timedelta(days=1)),
        hours,
    )
    assert campaign.varied("a") == campaign
    assert campaign.varied("gone") == campaign.varied(None) == campaign


@pytest.mark.parametrize(
    ("variant", "path", "message"),
    [
        ({"name": "a"}, "variants[1].name", "error-variant-twice"),
        ({"name": "b", "questions": (Texts(), Texts())}, "variants[1].question", "error-question-count"),
        ({"name": "b", "delay": timedelta()}, "variants[1].delay", "error-variant-delay"),
    ],
)
def test_what_does_not_fit_is_named_by_its_place(variant: dict[str, object], path: str, message: str) -> None:
    added = Variant(**variant)  # type: ignore[arg-type]  # the cases above are typed by their rule
    with pytest.raises(InvalidInput) as refused:
        Campaign(
            slug="q", metric=metrics.NPS, trigger=Every(interval=90), variants=(Variant(name="a"), added)
        )
    assert (refused.value.path, refused.value.message_id) == (path, message)


@pytest.mark.parametrize("name", ["", "A", "a b", "-a", "a" * 21])
def test_names_are_short_and_plain(name: str) -> None:
    with pytest.raises(InvalidInput):
        Variant(name=name)
