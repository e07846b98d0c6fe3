"""Frequent questions: staff's list, and the automatic answer a customer reads."""

from collections.abc import Iterator
from datetime import datetime

from bot.i18n import Safe, Voice, clip
from bot.ui import inbox, moment
from bot.ui.screen import Button, Row, Screen, grid, lines, own, paragraphs
from feedback.signing import Signer
from feedback.texts import LANGUAGES
from feedback.views.faq import PAGE, AskedForPerson, AutomaticAnswer, FaqLine, FaqPage

_IN_ROW = 4
# How much of an answer the list shows.
_PREVIEW = 120


def listing(say: Voice, sign: Signer, page: FaqPage) -> Screen:
    """A part of the list of one language: a key opens each, and every language is a tap away."""
    shown = [
        say(
            "faq-line",
            number=str(number),
            question=_counted(line),
            answer=clip(line.answer, _PREVIEW),
        )
        for number, line in enumerate(page.lines, page.start + 1)
    ]
    top = lines(
        say("faq-title", language=say.label(f"language-{page.language}")),
        None if page.works else say("faq-idle"),
        None if shown else say("faq-empty"),
    )
    return Screen(
        text=paragraphs(top, lines(*shown), say("faq-usage")), rows=tuple(_list_keys(say, sign, page))
    )


def question(say: Voice, sign: Signer, line: FaqLine, *, now: datetime, back: str) -> Screen:
    """One question with its answer, how often it was used, and how to change it."""
    words = lines(
        say("faq-question", question=line.question, language=say.label(f"language-{line.language}")),
        *(say("faq-wording", wording=wording) for wording in line.wordings),
    )
    written = say("faq-written", by=line.by, at=moment.instant(say, line.at, now))
    used = say("faq-used", used=line.used, people=line.not_enough)
    remove = Button(
        text=say.label("faq-key-remove"), data=sign.pack_callback("faqdel", line.id, back), style="danger"
    )
    return Screen(
        text=paragraphs(words, own(line.answer), lines(written, used), say("faq-change")),
        rows=((remove,), (_page_key(say, sign, line.language, int(back or 0)),)),
    )


def kept(say: Voice, line: FaqLine) -> Screen:
    """A question was added, or got a new answer."""
    return Screen(
        text=say(
            "faq-kept",
            question=_counted(line),
            language=say.label(f"language-{line.language}"),
        )
    )


def removed_note(say: Voice) -> str:
    """The answer to Remove."""
    return say.label("faq-removed")


def answer(say: Voice, sign: Signer, found: AutomaticAnswer) -> Screen:
    """What a customer reads: the answer, that nobody wrote it just now, and the way to a person."""
    person = Button(
        text=say.label("customer-key-person"), data=sign.pack_callback("person", found.comment_id)
    )
    return Screen(text=paragraphs(own(found.answer), say("customer-faq-automatic")), rows=((person,),))


def passed(say: Voice, *, said: str, promised_at: datetime, now: datetime) -> Screen:
    """The automatic answer after a person was asked for; `said` is its HTML."""
    by = moment.deadline(say, promised_at, now)
    return Screen(text=paragraphs(Safe(said) if said else None, say("customer-faq-person", by=by)))


def asked(say: Voice, sign: Signer, found: AskedForPerson, *, now: datetime) -> Screen:
    """The question in the staff chat, after the automatic answer was not enough."""
    title = lines(
        say("faq-asked-title", customer=found.view.customer),
        say("faq-asked-after", question=found.question) if found.question else None,
    )
    return inbox.message(say, sign, found.view, now=now, title=title)


def _list_keys(say: Voice, sign: Signer, page: FaqPage) -> Iterator[Row]:
    opened = [
        Button(text=str(number), data=sign.pack_callback("faqone", line.id, str(page.start)))
        for number, line in enumerate(page.lines, page.start + 1)
    ]
    yield from grid(opened, _IN_ROW)
    turning = [("◀", page.start - PAGE)] * bool(page.start) + [("▶", page.start + PAGE)] * page.more
    if turning:
        yield tuple(
            Button(text=text, data=sign.pack_callback("faq", max(0, start), page.language))
            for text, start in turning
        )
    yield tuple(
        Button(
            text=f"{'● ' if language == page.language else ''}{say.label(f'language-{language}')}",
            data=sign.pack_callback("faq", 0, language),
        )
        for language in LANGUAGES
    )


def _counted(line: FaqLine) -> str:
    """The question, and how many more wordings it has."""
    return f"{line.question} (+{len(line.wordings)})" if line.wordings else line.question


def _page_key(say: Voice, sign: Signer, language: str, start: int) -> Button:
    return Button(text=say.label("inbox-key-back"), data=sign.pack_callback("faq", start, language))
