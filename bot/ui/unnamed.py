"""What whoever answers without a name reads (the same for every score), and what admins are told."""

from collections.abc import Iterator
from datetime import date

from bot.i18n import Safe, Voice, clip, escape
from bot.ui import moment, number
from bot.ui.screen import Button, Row, Screen, fitting, lines, own, paragraphs, size
from feedback.signing import Signer
from feedback.stats import FEW
from feedback.views.unnamed import Unnamed, UnnamedView, WeekLine

_LONGEST_COMMENT = 400


def answered(say: Voice, sign: Signer, view: UnnamedView) -> Screen:
    """What stands in place of the question, or beside words."""
    text = paragraphs(*_text(say, view))
    return Screen(text=text, rows=_keys(say, sign, view) if view.words else ())


def weeks(say: Voice, found: tuple[WeekLine, ...], today: date, room: int) -> Safe:
    """The weeks and their words, the newest first, as far as there is room."""
    heading = lines(_bold(say("admin-unnamed-heading")), say("admin-unnamed-note", few=FEW))
    entries = (_week(say, week, today) for week in reversed(found))
    return lines(heading, *fitting(entries, room - size(heading)))


def _text(say: Voice, view: UnnamedView) -> Iterator[Safe]:
    if view.step is Unnamed.COUNTED:
        thanks = say.pick(view.campaign.thanks)
        if thanks:
            yield own(thanks)
        yield say("customer-unnamed-tested" if view.test else "customer-unnamed-counted")
    else:
        yield say(f"customer-unnamed-{view.step.value.replace('_', '-')}")
    if view.words and view.step is Unnamed.WORDS:
        yield say("customer-unnamed-next")
    elif view.words and view.step in {Unnamed.COUNTED, Unnamed.KEPT}:
        yield say("customer-unnamed-ask")


def _keys(say: Voice, sign: Signer, view: UnnamedView) -> tuple[Row, ...]:
    data = sign.pack_callback("unnamed", view.invitation_id)
    return ((Button(text=say.label("customer-key-unnamed-enough"), data=data),),)


def _week(say: Voice, week: WeekLine, today: date) -> Safe:
    on = moment.day(say, week.on, today)
    if week.told_on > today:
        told_on = moment.day(say, week.told_on, today)
        return say("admin-unnamed-open", date=on, count=week.n, on=told_on)
    if week.summary is None or week.summary.value is None:
        return say("admin-unnamed-few", date=on, count=week.n)
    value = number.figure(say, week.summary.value, week.summary.unit)
    told = say("admin-unnamed-week", date=on, value=value, count=week.n)
    words = (escape(clip(" ".join(text.split()), _LONGEST_COMMENT)) for text in week.comments)
    return lines(told, *(Safe(f"<blockquote>{text}</blockquote>") for text in words))


def _bold(text: Safe) -> Safe:
    return Safe(f"<b>{text}</b>")
