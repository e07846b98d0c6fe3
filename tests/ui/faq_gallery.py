"""Every screen of frequent questions: staff's list, a customer's automatic answer; from sample data."""

from dataclasses import replace
from typing import Any

from bot.i18n import Voice
from bot.ui import faq
from bot.ui.screen import Screen
from feedback.attention import MessageState
from feedback.questions import LONGEST_ANSWER, LONGEST_QUESTION, MOST_WORDINGS
from feedback.texts import LANGUAGES
from feedback.views.faq import PAGE, AskedForPerson, AutomaticAnswer, FaqLine, FaqPage
from feedback.views.inbox import MessageView
from tests.ui.samples import BIG, LOCAL, NOW, PROMISE, SIGNER, sentiment


def screens(say: Voice, text: str) -> dict[str, Screen]:
    """Staff's; `text` stands wherever a person's words go."""
    return {**_lists(say, text), **_lines(say, text), **_asked(say, text)}


def customer(say: Voice, text: str) -> dict[str, Screen]:
    """What customers get; the answer is staff's words."""
    found = AutomaticAnswer(comment_id=BIG, language="en", answer=_answer(text))
    said = faq.answer(say, SIGNER, found)
    return {
        "faq-answer": said,
        "faq-passed": faq.passed(say, said=said.text, promised_at=PROMISE, now=NOW),
        "faq-passed-bare": faq.passed(say, said="", promised_at=PROMISE, now=NOW),
    }


def notes(say: Voice) -> dict[str, str]:
    """Short answers to taps."""
    return {"faq-removed": faq.removed_note(say)}


def _lists(say: Voice, text: str) -> dict[str, Screen]:
    crowd = tuple(_line(text, id=BIG - number) for number in range(PAGE))
    page = FaqPage(language="ru", start=PAGE, lines=crowd, more=True, works=True)
    empty = FaqPage(language="ru", start=0, lines=(), more=False, works=True)
    return {
        **{f"faq-list-{name}": faq.listing(say, SIGNER, replace(page, language=name)) for name in LANGUAGES},
        "faq-list-empty": faq.listing(say, SIGNER, empty),
        "faq-list-idle": faq.listing(say, SIGNER, replace(page, works=False)),
    }


def _lines(say: Voice, text: str) -> dict[str, Screen]:
    lines = {
        "many": _line(text),
        "one": _line(text, wordings=(_question(text),), used=BIG, not_enough=BIG),
        "alone": _line(text, wordings=()),
    }
    return {
        **{
            f"faq-{name}": faq.question(say, SIGNER, line, now=NOW, back=str(PAGE))
            for name, line in lines.items()
        },
        **{f"faq-kept-{name}": faq.kept(say, line) for name, line in lines.items()},
    }


def _asked(say: Voice, text: str) -> dict[str, Screen]:
    view = MessageView(
        id=BIG,
        customer=text,
        text=text,
        media=(),
        kind="feedback",
        received_at=LOCAL,
        answer_by=PROMISE,
        state=MessageState.NEW,
        sentiment=sentiment(),
    )
    asked = AskedForPerson(view=view, language="en", question=_question(text))
    return {
        "faq-asked": faq.asked(say, SIGNER, asked, now=NOW),
        "faq-asked-gone": faq.asked(say, SIGNER, replace(asked, question=None), now=NOW),
    }


def _line(text: str, **changes: Any) -> FaqLine:
    values: dict[str, Any] = {
        "id": BIG,
        "language": "ru",
        "question": _question(text),
        "answer": _answer(text),
        "by": text,
        "at": LOCAL,
        "wordings": (_question(text),) * (MOST_WORDINGS - 1),
    }
    return FaqLine(**{**values, **changes})


def _question(text: str) -> str:
    return text[:LONGEST_QUESTION] or "?"


def _answer(text: str) -> str:
    return text[:LONGEST_ANSWER] or "."
