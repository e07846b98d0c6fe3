"""Deadlines as staff read them: on the card, in the queue, and when one calls."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.i18n import Safe, Voice, clip
from bot.ui import moment
from bot.ui.mention import mention
from bot.ui.screen import Button, Screen, lines, paragraphs
from feedback.signing import Signer
from feedback.views.deadline import ClockView
from feedback.views.desk import Agent
from feedback.views.queue import ClockLine, ClockSheet, Sieve

# Lines of one message, and cases named in one line; the rest is a number and a key.
MOST = 15
# Longer names would break the line; Fluent takes so many characters in all.
LONGEST_NAME = 24


def clock(say: Voice, view: ClockView, now: datetime) -> Safe:
    """`answer today by 15:00`, and that it is late."""
    if view.paused:
        return say("staff-clock-paused")
    by = moment.deadline(say, view.due_at, now)
    told = say(f"staff-clock-{view.kind.value}", by=by)
    return say("staff-clock-late", what=told) if view.due_at <= now else told


def on_card(say: Voice, views: Sequence[ClockView], now: datetime) -> Iterator[Safe]:
    """The line of deadlines on a card; none when nothing runs."""
    if views:
        yield say("staff-card-clocks", clocks=Safe("\u00a0· ".join(clock(say, view, now) for view in views)))


def called(say: Voice, sign: Signer, sheet: ClockSheet, *, now: datetime) -> Screen:
    """What the staff chat is told when clocks call, and who is asked to look."""
    told = [*_missed(say, sheet.missed), *(_half(say, line, now) for line in sheet.half)]
    left = len(told) - MOST
    text = paragraphs(
        lines(*told[:MOST], say("staff-clock-left", count=left) if left > 0 else None),
        escalation(say, sheet.managers) if sheet.missed else None,
    )
    if len(sheet.missed) + len(sheet.half) == 1:
        return Screen(text=text)
    key = Button(text=say.label("staff-key-queue"), data=sign.pack_callback("queue", 0, Sieve.ALL.value))
    return Screen(text=text, rows=((key,),))


def escalation(say: Voice, managers: Sequence[Agent]) -> Safe | None:
    """Managers by name, so that Telegram tells them."""
    if not managers:
        return None
    named = [
        mention(each.id, clip(each.name, LONGEST_NAME) or say.label("staff-manager")) for each in managers
    ]
    return say("staff-clock-escalation", managers=Safe(", ".join(named)))


def missed_notice(say: Voice, missed: Sequence[tuple[int, str]]) -> Screen:
    """The same for a manager in private: which cases, and what was not done."""
    cases: dict[str, list[int]] = {}
    for number, kind in missed:
        cases.setdefault(kind, []).append(number)
    told = [_not_done(say, kind, numbers) for kind, numbers in cases.items()]
    return Screen(text=paragraphs(say("staff-missed-notice"), lines(*told)))


def _missed(say: Voice, missed: Sequence[ClockLine]) -> Iterator[Safe]:
    """A line for each agent and each thing that was not done, with all its cases."""
    cases: dict[tuple[Agent | None, str], list[int]] = {}
    for line in missed:
        cases.setdefault((line.owner, line.clock.kind.value), []).append(line.case_id)
    for (owner, kind), numbers in cases.items():
        yield _to(say, owner, _not_done(say, kind, numbers))


def _not_done(say: Voice, kind: str, cases: Sequence[int]) -> Safe:
    if len(cases) == 1:
        return say(f"staff-missed-{kind}", number=str(cases[0]))
    shown = ", ".join(str(number) for number in cases[:MOST])
    left = len(cases) - MOST
    told = say(f"staff-missed-many-{kind}", numbers=shown)
    return Safe(f"{told} {say('staff-clock-left', count=left)}") if left > 0 else told


def _half(say: Voice, line: ClockLine, now: datetime) -> Safe:
    by = moment.deadline(say, line.clock.due_at, now)
    return _to(say, line.owner, say(f"staff-half-{line.clock.kind.value}", number=str(line.case_id), by=by))


def _to(say: Voice, owner: Agent | None, told: Safe) -> Safe:
    """With the owner's name before it, so that Telegram tells them."""
    if owner is None:
        return Safe(told[:1].upper() + told[1:])
    return Safe(f"{mention(owner.id, clip(owner.name, LONGEST_NAME) or say.label('staff-manager'))}: {told}")
