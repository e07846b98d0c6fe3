"""Any interleaving of visits, ticks, answers, wishes and changes of a campaign: no promise is ever broken.

The use cases are the real ones, over SQLite in memory; what goes out is held against the promises.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any, ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.databases import SqliteFiles
from tests.services.guard_world import PEOPLE, PLACES, World

# Just before clocks change in Europe, in Chile (at midnight) and on Lord Howe (by half an hour).
STARTS = (
    datetime(2026, 3, 26, 9, tzinfo=UTC),
    datetime(2026, 10, 22, 9, tzinfo=UTC),
    datetime(2026, 4, 2, 9, tzinfo=UTC),
)
ZONES = (
    *(None, "Europe/Warsaw", "America/New_York", "America/Santiago", "Australia/Lord_Howe"),
    *("Pacific/Kiritimati", "Asia/Kathmandu"),
)
TICKS = ("plan_waves", "send_due", "remind_due", "expire_due")
DAYS = ("mon-sun", "mon-sun", "mon-sun", "mon-fri", "sat,sun", "tue")
people, zones = st.sampled_from(PEOPLE), st.sampled_from(ZONES)
places, employees = st.sampled_from([None, *PLACES]), st.sampled_from([None, "Olga", "Ivan"])
hours = st.sampled_from(["00:00-24:00", "00:00-24:00", "10:00-21:00", "08:00-09:00", "20:00-24:00"])
few = st.sampled_from([0, 0, 1, 2, 5])
timing: dict[str, st.SearchStrategy[Any]] = {
    "hours": hours,
    "days": st.sampled_from(DAYS),
    "cooldown": st.fixed_dictionaries({"any": few, "answered": few, "declined": few}),
    "reminder": st.sampled_from(["off", "1d", "26h"]),
    "holidays": st.sampled_from(["ask", "ask", "skip"]),
}
numbers: dict[str, st.SearchStrategy[Any]] = {
    "tenure": st.sampled_from([0, 0, 0, 2]),
    "sample": st.sampled_from([100, 100, 100, 60]),
    "daily_cap": st.sampled_from([None, 1, 2]),
    "quota": st.none()
    | st.fixed_dictionaries(
        {
            "per": st.sampled_from(["campaign", "location", "staff"]),
            "count": st.sampled_from([1, 2]),
            "every": st.sampled_from(["day", "week", "month"]),
        }
    ),
    "priority": st.integers(-1, 1),
}
after = st.sampled_from(["0m", "2h", "30h"]).map(lambda delay: {"on": "service_event", "delay": delay})
every = st.sampled_from([2, 9]).map(lambda days: {"every": days})
visit = st.fixed_dictionaries(
    {"slug": st.just("visit"), "metric": st.just("nps"), "trigger": after} | timing | numbers
)
often = st.fixed_dictionaries(
    {"slug": st.just("often"), "metric": st.just("nps10"), "trigger": after}
    | {"cadence": st.just("every_contact")}
    | timing
    | numbers
)
wave = st.fixed_dictionaries(
    {"slug": st.just("wave"), "metric": st.just("nps"), "trigger": every} | timing | numbers
)


class Company(RuleBasedStateMachine):
    """What can happen to a company that asks its customers."""

    files: ClassVar[SqliteFiles]

    def __init__(self) -> None:
        super().__init__()
        self.world: World | None = None
        self.documents: dict[str, dict[str, Any]] = {}

    @initialize(
        start=st.sampled_from(STARTS),
        given=st.tuples(visit, often, wave),
        left_out=st.sampled_from([None, None, "visit", "often", "wave"]),
        free=st.sets(st.integers(0, 9)),
        lives=st.tuples(zones, zones, zones),
    )
    def begins(
        self, start: datetime, given: Any, left_out: str | None, free: set[int], lives: tuple[str | None, ...]
    ) -> None:
        holidays = frozenset(_after(start, ahead) for ahead in free)
        self.world = World(self.files.fresh(), start, holidays)
        self.documents = {one["slug"]: one for one in given if one["slug"] != left_out}
        self.here.run(self.here.begins(list(self.documents.values()), dict(zip(PEOPLE, lives, strict=True))))

    @property
    def here(self) -> World:
        assert self.world is not None
        return self.world

    @rule(person=people, place=places, staff=employees, ago=st.sampled_from([0, 0, 1, 30, 167, 200]))
    def visits(self, person: int, place: str | None, staff: str | None, ago: int) -> None:
        self.here.run(self.here.visits(person, place, staff, timedelta(hours=ago)))

    @rule(minutes=st.sampled_from([1, 30, 60, 120, 60 * 9, 60 * 24 - 1, 60 * 24, 60 * 25, 60 * 24 * 3]))
    def passes(self, minutes: int) -> None:
        """Time goes by while every process is down."""
        self.here.now += timedelta(minutes=minutes)

    @rule(names=st.permutations(TICKS).flatmap(lambda names: st.integers(1, 4).map(lambda n: names[:n])))
    def ticks(self, names: list[str]) -> None:
        for name in names:
            self.here.run(getattr(self.here.services.invitations, name)(self.here.now))

    @rule(ending=st.sampled_from(["sent", "sent", "sent", "doubtful", "refused", "later"]))
    def dispatches(self, ending: str) -> None:
        self.here.run(self.here.dispatches(ending))
        self.here.run(self.here.counts_agree())

    @rule(hours=st.sampled_from([1, 2, 12, 24]))
    def works(self, hours: int) -> None:
        """An ordinary stretch of time: every tick, everything sent."""
        self.here.now += timedelta(hours=hours)
        for name in ("plan_waves", "send_due", "remind_due", "expire_due"):
            self.here.run(getattr(self.here.services.invitations, name)(self.here.now))
        self.here.run(self.here.dispatches("sent"))

    @rule(
        person=people,
        place=places,
        staff=employees,
        hours=st.sampled_from([3, 3, 24, 49]),
        skips=st.sampled_from([None, False, True]),
    )
    def visits_and_waits(
        self, person: int, place: str | None, staff: str | None, hours: int, skips: bool | None
    ) -> None:
        """The ordinary course of things."""
        self.visits(person=person, place=place, staff=staff, ago=0)
        self.works(hours=hours)
        if skips is not None:
            self.answers(person=person, skips=skips)

    @rule(person=people, skips=st.booleans())
    def answers(self, person: int, skips: bool) -> None:
        self.here.run(self.here.answers(person, skips=skips))

    @rule(person=people, zone=zones)
    def moves(self, person: int, zone: str | None) -> None:
        self.here.run(self.here.moves(person, zone))

    @rule(person=people, wish=st.sampled_from(["decline", "block", *["agree"] * 4, *["unblock"] * 4]))
    def wishes(self, person: int, wish: str) -> None:
        contacts = self.here.services.contacts
        work: Any = {
            "decline": lambda: self.here.declines(person),
            "agree": lambda: self.here.agrees(person),
            "block": lambda: contacts.blocked(person, self.here.now),
            "unblock": lambda: contacts.unblocked(person),
        }[wish]
        self.here.run(work())

    @precondition(lambda self: self.here.visited)
    @rule(number=st.integers(0, 99))
    def is_withdrawn(self, number: int) -> None:
        """One of the visits did not happen after all."""
        external = f"event-{number % self.here.visited + 1}"
        self.here.run(self.here.services.events.delete(external, self.here.now))

    @rule(slug=st.sampled_from(["visit", "often", "wave"]), changes=st.fixed_dictionaries(timing))
    def is_changed(self, slug: str, changes: dict[str, Any]) -> None:
        """A new version with other hours and clocks."""
        if slug in self.documents:
            self.documents[slug] = self.documents[slug] | changes
            self.here.run(
                self.here.services.campaigns.apply(
                    self.documents[slug], by="test", now=self.here.now, force=True
                )
            )

    def teardown(self) -> None:
        if self.world is not None:
            self.here.run(self.here.counts_agree())
            self.here.close()


def test_no_promise_is_ever_broken(sqlite_files: SqliteFiles) -> None:
    Company.files = sqlite_files
    run_state_machine_as_test(
        Company,
        settings=settings(
            max_examples=40,
            stateful_step_count=60,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def _after(start: datetime, ahead: int) -> date:
    return start.date() + timedelta(days=ahead)
