"""Every screen of the inbox and every short answer to its taps, from sample data."""

from datetime import timedelta
from typing import Any

from bot.i18n import Voice
from bot.ui import inbox
from bot.ui.screen import Screen
from feedback import metrics
from feedback.attention import MessageState, Sorting
from feedback.metrics import Group
from feedback.sentiment import Label
from feedback.talk import Reason
from feedback.views.inbox import PAGE, InboxPage, Marked, MessageLine, MessageView
from tests.ui.samples import BIG, LOCAL, NOW, PROMISE, SIGNER, sentiment

BACK = f"{Sorting.QUESTIONS}:{100 * PAGE}"


def screens(say: Voice, text: str) -> dict[str, Screen]:
    """All of them, by name; `text` stands wherever a person's words go."""
    return {**_lists(say, text), **_messages(say, text)}


def notes(say: Voice, text: str) -> dict[str, str]:
    """Short answers to taps."""
    before = Marked(done=False, state=MessageState.ANSWERED, by=text)
    return {
        "inbox-marked": inbox.marked_note(say, Marked(done=True, state=MessageState.READ, by=text)),
        "inbox-marked-before": inbox.marked_note(say, before),
        "inbox-attachments": inbox.attachments_note(say, count=3),
        "inbox-attachments-before": inbox.attachments_note(say, count=0),
        "inbox-all-read": inbox.read_note(say, count=PAGE),
    }


def _lists(say: Voice, text: str) -> dict[str, Screen]:
    states = (*MessageState, *MessageState)[:PAGE]
    labels = (*Label, None) * 2
    crowd = [
        _line(number, text, state, label)
        for number, (state, label) in enumerate(zip(states, labels, strict=True))
    ]
    pages = {
        sorting: InboxPage(sorting=sorting, start=BIG, lines=crowd, more=True, waiting=BIG, late=BIG)
        for sorting in Sorting
    }
    empty = InboxPage(sorting=Sorting.WAITING, start=0, lines=(), more=False, waiting=0, late=0)
    return {
        **{f"inbox-{name}": inbox.listing(say, SIGNER, page, now=NOW) for name, page in pages.items()},
        "inbox-empty": inbox.listing(say, SIGNER, empty, now=NOW),
        "inbox-late-one": inbox.late(say, SIGNER, count=1),
        "inbox-late": inbox.late(say, SIGNER, count=BIG),
        "inbox-escalated": inbox.escalated(say, SIGNER, count=5),
    }


def _messages(say: Voice, text: str) -> dict[str, Screen]:
    views = {
        "new": _view(text),
        "late": _view(text, late=True, media=("photo", "sticker"), case_id=BIG),
        "bare": _view(""),
        "undelivered": _view(text, undelivered=Reason.BLOCKED),
        **{
            state.value: _view(text, state=state, state_by=text, state_at=LOCAL)
            for state in MessageState
            if state is not MessageState.NEW
        },
        "by-bot": _view(text, state=MessageState.NO_ANSWER_NEEDED, state_at=LOCAL),
    }
    praise = _view(text, praised=(text, "Olga"), metric=metrics.NPS, score=9, group=Group.TOP)
    return {
        **{
            f"message-{name}": inbox.message(say, SIGNER, view, now=NOW, back=BACK)
            for name, view in views.items()
        },
        "praise": inbox.praise(say, SIGNER, praise, now=NOW),
    }


def _line(number: int, text: str, state: MessageState, label: Label | None) -> MessageLine:
    return MessageLine(
        id=BIG - number,
        customer=text,
        words=text[:100],
        waiting_since=NOW - timedelta(hours=7 * number),
        state=state,
        late=number % 2 == 0,
        question=number % 3 == 0,
        label=label,
        undelivered=number % 4 == 0,
    )


def _view(text: str, **changes: Any) -> MessageView:
    values: dict[str, Any] = {
        "id": BIG,
        "customer": text,
        "text": text,
        "media": (),
        "kind": "feedback",
        "received_at": LOCAL,
        "answer_by": PROMISE,
        "state": MessageState.NEW,
        "sentiment": sentiment(),
        "service": text,
        "location": text,
        "staff_member": text,
    }
    return MessageView(**{**values, **changes})
