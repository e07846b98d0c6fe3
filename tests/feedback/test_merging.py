"""Joining two contacts: nobody gets asked more than either side allowed."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from feedback.contact import History
from feedback.merging import Standing, merge_history, merge_standing
from feedback.verdict import decide
from tests.feedback.build import NOON, campaign, circumstances, contact, event

DAY = timedelta(days=1)
instants = st.none() | st.timedeltas(-99 * DAY, 99 * DAY).map(lambda passed: NOON + passed)
histories = st.builds(
    History,
    last_sent_any=instants,
    last_sent_campaign=instants,
    last_answered_campaign=instants,
    last_declined_or_expired_campaign=instants,
    last_sent_any_floor=instants,
    open_invitation=st.booleans(),
)
standings = st.builds(
    Standing, refused=st.booleans(), paused_until=instants, stopped_at=instants
) | st.builds(Standing, consent_version=st.integers(1, 3), consented_at=st.just(NOON), paused_until=instants)


def test_a_consent_in_the_chat_holds_for_a_contact_never_asked() -> None:
    agreed = Standing(consent_version=2, consented_at=NOON)
    assert merge_standing(Standing(), agreed) == agreed


def test_a_refusal_on_either_side_holds() -> None:
    agreed = Standing(consent_version=2, consented_at=NOON)
    merged = merge_standing(agreed, Standing(refused=True))
    assert (merged.consent_version, merged.consented_at, merged.refused) == (None, None, True)


def test_the_older_consent_the_longer_pause_and_any_stop() -> None:
    one = Standing(consent_version=1, consented_at=NOON - DAY, paused_until=NOON, stopped_at=NOON)
    other = Standing(consent_version=2, consented_at=NOON, paused_until=NOON + DAY)
    assert merge_standing(one, other) == Standing(
        consent_version=1, consented_at=NOON - DAY, paused_until=NOON + DAY, stopped_at=NOON
    )


@given(standings, standings)
def test_the_order_does_not_matter(one: Standing, other: Standing) -> None:
    merged, mirrored = merge_standing(one, other), merge_standing(other, one)
    assert merged == mirrored
    assert merged.consent_version is None or not merged.refused


@given(histories, histories)
def test_whoever_either_history_refuses_the_merged_one_refuses(one: History, other: History) -> None:
    def asks(history: History) -> bool:
        return decide(campaign(), contact(), history, event(), circumstances()).ask

    merged = merge_history(one, other)
    assert merged == merge_history(other, one)
    assert asks(merged) is (asks(one) and asks(other))
