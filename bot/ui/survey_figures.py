"""Counts of the questions after the score in a report."""

from collections.abc import Iterator

from bot.i18n import Safe, Voice
from bot.ui import number
from bot.ui.screen import fitting, lines, paragraphs
from feedback.survey import Kind
from feedback.texts import NO_TEXTS
from feedback.views.survey import FollowUpFigures

# What counts may take of a report's message; the rest stands in `otklik report --format json`.
_ROOM = 1200


def survey_figures(say: Voice, found: tuple[FollowUpFigures, ...]) -> Safe | None:
    """A paragraph a question, as far as they fit; nothing without questions."""
    return paragraphs(*fitting((lines(*_figures(say, one)) for one in found), _ROOM)) if found else None


def _figures(say: Voice, one: FollowUpFigures) -> Iterator[Safe]:
    title = say.pick(one.text) or one.id
    if one.kind == Kind.TEXT:
        yield say("admin-report-follow-up-words", question=title, n=one.n)
        return
    if not one.counts:
        yield say("admin-report-follow-up-few", question=title, n=one.n)
        return
    yield say("admin-report-follow-up", question=title, n=one.n)
    for value, count in one.counts.items():
        named = say.pick(one.choices.get(value, NO_TEXTS)) or value
        share = number.share(say, count, one.n)
        yield say("admin-report-follow-up-choice", choice=named, count=count, share=share)
