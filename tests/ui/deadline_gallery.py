"""Every screen of deadlines, promises and the queue, from sample data."""

from dataclasses import replace
from datetime import timedelta

from bot.i18n import Voice
from bot.ui import clocks, promise, queue
from bot.ui.screen import Screen
from feedback import metrics
from feedback.case import CaseReason, CaseState
from feedback.promising import PromiseState
from feedback.sla import ClockKind
from feedback.views.deadline import ClockView, PromiseView
from feedback.views.desk import Agent, Place
from feedback.views.queue import (
    ClockLine,
    ClockSheet,
    PromiseClosed,
    PromiseSheet,
    PromisesView,
    QueueLine,
    QueueView,
    Sieve,
)
from tests.ui.samples import BIG, LOCAL, NOW, SIGNER


def screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """All of them, by name; `text` stands wherever a person's words go."""
    return {**_clocks(say, text), **_promises(say, text), **_queues(say, text)}


def _clocks(say: Voice, text: str) -> dict[str, Screen]:
    views = [
        ClockView(kind=kind, due_at=LOCAL + timedelta(hours=number)) for number, kind in enumerate(ClockKind)
    ]
    boss = Agent(id=BIG, name=text)
    lines = [ClockLine(case_id=BIG, clock=view, owner=boss) for view in views]
    crowd = ClockSheet(language="ru", half=lines * 9, missed=lines * 9, managers=[boss] * 5)
    one = ClockSheet(language="ru", half=[ClockLine(case_id=1, clock=views[0])])
    return {
        "clocks-many": clocks.called(say, SIGNER, crowd, now=NOW),
        "clocks-one": clocks.called(say, SIGNER, one, now=NOW),
        "clocks-notice": clocks.missed_notice(say, [(BIG, kind.value) for kind in ClockKind] * 9),
    }


def _promises(say: Voice, text: str) -> dict[str, Screen]:
    view = PromiseView(id=BIG, case_id=BIG, text=text, due_at=LOCAL, made_by=text, outside=True)
    maker = Agent(id=BIG, name=text)
    told = {
        f"promise-{due}": promise.reminder(
            say,
            SIGNER,
            PromiseSheet(view=view, language="ru", maker=maker, due=due, managers=[maker] if due else ()),
            now=NOW,
        )
        for due in (True, False)
    }
    ended = {
        f"promise-{state.value}": promise.closed(say, PromiseClosed(view=view, state=state, by=text))
        for state in (PromiseState.KEPT, PromiseState.BROKEN)
    }
    return {
        **told,
        **ended,
        "promise-ask": promise.ask(say, case_id=1),
        "promise-ask-personal": promise.ask(say, case_id=1, personal=True),
        "promise-usage": promise.usage(say),
        "promise-made": promise.made(say, SIGNER, view, now=NOW),
        "promise-made-personal": promise.made(say, SIGNER, replace(view, personal=True), now=NOW),
        "promise-notice": promise.due_notice(say, case_id=1),
        "promises": promise.listing(say, PromisesView(open=[view] * 20, total=25, kept=3, broken=1), now=NOW),
    }


def _queues(say: Voice, text: str) -> dict[str, Screen]:
    return {
        **{f"queue-{sieve.value}": queue.queue(say, SIGNER, _view(sieve, text), now=NOW) for sieve in Sieve},
        "queue-places": queue.queue(say, SIGNER, _view(Sieve.PLACE, ""), now=NOW),
        "queue-here": queue.here(say, case_id=1),
    }


def _view(sieve: Sieve, text: str) -> QueueView:
    cards = (None, Place(chat_id=-1001234567890, message_id=7), Place(chat_id=-5, message_id=7))
    line = [
        QueueLine(
            id=BIG,
            state=CaseState.OPEN,
            reasons=tuple(CaseReason),
            metric=metrics.NPS,
            score=3,
            location=text or None,
            owner=text or None,
            clock=None if number % 2 else ClockView(kind=ClockKind.REPLY, due_at=LOCAL),
            late=True,
            card=cards[number % 3],
        )
        for number in range(8)
    ]
    return QueueView(
        sieve=sieve,
        place_key="0123456789" if sieve is Sieve.PLACE and text else "",
        place=text if sieve is Sieve.PLACE else "",
        whose=text,
        start=8,
        count=30,
        total=40,
        late=8,
        unclaimed=8,
        lines=line,
        places=[("0123456789", text or "-", 3)] * 70,
    )
