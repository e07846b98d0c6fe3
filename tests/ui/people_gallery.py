"""Every screen about a person and a case's past, from sample data."""

from datetime import timedelta

from bot.i18n import Voice
from bot.ui import case_history, person
from bot.ui.screen import Screen
from feedback import metrics
from feedback.case import CaseState
from feedback.person import LONGEST_NOTE, NoteKind
from feedback.promising import PromiseState
from feedback.sentiment import Label
from feedback.views.case_history import ActLine, CaseHistory
from feedback.views.person import (
    Happening,
    PersonCase,
    PersonNote,
    PersonPromise,
    PersonScore,
    PersonView,
    PersonVisit,
    PersonWords,
)
from tests.ui.samples import BIG, LOCAL, NOW, SIGNER, card_view

# Acts as the house records them, one nobody has named, one without a change.
ACTS = ("opened", "taken", "resolved", "score_changed", "somebody_elses", "shown")


def screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """All of them, by name; `text` stands wherever a person's words go."""
    return {**_people(say, text), **_histories(say, text), **_words(say, text)}


def _people(say: Voice, text: str) -> dict[str, Screen]:
    views = {
        "person": person_view(text),
        "person-crowded": person_view(text, times=40),
        "person-bare": PersonView(case_id=BIG, customer=text or "Анна", known_since=LOCAL),
        "person-forgotten": PersonView(case_id=BIG, customer=text, known_since=None),
        "person-practice": PersonView(case_id=1, customer="Анна", known_since=LOCAL, practice=True),
    }
    shown = {name: person.person(say, SIGNER, view, start=0, now=NOW) for name, view in views.items()}
    later = person.person(say, SIGNER, views["person-crowded"], start=BIG, now=NOW)
    second = person.person(say, SIGNER, views["person"], start=person.PAGE, now=NOW)
    own = person.person(say, SIGNER, views["person-crowded"], start=0, now=NOW, reader=BIG)
    return {**shown, "person-second": second, "person-beyond": later, "person-own-notes": own}


def _histories(say: Voice, text: str) -> dict[str, Screen]:
    views = {
        "history": history_view(text, times=1),
        "history-long": history_view(text, times=30),
        "history-practice": history_view(text, practice=True, test=True),
        "history-test": history_view(text, test=True, state=CaseState.RESOLVED, owner=text),
    }
    return {name: case_history.history(say, SIGNER, view, start=0, now=NOW) for name, view in views.items()}


def _words(say: Voice, text: str) -> dict[str, Screen]:
    return {
        "note-ask": person.note_ask(say, customer=text),
        "address-ask": person.address_ask(say, customer=text),
        "noted": person.noted(say),
        "addressed": person.addressed(say, address=text),
        "addressed-nameless": person.addressed(say, address=""),
        "practice": person.practice_begun(say, case_id=BIG),
        **{f"usage-{name}": person.usage(say, name) for name in ("who", "case", "about", "address")},
    }


def person_view(text: str = "Анна", *, times: int = 1) -> PersonView:
    """Somebody of whom everything is known, again and again."""
    words = text[:LONGEST_NOTE] or "!"
    note = PersonNote(at=LOCAL, kind=NoteKind.NOTE, text=words, author=text, id=BIG, author_id=BIG)
    promises = tuple(PersonPromise(at=LOCAL, text=text, state=state) for state in PromiseState)
    return PersonView(
        case_id=BIG,
        customer=text or "Анна",
        known_since=LOCAL,
        address=text,
        address_chosen=bool(times % 2),
        crm_id=text,
        tags=(text, "vip"),
        language="ru" if text else "uk",
        paused_until=LOCAL,
        stopped=True,
        unreachable=True,
        notes=(note,) * times,
        promises=promises * times,
        history=(*_happened(text), note, *promises) * times,
    )


def _happened(text: str) -> tuple[Happening, ...]:
    def address(form: str) -> PersonNote:
        return PersonNote(at=LOCAL, kind=NoteKind.ADDRESS, text=form, author=text)

    return (
        PersonVisit(at=LOCAL, service=text, location=text, staff=text),
        PersonVisit(at=LOCAL, service=None, location=None, staff=None),
        PersonScore(at=LOCAL, metric=metrics.NPS, score=3),
        PersonScore(at=LOCAL, metric=metrics.FCR, score=0, test=True),
        PersonWords(at=LOCAL, text=text, media=("voice", "game"), label=Label.NEGATIVE),
        PersonWords(at=LOCAL, text="", label=None),
        *(PersonCase(at=LOCAL, id=BIG, state=state, resolution=text) for state in CaseState),
        address(text[:60]),
        address(""),
    )


def history_view(text: str = "Анна", *, times: int = 1, **changes: object) -> CaseHistory:
    """A case with every kind of act, again and again."""
    acts = (
        ActLine(at=LOCAL, act="wrote", after=text, media="voice"),
        ActLine(at=LOCAL, act="wrote"),
        *(ActLine(at=LOCAL, act=act, actor=text or None, before="2", after=text) for act in ACTS[1:-1]),
        ActLine(at=LOCAL + timedelta(minutes=1), act=ACTS[0], after="low_score,vip,gone"),
        ActLine(at=LOCAL, act=ACTS[-1]),
        ActLine(at=LOCAL, act="snoozed", actor=text, after=NOW.isoformat()),
        ActLine(at=LOCAL, act="relabelled", actor=text, before="negative", after="neutral"),
        ActLine(at=LOCAL, act="replied", actor=text, after=text, media="photo"),
    )
    return CaseHistory(card=card_view(text, **changes), acts=acts * times)
