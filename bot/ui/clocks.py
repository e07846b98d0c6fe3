"""Deadlines as staff read them: on the card, in the queue, and when one calls."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.i18n import Safe, Voice, clip
from bot.ui import moment
from bot.ui.mention import mention
from bot.ui.screen import Button, Screen, lines, paragraphs
from feedback.signing import Signer
from feedback.sla import Alarm
from feedback.views.deadline import ClockView
from feedback.views.desk import Agent
from feedback.views.queue import ClockLine, ClockSheet, Sieve

# Deadlines named in one message; the rest is a number and a key.
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
    """What the staff chat is told when clocks call: one line a clock, and who is asked to look."""
    told = [_told(say, Alarm.MISSED, line, now) for line in sheet.missed]
    told += [_told(say, Alarm.HALF, line, now) for line in sheet.half]
    left = len(told) - MOST
    text = paragraphs(
        lines(*told[:MOST], say("staff-clock-left", count=left) if left > 0 else None),
        escalation(say, sheet.managers) if sheet.missed else None,
    )
    if len(told) == 1:
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
    told = [say(f"staff-missed-{kind}", number=str(number)) for number, kind in missed[:MOST]]
    left = len(missed) - MOST
    more = say("staff-clock-left", count=left) if left > 0 else None
    return Screen(text=paragraphs(say("staff-missed-notice"), lines(*told, more)))


def _told(say: Voice, what: Alarm, line: ClockLine, now: datetime) -> Safe:
    kind, number = line.clock.kind.value, str(line.case_id)
    if what is Alarm.MISSED:
        told = say(f"staff-missed-{kind}", number=number)
    else:
        by = moment.deadline(say, line.clock.due_at, now)
        told = say(f"staff-half-{kind}", number=number, by=by)
    if line.owner is None:
        return Safe(told[:1].upper() + told[1:])
    return Safe(f"{mention(line.owner.id, clip(line.owner.name, LONGEST_NAME))}: {told}")
