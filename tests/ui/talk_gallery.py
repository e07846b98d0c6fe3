"""Every screen of a conversation and every short answer to its taps, from sample data."""

from bot.i18n import Voice, escape
from bot.ui import talk
from bot.ui.screen import Screen
from feedback.canned import LONGEST_FILLED, LONGEST_TEXT, LONGEST_TITLE, MOST
from feedback.talk import About, Reason, RelayState
from feedback.views.talk import CannedLine, Mark, ReplyAsk, Replying
from tests.ui.samples import BIG, SIGNER


def screens(say: Voice, text: str) -> dict[str, Screen]:
    """All of them, by name; `text` stands wherever a person's words go."""
    case, comment = About(case_id=BIG), About(comment_id=BIG)
    answers = tuple(_answer(number, text) for number in range(MOST))
    asked = ReplyAsk(customer=text, language="pl", case_id=BIG, answers=answers)
    bare = ReplyAsk(customer=text, language="ru", case_id=None)
    outcomes = {f"reply-{one.value}": talk.outcome(say, one) for one in Replying}
    return {
        "reply-ask": talk.ask(say, SIGNER, case, asked),
        "reply-ask-comment": talk.ask(say, SIGNER, comment, bare),
        "reply-cancelled": talk.cancelled(say),
        "reply-said": talk.said(say, escape(text[:LONGEST_FILLED])),
        **{name: screen for name, screen in outcomes.items() if screen is not None},
        **{f"mark-{reason.value}": talk.mark(say, SIGNER, _mark(reason=reason)) for reason in Reason},
        "mark-sent": talk.mark(say, SIGNER, _mark(state=RelayState.SENT)),
        "mark-uncertain": talk.mark(say, SIGNER, _mark(state=RelayState.UNCERTAIN)),
        "mark-edit": talk.mark(say, SIGNER, _mark(edit=True)),
        "resent": talk.resent(say, agent=text),
        "taken-back": talk.taken_back(say, "video_note"),
        "taken-back-other": talk.taken_back(say, None),
        "note-kept": talk.note_kept(say),
        "note-usage": talk.note_usage(say),
        "canned-list": talk.canned_list(say, SIGNER, answers * 3),
        "canned-empty": talk.canned_list(say, SIGNER, ()),
        "canned-kept": talk.canned_kept(say, title=text),
    }


def notes(say: Voice) -> dict[str, str]:
    """Short answers to taps."""
    return {"reply-private": talk.in_private_note(say), "resent-before": talk.resent_note(say)}


def _answer(number: int, text: str) -> CannedLine:
    return CannedLine(
        id=BIG + number, language="en", title=text[:LONGEST_TITLE] or "Title", text=text[:LONGEST_TEXT]
    )


def _mark(state: RelayState = RelayState.FAILED, reason: Reason | None = None, *, edit: bool = False) -> Mark:
    return Mark(relay_id=BIG, chat_id=-1, message_id=1, thread_id=None, state=state, reason=reason, edit=edit)
