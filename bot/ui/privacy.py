"""/mydata and /forget."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n import Safe, Voice, clip, escape
from bot.ui import moment, number
from bot.ui.screen import LONGEST_TEXT, Button, Screen, fitting, lines, paragraphs, size
from feedback.signing import Signer
from feedback.views import MyDataView, MyMessage, MyResponse
from feedback.views.my_data import MyFollowUp, MyNote, MyOpening, MyPromise, MyReply, MyVisit

Entry = MyResponse | MyFollowUp | MyMessage | MyReply | MyNote | MyPromise | MyOpening | MyVisit

_LONGEST_PREVIEW = 200
# Room for the line that says how many entries are left out.
_RESERVE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreached:
    """What /forget could not edit away in the staff chats."""

    cards: int = 0
    relays: int = 0


def my_data(
    say: Voice, sign: Signer, view: MyDataView, *, contact_id: int, zone: ZoneInfo, now: datetime
) -> Screen:
    """What is kept about the customer, and what happened in this chat, newest first; times in `zone`."""
    forget = Button(
        text=say.label("customer-key-forget"),
        data=sign.pack_callback("forget", contact_id, "ask"),
    )
    top = paragraphs(_bold(say("customer-mydata-title")), lines(*_profile(say, view, zone, now)))
    heading = _bold(say("customer-mydata-history"))
    room = LONGEST_TEXT - size(top) - size(heading) - 2 * _RESERVE
    return Screen(
        text=paragraphs(top, lines(heading, _history(say, view, zone, now, room))), rows=((forget,),)
    )


def forget_ask(say: Voice, sign: Signer, *, contact_id: int) -> Screen:
    """/forget: are you sure."""
    keys = tuple(
        (
            Button(
                text=say.label(f"customer-key-forget-{word}"),
                data=sign.pack_callback("forget", contact_id, word),
            ),
        )
        for word in ("no", "yes")
    )
    return Screen(text=say("customer-forget-ask"), rows=keys)


def forget_kept(say: Voice) -> Screen:
    """The customer thought better of it."""
    return Screen(text=say("customer-forget-kept"))


def forgotten(say: Voice) -> Screen:
    """Everything is deleted; the messages of a private chat only its owner can delete."""
    return Screen(text=paragraphs(say("customer-forgotten"), say("customer-unreached-chat")))


def unreached(say: Voice, left: Unreached) -> Screen:
    """What could not be edited away, once that is known."""
    counts = (("customer-unreached-card", left.cards), ("customer-unreached-relay", left.relays))
    entries = [f"• {say(message_id, count=count)}" for message_id, count in counts if count]
    return Screen(text=lines(say("customer-forgotten-unreached"), *entries))


def _profile(say: Voice, view: MyDataView, zone: ZoneInfo, now: datetime) -> Iterator[Safe]:
    if view.name:
        yield say("customer-mydata-name", name=view.name)
    if view.address:
        yield say("customer-mydata-address", address=view.address)
    yield say("customer-mydata-language", language=say.label(f"language-{view.language}"))
    if view.timezone:
        yield say("customer-mydata-zone", zone=view.timezone)
    if view.consented_at and view.consent_version is not None:
        date = moment.date_of(say, view.consented_at.astimezone(zone), now)
        yield say("customer-mydata-consent", date=date, version=str(view.consent_version))
    else:
        yield say("customer-mydata-consent-none")
    if view.paused_until and view.paused_until > now:
        date = moment.date_of(say, view.paused_until.astimezone(zone), now)
        yield say("customer-mydata-paused", date=date)
    if view.stopped:
        yield say("customer-mydata-stopped")
    if view.nameless:
        yield say("customer-mydata-nameless")
    if view.improvements:
        yield say("customer-mydata-told", count=view.improvements)
    yield from _extras(say, view, zone, now)


def _extras(say: Voice, view: MyDataView, zone: ZoneInfo, now: datetime) -> Iterator[Safe]:
    if view.advert_agreed_at and view.advert_version is not None:
        date = moment.date_of(say, view.advert_agreed_at.astimezone(zone), now)
        yield say("customer-mydata-adverts", date=date, version=str(view.advert_version))
    if view.extras:
        yield say("customer-mydata-extras", count=view.extras)
    if view.codes:
        yield say("customer-mydata-codes", codes=", ".join(view.codes))


def _history(say: Voice, view: MyDataView, zone: ZoneInfo, now: datetime, room: int) -> Safe:
    happened: list[Entry] = [*view.responses, *view.follow_ups, *view.messages, *view.replies]
    happened += [*view.notes, *view.promises, *view.openings, *view.visits]
    happened.sort(key=lambda entry: entry.at, reverse=True)
    if not happened:
        return say("customer-mydata-nothing")
    counts = (
        say("customer-mydata-answers", count=len(view.responses)) if view.responses else None,
        say("customer-mydata-messages", count=len(view.messages)) if view.messages else None,
        say("customer-mydata-notes", count=len(view.notes)) if view.notes else None,
    )
    shown = fitting((f"• {_entry(say, entry, zone, now)}" for entry in happened), room)
    left = len(happened) - len(shown)
    more = say("customer-mydata-more", count=left) if left else None
    return lines(" · ".join(count for count in counts if count), *shown, more)


def _entry(say: Voice, entry: Entry, zone: ZoneInfo, now: datetime) -> Safe:
    date = moment.instant(say, entry.at.astimezone(zone), now)
    if isinstance(entry, MyResponse):
        values = ", ".join(number.score(say, entry.metric, value) for value in entry.values)
        return say("customer-mydata-answer", date=date, values=values)
    if isinstance(entry, MyFollowUp):
        return say("customer-mydata-follow-up", date=date, question=entry.question, answer=entry.answer)
    if isinstance(entry, MyNote):
        # Not as a parameter: escaped it may be longer than Fluent takes.
        return Safe(f"{say('customer-mydata-note', date=date)}: {escape(' '.join(entry.text.split()))}")
    if isinstance(entry, MyVisit):
        return say("customer-mydata-visit", date=date, went=say.label(f"visit-{entry.went.value}"))
    if isinstance(entry, MyPromise):
        return say("customer-mydata-promise", date=date, text=escape(" ".join(entry.text.split())))
    if isinstance(entry, MyOpening):
        about = clip(entry.about, _LONGEST_PREVIEW)
        return say(
            "customer-mydata-opening" if about else "customer-mydata-opening-plain", date=date, about=about
        )
    text = clip(entry.text, _LONGEST_PREVIEW) or say.label(f"media-{entry.media or 'other'}")
    kind = "reply" if isinstance(entry, MyReply) else "message"
    return say(f"customer-mydata-{kind}", date=date, text=text)


def _bold(text: Safe) -> Safe:
    return Safe(f"<b>{text}</b>")
