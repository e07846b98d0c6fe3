"""Every screen about roles and the audit log, from sample data."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.i18n import Voice
from bot.ui import changes, roles
from bot.ui.screen import Screen
from feedback.changes import COMMAND_LINE, ITSELF, Actor, ActorKind, ChangeKind
from feedback.roles import Role
from feedback.views.change import ChangeLine, ChangesView
from feedback.views.desk import Agent
from feedback.views.roles import Named, Naming, StaffLine, StaffView
from tests.ui.samples import BIG, NOW, SIGNER

ZONE = ZoneInfo("Europe/Warsaw")


def screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """All of them, by name; `text` is what people are called, and what was changed."""
    always = StaffLine(id=BIG, name=text, role=Role.ADMIN, always=True)
    named = [StaffLine(id=BIG - at, name=text, role=role, given_by=text) for at, role in enumerate(Role)]
    others = [StaffLine(id=BIG - 90, name=text, role=None)]
    view = StaffView(people=(always, *named), others=others, anybody_named=True)
    crowd = StaffView(people=named * 40, others=others * 20, anybody_named=True)
    nobody = StaffView(people=(always,), others=others, anybody_named=False)
    done = {
        outcome.value: Named(outcome=outcome, person=named[1] if outcome is Naming.GIVEN else others[0])
        for outcome in Naming
    }
    return {
        "roles": roles.listing(say, SIGNER, view),
        "roles-many": roles.listing(say, SIGNER, crowd),
        "roles-nobody": roles.listing(say, SIGNER, nobody),
        "roles-in-group": roles.plain_listing(say, crowd),
        "roles-person": roles.person(say, SIGNER, named[1]),
        "roles-person-unnamed": roles.person(say, SIGNER, others[0]),
        **{f"roles-{name}": roles.done(say, one) for name, one in done.items()},
        "roles-first": roles.done(say, Named(outcome=Naming.GIVEN, person=named[2], first=True)),
        "roles-last": roles.done(say, Named(outcome=Naming.TAKEN, person=others[0], last=True)),
        "roles-usage": roles.usage(say),
        "roles-refused": roles.refused(say, Role.VIEWER),
        "roles-refused-unnamed": roles.refused(say, None),
        **_log(say, text),
    }


def _log(say: Voice, text: str) -> dict[str, Screen]:
    def page(view: ChangesView, start: int = 0) -> Screen:
        return changes.page(say, SIGNER, view, zone=ZONE, now=NOW, start=start)

    every = [_line(number, kind, text) for number, kind in enumerate(ChangeKind, BIG)]
    narrowed = ChangesView(lines=every[:1], more=True, kind=ChangeKind.CAMPAIGN, person_id=BIG)
    return {
        "audit": page(ChangesView(lines=every[:8], more=True)),
        "audit-many": page(ChangesView(lines=every * 4, more=False), BIG),
        "audit-narrowed": page(narrowed, BIG),
        "audit-none": page(ChangesView(lines=(), more=False)),
        "audit-kinds": changes.kinds(say, SIGNER, BIG),
        "audit-people": changes.people(say, SIGNER, [Agent(id=BIG, name=text)] * 40, ChangeKind.INCENTIVE),
    }


def _line(number: int, kind: ChangeKind, text: str) -> ChangeLine:
    person = Actor(kind=ActorKind.PERSON, id=BIG, name=text)
    who = (person, Actor(kind=ActorKind.KEY, id=7, name=text), COMMAND_LINE, ITSELF)[number % 4]
    states = {"state": "paused", "texts": {"ru": text}, "hours": None, **{f"key{at}": at for at in range(7)}}
    return ChangeLine(
        id=number,
        at=NOW - timedelta(minutes=number % 50),
        kind=kind,
        about=text,
        actor=who,
        before=None if number % 3 == 1 else states,
        after=None if number % 3 == 2 else {**states, "state": "running"},
    )
