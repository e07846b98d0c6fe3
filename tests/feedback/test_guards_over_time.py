"""Over months of one person's life the two verdicts keep every promise about rest and hours.

What a promise means is worked out here anew, from the local dates and the clock on the wall.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from feedback.cadence import own_clock
from feedback.campaign import Cadence, Campaign, Cooldown, Every, ServiceEvent
from feedback.guards import Guarded, Guards
from feedback.history import LastSent, history_of
from feedback.hours import ALL_DAYS, DAYS, WHOLE_DAY, Hours
from feedback.invitation import Kind, State
from feedback.verdict import decide
from tests.feedback.build import campaign, circumstances, contact, event

DEFAULT = "Europe/Warsaw"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
# Clocks change somewhere within the next weeks: by an hour, at midnight, by half an hour, by a whole day.
STARTS = (
    datetime(2025, 3, 20, 5, tzinfo=UTC),
    datetime(2025, 10, 16, 5, tzinfo=UTC),
    datetime(2025, 8, 30, 5, tzinfo=UTC),
    datetime(2011, 12, 20, 5, tzinfo=UTC),
)
ZONES = (
    *(None, "Europe/Warsaw", "America/New_York", "America/Santiago", "Australia/Lord_Howe"),
    *("Pacific/Apia", "Pacific/Kiritimati", "Asia/Kathmandu", "Africa/Casablanca"),
)
ENDINGS = (State.SENT, State.ANSWERED, State.DECLINED, State.EXPIRED, State.ANSWERED_LATE, State.PARTIAL)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One question as it went out."""

    campaign: Campaign
    at: datetime
    zone: str | None
    state: State


@dataclass(frozen=True, kw_only=True)
class Life:
    """What has happened so far."""

    asked: list[Asked] = field(default_factory=list)

    def sent(self) -> Sequence[LastSent]:
        """As the tables keep it."""
        return [
            LastSent(
                contact_id=1,
                campaign_id=NUMBERS[one.campaign.slug],
                kind=Kind.REGULAR,
                state=one.state,
                sent_at=one.at,
                reminded_at=None,
            )
            for one in self.asked
        ]


NUMBERS = {"first": 1, "second": 2, "third": 3}
slots = st.tuples(st.integers(0, 23), st.integers(1, 24)).filter(lambda pair: pair[0] < pair[1])
windows = st.just(WHOLE_DAY) | slots.map(lambda pair: Hours(start=60 * pair[0], end=60 * pair[1]))
triggers = st.integers(0, 72).map(lambda delay: ServiceEvent(delay=delay * HOUR)) | st.integers(2, 60).map(
    lambda interval: Every(interval=interval)
)
cooldowns = st.builds(
    Cooldown, any=st.integers(0, 12), answered=st.integers(0, 30), declined=st.integers(0, 12)
)


@st.composite
def campaigns(draw: st.DrawFn, slug: str) -> Campaign:
    trigger = draw(triggers)
    often = isinstance(trigger, ServiceEvent) and draw(st.booleans())
    return campaign(
        slug=slug,
        trigger=trigger,
        cadence=Cadence.EVERY_CONTACT if often else Cadence.STANDARD,
        cooldown=draw(cooldowns),
        hours=draw(windows),
        days=draw(st.just(ALL_DAYS) | st.frozensets(st.sampled_from(DAYS), min_size=1)),
        guards=Guards(skips_holidays=draw(st.booleans()), tenure=draw(st.sampled_from([0, 3, 20]))),
    )


steps = st.tuples(
    st.sampled_from(sorted(NUMBERS)),
    # What passes until it happens, and from the planned instant until the tick that sends it.
    st.sampled_from([1, 21, 23, 24]).map(lambda ahead: ahead * HOUR)
    | st.integers(0, 120).map(lambda ahead: ahead * HOUR)
    | st.integers(0, 15).map(lambda ahead: ahead * DAY),
    st.sampled_from([timedelta(), timedelta(minutes=1), HOUR, 9 * HOUR]),
    # Where the contact lives when it is planned, and when it is due.
    st.sampled_from(ZONES),
    st.sampled_from(ZONES),
    st.sampled_from(ENDINGS),
)
Step = tuple[str, timedelta, timedelta, str | None, str | None, State]


@settings(max_examples=600)
@given(
    st.sampled_from(STARTS),
    st.fixed_dictionaries({slug: campaigns(slug) for slug in NUMBERS}),
    st.lists(steps, min_size=1, max_size=25),
    st.sets(st.integers(0, 40)),
)
def test_no_promise_is_ever_broken(
    start: datetime, running: dict[str, Campaign], happened: list[Step], rest: set[int]
) -> None:
    holidays = frozenset(start.date() + DAY * ahead for ahead in rest)
    known = Guarded(first_seen=start, holidays=holidays)
    life, now = Life(), start
    for slug, passed, late, planned_in, due_in, ending in happened:
        spec, now = running[slug], now + passed
        about = None if isinstance(spec.trigger, Every) else event(completed_at=now)
        clocks = history_of(life.sent(), NUMBERS[slug], open_invitation=False)
        around = circumstances(now=now, guarded=known, default_timezone=DEFAULT)
        first = decide(spec, contact(timezone_own=planned_in), clocks, about, around)
        if first.at is None:
            continue
        now = first.at + late
        around = circumstances(now=now, guarded=known, default_timezone=DEFAULT, due=True)
        second = decide(spec, contact(timezone_own=due_in), clocks, about, around)
        if second.at is not None and second.at <= now:
            _keeps_hours(spec, now, due_in, known)
            _keeps_rest(spec, now, due_in, life.asked)
            assert _days(start, now, due_in) >= spec.guards.tenure
            life.asked.append(Asked(campaign=spec, at=now, zone=due_in, state=ending))


def _keeps_hours(spec: Campaign, now: datetime, zone: str | None, known: Guarded) -> None:
    local = now.astimezone(ZoneInfo(zone or DEFAULT))
    minute = local.hour * 60 + local.minute
    assert local.strftime("%a").lower() in spec.days
    assert spec.hours.start <= minute < spec.hours.end or zone is None
    if zone is None and spec.hours != WHOLE_DAY:
        assert 12 <= local.hour < 19
    if spec.guards.skips_holidays:
        assert local.date() not in known.holidays


def _keeps_rest(spec: Campaign, now: datetime, zone: str | None, before: Sequence[Asked]) -> None:
    for one in before:
        assert now - one.at >= 24 * HOUR
        passed, mine = _days(one.at, now, zone), one.campaign.slug == spec.slug
        if spec.cadence is Cadence.EVERY_CONTACT:
            continue
        assert passed >= spec.cooldown.any
        if mine and isinstance(spec.trigger, Every):
            assert passed >= own_clock(spec.trigger.interval)
        elif mine and one.state in {State.ANSWERED, State.ANSWERED_LATE}:
            assert passed >= spec.cooldown.answered
        elif mine and one.state in {State.DECLINED, State.EXPIRED, State.PARTIAL}:
            assert passed >= spec.cooldown.declined


def _days(then: datetime, now: datetime, zone: str | None) -> int:
    """Local dates between two instants, where the contact lives now."""
    there = ZoneInfo(zone or DEFAULT)
    return (now.astimezone(there).date() - then.astimezone(there).date()).days
