"""May we ask? Every reason alone, the clocks, the exceptions, and what always holds."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.campaign import Cadence, CampaignState, Cooldown, Every, ServiceEvent
from feedback.contact import History
from feedback.hours import Hours
from feedback.verdict import Reason, Verdict, decide, rank
from tests.feedback.build import NOON, campaign, circumstances, contact, event

DAY = timedelta(days=1)
WHOLE_DAY = Hours(start=0, end=1440)


def verdict(
    *,
    about: dict[str, Any] | None = None,
    history: History | None = None,
    happened: dict[str, Any] | None = None,
    around: dict[str, Any] | None = None,
    **campaign_changes: Any,
) -> Verdict:
    """The verdict on an ordinary event for an ordinary contact, with these differences."""
    return decide(
        campaign(**campaign_changes),
        contact(**(about or {})),
        history or History(),
        event(**(happened or {})),
        circumstances(**(around or {})),
    )


def test_an_ordinary_event_is_asked_about_after_the_delay() -> None:
    assert verdict() == Verdict(ask=True, at=NOON + timedelta(hours=2))


def test_an_evening_event_waits_for_the_morning() -> None:
    late = NOON + timedelta(hours=6)
    found = verdict(happened={"completed_at": late}, around={"now": late})
    assert found == Verdict(ask=True, at=datetime(2025, 5, 15, 8, 0, tzinfo=UTC), reason=Reason.HOURS)


@pytest.mark.parametrize(
    ("reason", "differences"),
    [
        (Reason.NOT_LINKED, {"about": {"linked": False, "consented": False}}),
        (Reason.NO_CONSENT, {"about": {"consented": False}}),
        (Reason.STOPPED, {"about": {"stopped": True}}),
        (Reason.UNREACHABLE, {"about": {"unreachable": True}}),
        (Reason.CAMPAIGN_PAUSED, {"state": CampaignState.PAUSED}),
        (Reason.EVENT_WITHDRAWN, {"happened": {"withdrawn": True}}),
        (Reason.SERVICE, {"services": ("massage",)}),
        (Reason.STALE, {"happened": {"completed_at": NOON - timedelta(days=7, seconds=1)}}),
        (Reason.ALREADY_PLANNED, {"history": History(open_invitation=True)}),
    ],
)
def test_refusals_for_good(reason: Reason, differences: dict[str, Any]) -> None:
    assert verdict(**differences) == Verdict(ask=False, reason=reason)


@pytest.mark.parametrize(
    ("reason", "days", "history"),
    [
        (Reason.COOLDOWN_ANY, 30, History(last_sent_any=NOON - 2 * DAY)),
        (Reason.COOLDOWN_CAMPAIGN, 90, History(last_answered_campaign=NOON - 2 * DAY)),
        (Reason.COOLDOWN_CAMPAIGN, 30, History(last_declined_or_expired_campaign=NOON - 2 * DAY)),
    ],
)
def test_clocks_name_the_next_eligible_day(reason: Reason, days: int, history: History) -> None:
    # Midnight in Warsaw is 22:00 UTC of the day before.
    eligible = datetime(2025, 5, 11, 22, 0, tzinfo=UTC) + timedelta(days=days)
    assert verdict(history=history) == Verdict(ask=False, reason=reason, eligible_at=eligible)


def test_the_floor_is_a_day_to_the_second() -> None:
    history = History(last_sent_any_floor=NOON - timedelta(hours=21))
    found = verdict(history=history, cadence=Cadence.EVERY_CONTACT)
    assert found == Verdict(ask=False, reason=Reason.FLOOR, eligible_at=NOON + timedelta(hours=3))
    passed = History(last_sent_any_floor=NOON - timedelta(hours=22))
    assert verdict(history=passed, cadence=Cadence.EVERY_CONTACT).ask


def test_testers_have_no_floor_but_cool_down() -> None:
    history = History(last_sent_any_floor=NOON, last_sent_any=NOON)
    assert verdict(about={"tester": True}, history=history).reason is Reason.COOLDOWN_ANY
    assert verdict(about={"tester": True}, history=history, cadence=Cadence.EVERY_CONTACT).ask


def test_the_clock_that_ends_last_is_the_reason() -> None:
    history = History(last_sent_any=NOON - DAY, last_answered_campaign=NOON - DAY, last_sent_any_floor=NOON)
    found = verdict(history=history, about={"paused_until": NOON + 5 * DAY})
    assert found.reason is Reason.COOLDOWN_CAMPAIGN
    longer = verdict(history=history, about={"paused_until": NOON + 300 * DAY})
    assert longer == Verdict(ask=False, reason=Reason.PAUSED, eligible_at=NOON + 300 * DAY)


def test_a_pause_that_is_over_by_then_is_none() -> None:
    assert verdict(about={"paused_until": NOON + timedelta(hours=2)}).ask


def test_every_contact_keeps_only_floor_consent_pause_stop_and_hours() -> None:
    history = History(
        last_sent_any=NOON - 2 * DAY,
        last_sent_campaign=NOON - 2 * DAY,
        last_answered_campaign=NOON - 2 * DAY,
        last_sent_any_floor=NOON - 2 * DAY,
        open_invitation=True,
    )
    assert verdict(history=history, cadence=Cadence.EVERY_CONTACT).ask
    for about, reason in (
        ({"consented": False}, Reason.NO_CONSENT),
        ({"stopped": True}, Reason.STOPPED),
        ({"paused_until": NOON + DAY}, Reason.PAUSED),
        ({"linked": False}, Reason.NOT_LINKED),
        ({"unreachable": True}, Reason.UNREACHABLE),
    ):
        assert verdict(history=history, cadence=Cadence.EVERY_CONTACT, about=about).reason is reason
    night = NOON + timedelta(hours=8)
    found = verdict(
        history=history,
        cadence=Cadence.EVERY_CONTACT,
        happened={"completed_at": night},
        around={"now": night},
    )
    assert found.reason is Reason.HOURS


def test_who_opened_the_chat_is_asked_at_once_whatever_the_hour() -> None:
    night = NOON + timedelta(hours=9)
    found = verdict(happened={"completed_at": night}, around={"now": night, "opened_chat": True})
    assert found == Verdict(ask=True, at=night)


def test_opening_the_chat_eight_days_later_is_too_late() -> None:
    found = verdict(around={"now": NOON + 8 * DAY, "opened_chat": True})
    assert found.reason is Reason.STALE


def test_a_long_delay_is_the_owners_choice_and_not_stale() -> None:
    trigger = ServiceEvent(delay=timedelta(days=10))
    planned = verdict(trigger=trigger)
    assert planned.at == NOON + 10 * DAY
    due = verdict(trigger=trigger, around={"now": planned.at, "due": True})
    assert due == Verdict(ask=True, at=planned.at)
    too_late = verdict(trigger=trigger, around={"now": NOON + 18 * DAY, "due": True})
    assert too_late.reason is Reason.STALE


def test_when_due_outside_the_hours_it_is_put_off_not_refused() -> None:
    night = NOON + timedelta(hours=10)
    found = verdict(around={"now": night, "due": True})
    assert found == Verdict(ask=True, at=datetime(2025, 5, 15, 8, 0, tzinfo=UTC), reason=Reason.HOURS)


def test_an_unknown_zone_is_asked_only_around_midday() -> None:
    morning = datetime(2025, 5, 14, 6, 30, tzinfo=UTC)
    found = verdict(about={"timezone_own": None}, happened={"completed_at": morning}, around={"now": morning})
    # 12:00 in the default zone, Warsaw.
    assert found.at == datetime(2025, 5, 14, 10, 0, tzinfo=UTC)
    known = verdict(
        about={"timezone_own": None},
        happened={"completed_at": morning, "location_timezone": "Europe/Warsaw"},
        around={"now": morning},
    )
    assert known.at == morning + timedelta(hours=2)


def test_a_recurring_campaigns_own_clock_is_its_interval_less_a_week() -> None:
    quarterly = campaign(trigger=Every(interval=90), hours=WHOLE_DAY)
    history = History(last_sent_campaign=NOON - 80 * DAY)
    found = decide(quarterly, contact(), history, None, circumstances())
    assert found.reason is Reason.COOLDOWN_CAMPAIGN
    assert found.eligible_at == datetime(2025, 5, 16, 22, 0, tzinfo=UTC)
    answered = History(last_sent_campaign=NOON - 83 * DAY, last_answered_campaign=NOON - 83 * DAY)
    assert decide(quarterly, contact(), answered, None, circumstances()).ask


def test_rank_is_by_priority_then_slug() -> None:
    campaigns = [
        campaign(slug="b"),
        campaign(slug="c", priority=5),
        campaign(slug="a"),
        campaign(slug="d", priority=-1),
    ]
    assert [one.slug for one in rank(campaigns)] == ["c", "a", "b", "d"]


ago = st.none() | st.timedeltas(timedelta(), timedelta(days=120)).map(lambda passed: NOON - passed)
histories = st.builds(
    History,
    last_sent_any=ago,
    last_sent_campaign=ago,
    last_answered_campaign=ago,
    last_declined_or_expired_campaign=ago,
    last_sent_any_floor=ago,
    open_invitation=st.booleans(),
)
contacts = st.builds(
    contact,
    linked=st.booleans(),
    consented=st.booleans(),
    tester=st.booleans(),
    stopped=st.booleans(),
    unreachable=st.booleans(),
    paused_until=st.none() | st.timedeltas(-9 * DAY, 99 * DAY).map(lambda ahead: NOON + ahead),
    timezone_own=st.sampled_from([None, "Europe/Moscow", "America/Santiago", "Pacific/Apia"]),
)
events = st.builds(
    event,
    completed_at=st.timedeltas(timedelta(), 9 * DAY).map(lambda passed: NOON - passed),
    service=st.sampled_from(["haircut", "massage", None]),
    withdrawn=st.booleans(),
)
campaigns = st.builds(
    campaign,
    trigger=st.builds(ServiceEvent, delay=st.timedeltas(timedelta(), 2 * DAY)),
    services=st.sampled_from([(), ("haircut",)]),
    cadence=st.sampled_from(Cadence),
    state=st.sampled_from(CampaignState),
    cooldown=st.builds(
        Cooldown, any=st.integers(0, 60), answered=st.integers(0, 120), declined=st.integers(0, 60)
    ),
    hours=st.sampled_from([WHOLE_DAY, Hours(start=600, end=1260)]),
)
everything = {"what": campaigns, "who": contacts, "before": histories, "why": events}


@given(**everything, opened=st.booleans(), due=st.booleans())
def test_what_always_holds(what: Any, who: Any, before: Any, why: Any, opened: bool, due: bool) -> None:
    around = circumstances(opened_chat=opened, due=due)
    found = decide(what, who, before, why, around)
    if not found.ask:
        assert found.at is None
        assert found.reason not in {None, Reason.HOURS}
        assert found.eligible_at is None or found.eligible_at > around.now
        return
    assert found.at is not None
    assert found.eligible_at is None
    assert found.at >= around.now
    assert found.reason in {None, Reason.HOURS}
    assert who.linked
    assert who.consented
    assert not who.stopped
    assert not who.unreachable
    assert who.paused_until is None or who.paused_until <= found.at
    assert who.tester or not before.last_sent_any_floor or found.at - before.last_sent_any_floor >= DAY
    assert opened or found.at >= why.completed_at + what.trigger.delay


@given(**everything)
def test_at_the_eligible_instant_no_clock_refuses(what: Any, who: Any, before: Any, why: Any) -> None:
    found = decide(what, who, before, why, circumstances())
    if found.eligible_at is None:
        return
    again = decide(what, who, before, why, circumstances(now=found.eligible_at))
    clocks = {Reason.PAUSED, Reason.FLOOR, Reason.COOLDOWN_ANY, Reason.COOLDOWN_CAMPAIGN}
    assert again.reason not in clocks


@given(**everything)
def test_every_contact_never_refuses_more_than_the_standard(
    what: Any, who: Any, before: Any, why: Any
) -> None:
    standard = decide(campaign(**_with(what, Cadence.STANDARD)), who, before, why, circumstances())
    often = decide(campaign(**_with(what, Cadence.EVERY_CONTACT)), who, before, why, circumstances())
    assert often.ask or not standard.ask


def _with(what: Any, cadence: Cadence) -> dict[str, Any]:
    kept = ("trigger", "services", "state", "cooldown", "hours")
    return {**{name: getattr(what, name) for name in kept}, "cadence": cadence}
