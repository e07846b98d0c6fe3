"""Promises to customers as staff read them."""

from datetime import datetime

from bot.i18n import Safe, Voice, clip
from bot.ui import moment
from bot.ui.clocks import LONGEST_NAME, escalation
from bot.ui.mention import mention
from bot.ui.screen import Button, Rows, Screen, lines, paragraphs, quote
from feedback.promising import LONGEST, PromiseState
from feedback.signing import Signer
from feedback.views.deadline import PromiseView
from feedback.views.queue import PromiseClosed, PromiseSheet, PromisesView


def ask(say: Voice, *, case_id: int, personal: bool = False) -> Screen:
    """Asks for time and words."""
    word = "staff-promise-ask-personal" if personal else "staff-promise-ask"
    return Screen(text=say(word, number=str(case_id)))


def usage(say: Voice) -> Screen:
    """/promise without a case or without words."""
    return Screen(text=say("staff-promise-usage"))


def in_private_note(say: Voice) -> str:
    """The answer to the key in a channel by somebody the bot may not write to yet."""
    return say.label("staff-promise-private")


def made(say: Voice, sign: Signer, view: PromiseView, *, now: datetime) -> Screen:
    """It was written down; a time at which nobody works is said to be one."""
    number, by = str(view.case_id), moment.deadline(say, view.due_at, now)
    text = lines(
        say("staff-promise-made-personal" if view.personal else "staff-promise-made", number=number, by=by),
        _words(view),
        say("staff-promise-outside") if view.outside else None,
    )
    return Screen(text=text, rows=_keys(say, sign, view))


def reminder(say: Voice, sign: Signer, sheet: PromiseSheet, *, now: datetime) -> Screen:
    """It is near, or its time has come: whoever made it is named, and then managers too."""
    view = sheet.view
    number, by = str(view.case_id), moment.deadline(say, view.due_at, now)
    message_id = "staff-promise-due" if sheet.due else "staff-promise-near"
    maker = mention(sheet.maker.id, clip(sheet.maker.name, LONGEST_NAME))
    text = paragraphs(
        lines(say(message_id, number=number, by=by, maker=maker), _words(view)),
        escalation(say, sheet.managers) if sheet.due else None,
    )
    return Screen(text=text, rows=_keys(say, sign, view))


def closed(say: Voice, result: PromiseClosed) -> Screen:
    """What a reminder becomes once somebody said how it went."""
    told = say(f"staff-promise-{result.state.value}", number=str(result.view.case_id), who=result.by)
    return Screen(text=lines(told, _words(result.view)))


def line(say: Voice, view: PromiseView, now: datetime) -> Safe:
    """An open promise on the card."""
    by = moment.deadline(say, view.due_at, now)
    late = view.due_at <= now
    return say("staff-card-promise-late" if late else "staff-card-promise", by=by, text=view.text)


def listing(say: Voice, view: PromisesView, *, now: datetime) -> Screen:
    """/promises: numbers of cases and times, and how it went lately."""
    open_ones = [
        say(
            "staff-promise-line",
            number=str(each.case_id),
            by=_by(say, each, now),
            who=clip(each.made_by, LONGEST_NAME),
        )
        for each in view.open
    ]
    left = view.total - len(open_ones)
    text = paragraphs(
        lines(
            say("staff-promises-title", count=view.total),
            *open_ones,
            say("staff-clock-left", count=left) if left > 0 else None,
        ),
        say("staff-promises-lately", kept=view.kept, broken=view.broken),
    )
    return Screen(text=text)


def due_notice(say: Voice, *, case_id: int) -> Screen:
    """A manager learns in private that a promise is due and nobody said it was kept."""
    return Screen(text=say("staff-promise-notice", number=str(case_id)))


def _by(say: Voice, view: PromiseView, now: datetime) -> Safe:
    by = moment.deadline(say, view.due_at, now)
    return say("staff-clock-late", what=by) if view.due_at <= now else by


def _words(view: PromiseView) -> Safe:
    return quote(view.text, LONGEST)[0]


def _keys(say: Voice, sign: Signer, view: PromiseView) -> Rows:
    kept = Button(
        text=say.label("staff-promise-key-kept"),
        data=sign.pack_callback("promised", view.id, PromiseState.KEPT.value),
        style="success",
    )
    broken = Button(
        text=say.label("staff-promise-key-broken"),
        data=sign.pack_callback("promised", view.id, PromiseState.BROKEN.value),
    )
    return ((kept, broken),)
