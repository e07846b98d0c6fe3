"""A customer as staff see them before they answer, and the notes they keep on them."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.i18n import Safe, Voice, blank, clip, escape
from bot.ui import moment, number
from bot.ui.card import media_id
from bot.ui.screen import LONGEST_TEXT, Button, Row, Rows, Screen, fitting, lines, paragraphs, size
from feedback.person import LONGEST_ADDRESS, LONGEST_NOTE, NONE, NoteKind
from feedback.promising import PromiseState
from feedback.signing import Signer
from feedback.views.person import (
    Happening,
    PersonCase,
    PersonNote,
    PersonPromise,
    PersonScore,
    PersonView,
    PersonVisit,
)

# Lines of the history on one page, and how much of somebody's words stands in one.
PAGE = 10
_LONGEST_WORDS = 120
# Room for the notes; the older ones stand in the history.
_NOTES = 1800
# Keys for the reader's own notes, and how much of one stands on its key.
_OWN_NOTES = 3
_LONGEST_KEY = 40
# Room for headings and what is said about how much is left.
_RESERVE = 200


def person(
    say: Voice, sign: Signer, view: PersonView, *, start: int, now: datetime, reader: int = 0
) -> Screen:
    """Who the customer is, what is known about them, and everything that happened from `start` on.

    `reader`: the Telegram id of the agent who looks; they may take their own notes back.
    """
    if view.known_since is None:
        return Screen(text=say("staff-person-forgotten", number=str(view.case_id)))
    top = paragraphs(
        lines(*_who(say, view, view.known_since, now)),
        _promises(say, view.promises, now),
        _notes(say, view.notes, now),
    )
    heading = _bold(say("staff-person-history", count=len(view.history)))
    entries = (f"• {_entry(say, entry, now)}" for entry in view.history[start : start + PAGE])
    shown = fitting(entries, LONGEST_TEXT - size(top) - size(heading) - _RESERVE)
    text = paragraphs(top, lines(heading, *shown or [say("staff-person-nothing")]))
    rows = _rows(say, sign, view, start, start + len(shown))
    return Screen(text=text, rows=(*_own_notes(say, sign, view, reader), *rows))


def note_ask(say: Voice, *, customer: str) -> Screen:
    """Asks for a note as a reply."""
    return Screen(text=say("staff-note-ask", customer=customer, maximum=LONGEST_NOTE))


def address_ask(say: Voice, *, customer: str) -> Screen:
    """Asks for a form of address as a reply."""
    return Screen(text=say("staff-address-ask", customer=customer, maximum=LONGEST_ADDRESS, none=NONE))


def in_private_note(say: Voice) -> str:
    """The answer to a key in a channel, tapped by somebody the bot may not write to yet."""
    return say.label("staff-person-private")


def noted(say: Voice) -> Screen:
    """The note was taken."""
    return Screen(text=say("staff-noted"))


def dropped_note(say: Voice, *, done: bool) -> str:
    """The answer to a key that takes a note back."""
    return say.label("staff-note-dropped" if done else "staff-note-gone")


def addressed(say: Voice, *, address: str) -> Screen:
    """How the bot addresses the customer from now on."""
    if not address:
        return Screen(text=say("staff-addressed-nameless"))
    return Screen(text=say("staff-addressed", address=address))


def usage(say: Voice, command: str) -> Screen:
    """A command without what it needs: how it is used."""
    return Screen(text=say(f"staff-usage-{command}"))


def practice_begun(say: Voice, *, case_id: int) -> Screen:
    """A practice case is on its way."""
    return Screen(text=say("staff-practice-begun", number=str(case_id)))


def _who(say: Voice, view: PersonView, since: datetime, now: datetime) -> Iterator[Safe | None]:
    yield _bold(say("staff-person-title", customer=view.customer, number=str(view.case_id)))
    yield say("staff-card-practice") if view.practice else None
    if view.address:
        chosen = "staff-person-address-chosen" if view.address_chosen else "staff-person-address"
        yield say(chosen, address=view.address)
    yield say("staff-person-crm", crm=view.crm_id) if view.crm_id else None
    yield say("staff-person-tags", tags=", ".join(view.tags)) if view.tags else None
    if view.language:
        yield say("staff-person-language", language=_language(say, view.language))
    yield say("staff-person-since", date=moment.date_of(say, since, now))
    if view.paused_until:
        yield say("staff-person-paused", date=moment.date_of(say, view.paused_until, now))
    yield say("staff-person-stopped") if view.stopped else None
    yield say("staff-person-unreachable") if view.unreachable and not view.practice else None


def _language(say: Voice, code: str) -> str:
    named = f"language-{code}"
    return say.label(named) if say.translator.has(say.language, named) else code


def _promises(say: Voice, promises: Sequence[PersonPromise], now: datetime) -> Safe | None:
    waiting = [promise for promise in promises if promise.state is PromiseState.OPEN]
    if not waiting:
        return None
    told = (f"• {_entry(say, promise, now)}" for promise in waiting)
    return lines(_bold(say("staff-person-promises")), *fitting(told, _NOTES // 2))


def _notes(say: Voice, notes: Sequence[PersonNote], now: datetime) -> Safe:
    if not notes:
        return say("staff-person-no-notes")
    shown = fitting((f"• {_note(say, note, now)}" for note in notes), _NOTES)
    left = len(notes) - len(shown)
    more = say("staff-person-notes-left", count=left) if left else None
    return lines(_bold(say("staff-person-notes")), *shown, more)


def _note(say: Voice, note: PersonNote, now: datetime) -> Safe:
    by = say("staff-person-by", author=note.author, date=moment.date_of(say, note.at, now))
    return Safe(f"{escape(' '.join(note.text.split()))} <i>({by})</i>")


def _entry(say: Voice, entry: Happening, now: datetime) -> Safe:
    at = moment.instant(say, entry.at, now)
    match entry:
        case PersonNote():
            return _changed(say, entry, at, now)
        case PersonVisit():
            parts = (entry.service, entry.location, entry.staff)
            what = " · ".join(part for part in parts if part) or say.label("staff-person-visit-nameless")
            return say("staff-person-visit", at=at, what=what)
        case PersonScore():
            return _score(say, entry, at)
        case PersonCase():
            return _case(say, entry, at)
        case PersonPromise():
            return say(
                f"staff-person-promise-{entry.state.value}", at=at, text=clip(entry.text, _LONGEST_WORDS)
            )
    media = [say.label(media_id(say, kind)) for kind in entry.media]
    words = [clip(entry.text, _LONGEST_WORDS)] if not blank(entry.text) else []
    said = " · ".join(words + media) or say.label("staff-person-words-blank")
    if entry.label is None:
        return say("staff-person-words", at=at, words=said)
    return say(
        "staff-person-words-read", at=at, words=said, label=say.label(f"sentiment-{entry.label.value}")
    )


def _changed(say: Voice, note: PersonNote, at: Safe, now: datetime) -> Safe:
    if note.kind is NoteKind.NOTE:
        # Not as a parameter: escaped it may be longer than Fluent takes.
        return Safe(f"{say('staff-person-noted', at=at)}: {_note(say, note, now)}")
    if not note.text:
        return say("staff-person-address-dropped", at=at, author=note.author)
    return say("staff-person-address-set", at=at, address=note.text, author=note.author)


def _score(say: Voice, entry: PersonScore, at: Safe) -> Safe:
    metric = entry.metric
    short = say.label(f"metric-{metric.name}-short")
    value = number.score(say, metric, entry.score)
    if not metric.yes_no:
        value = f"{value}/{metric.scale.maximum}"
    word = "staff-person-score-test" if entry.test else "staff-person-score"
    return say(word, at=at, value=value, metric=short)


def _case(say: Voice, entry: PersonCase, at: Safe) -> Safe:
    state = say(f"staff-person-case-{entry.state.value.replace('_', '-')}")
    told = say("staff-person-case", at=at, number=str(entry.id), state=state)
    if not entry.resolution:
        return told
    return Safe(f"{told}: {escape(clip(' '.join(entry.resolution.split()), _LONGEST_WORDS))}")


def _own_notes(say: Voice, sign: Signer, view: PersonView, reader: int) -> Rows:
    """A key for each of the newest notes of whoever looks."""
    own = [note for note in view.notes if note.author_id == reader][:_OWN_NOTES]
    return tuple(
        (
            Button(
                text=say.label("staff-key-unnote", note=clip(" ".join(note.text.split()), _LONGEST_KEY)),
                data=sign.pack_callback("unabout", view.case_id, str(note.id)),
            ),
        )
        for note in own
    )


def _rows(say: Voice, sign: Signer, view: PersonView, start: int, end: int) -> Rows:
    acts = tuple(
        Button(text=say.label(f"staff-key-{verb}"), data=sign.pack_callback(verb, view.case_id))
        for verb in ("about", "address")
    )
    promise = Button(
        text=say.label("staff-key-promise"), data=sign.pack_callback("promise", view.case_id, "who")
    )
    turning = turning_keys(say, sign, "who", view.case_id, start=start, end=end, count=len(view.history))
    return (acts, (promise,), turning) if turning else (acts, (promise,))


def turning_keys(
    say: Voice, sign: Signer, verb: str, case_id: int, *, start: int, end: int, count: int
) -> Row:
    """Back to the newest, and on to the older ones."""
    newest = Button(text=say.label("staff-key-newest"), data=sign.pack_callback(verb, case_id, "0"))
    older = Button(text=say.label("staff-key-older"), data=sign.pack_callback(verb, case_id, str(end)))
    return (*((newest,) if start else ()), *((older,) if end < count else ()))


def _bold(text: Safe) -> Safe:
    return Safe(f"<b>{text}</b>")
