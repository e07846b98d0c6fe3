"""The queue of cases: /cases and /mine."""

from collections.abc import Iterator
from datetime import datetime

from bot.i18n import Safe, Voice, clip
from bot.ui import card, clocks
from bot.ui.screen import LONGEST_LABEL, Button, Row, Rows, Screen, grid, lines, paragraphs
from feedback import routing
from feedback.signing import Signer
from feedback.views.desk import Place
from feedback.views.queue import PAGE, QueueLine, QueueView, Sieve

_IN_ROW = 4
_PLACES_IN_ROW = 2
# Locations that have a key: Telegram takes a hundred.
_MOST_PLACES = 60
_URGENT = 50
# Longer names of locations and agents would break a line of the list.
_LONGEST_NAME = 48
# Supergroups and channels, whose messages have links; Telegram puts it in front of their number.
_LINKED = -1_000_000_000_000


def queue(say: Voice, sign: Signer, view: QueueView, *, now: datetime) -> Screen:
    """A page of the queue with keys to the cards, to other pages and to other sievings."""
    if view.sieve is Sieve.PLACE and not view.place:
        return _choose_place(say, sign, view)
    # The figures are the whole queue's: above somebody's own cases they would mislead.
    figures = None if view.sieve is Sieve.MINE else _figures(say, view)
    head = lines(Safe(f"<b>{_title(say, view)}</b>"), figures)
    listed = lines(*(_line(say, line, now) for line in view.lines)) or say("staff-queue-empty")
    keys = grid([_key(say, sign, line) for line in view.lines], _IN_ROW)
    return Screen(
        text=paragraphs(head, listed), rows=keys + _turning(say, sign, view) + _sieves(say, sign, view)
    )


def here(say: Voice, *, case_id: int) -> Screen:
    """A reply to a card, so that it is found: small groups have no links to their messages."""
    return Screen(text=say("staff-queue-here", number=str(case_id)))


def elsewhere_note(say: Voice) -> str:
    """The answer to a key for a card that stands in another chat without links."""
    return say.label("staff-queue-elsewhere")


def _choose_place(say: Voice, sign: Signer, view: QueueView) -> Screen:
    keys = [
        Button(
            text=clip(f"{name} · {count}", LONGEST_LABEL),
            data=sign.pack_callback("queue", 0, f"{Sieve.PLACE.value}:{key}"),
        )
        for key, name, count in view.places[:_MOST_PLACES]
    ]
    asked = say("staff-queue-places") if keys else say("staff-queue-no-places")
    return Screen(text=asked, rows=grid(keys, _PLACES_IN_ROW) + _sieves(say, sign, view))


def _title(say: Voice, view: QueueView) -> Safe:
    if view.sieve is Sieve.PLACE:
        return say("staff-queue-title-place", place=view.place)
    if view.sieve is Sieve.MINE:
        return say("staff-queue-title-mine", owner=view.whose)
    return say(f"staff-queue-title-{view.sieve.value}")


def _figures(say: Voice, view: QueueView) -> Safe:
    return say("staff-queue-figures", total=view.total, late=view.late, unclaimed=view.unclaimed)


def _line(say: Voice, line: QueueLine, now: datetime) -> Safe:
    return Safe("• " + " · ".join(_parts(say, line, now)))


def _parts(say: Voice, line: QueueLine, now: datetime) -> Iterator[Safe]:
    yield Safe(f"<b>{line.id}</b>")
    if routing.severity(line.reasons) >= _URGENT:
        yield say("staff-severity-high")
    yield say("staff-queue-what", what=card.headline(say, line.metric, line.score))
    if line.location:
        yield say("staff-queue-name", name=clip(line.location, _LONGEST_NAME))
    yield clocks.clock(say, line.clock, now) if line.clock else say("staff-queue-resting")
    owner = clip(line.owner, _LONGEST_NAME) if line.owner else None
    yield say("staff-queue-name", name=owner) if owner else say("staff-queue-nobody")


def _key(say: Voice, sign: Signer, line: QueueLine) -> Button:
    label = say.label("staff-queue-key", number=str(line.id))
    if line.card is None:
        return Button(text=label, data=sign.pack_callback("open", line.id))
    url = link(line.card)
    return (
        Button(text=label, url=url) if url else Button(text=label, data=sign.pack_callback("find", line.id))
    )


def link(place: Place) -> str | None:
    """The address of a message for members of its chat; None where Telegram has none."""
    if place.chat_id >= _LINKED:
        return None
    return f"https://t.me/c/{_LINKED - place.chat_id}/{place.message_id}"


def _turning(say: Voice, sign: Signer, view: QueueView) -> Rows:
    targets = {"staff-queue-key-back": view.start - PAGE, "staff-queue-key-more": view.start + PAGE}
    keys = tuple(
        Button(text=say.label(name), data=sign.pack_callback("queue", start, _arg(view)))
        for name, start in targets.items()
        if 0 <= start < view.count
    )
    return (keys,) if keys else ()


def _sieves(say: Voice, sign: Signer, view: QueueView) -> Rows:
    """The one in force is marked; tapping it brings the list up to date."""
    keys: list[Button] = []
    for sieve in Sieve:
        label = say.label(f"staff-queue-key-{sieve.value}")
        data = sign.pack_callback("queue", 0, sieve.value)
        keys.append(Button(text=f"• {label}" if sieve is view.sieve else label, data=data))
    first: Row = tuple(keys[:3])
    return (first, tuple(keys[3:]))


def _arg(view: QueueView) -> str:
    return f"{view.sieve.value}:{view.place_key}" if view.place_key else view.sieve.value
