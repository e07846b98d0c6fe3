"""The conversation on the card of its case."""

from collections.abc import Iterator
from datetime import datetime

from bot.i18n import Safe, Voice
from feedback.views.talk import CaseTalk


def talk_lines(say: Voice, talk: CaseTalk | None, now: datetime) -> Iterator[Safe]:
    """Who is writing, how much was written, and what staff noted for themselves."""
    if talk is None:
        return
    if talk.writing is not None and talk.writing[1] > now:
        who, until = talk.writing
        yield say("staff-card-writing", agent=who, until=f"{until:%H:%M}")
    if talk.replies or talk.turns:
        yield say("staff-card-talk", replies=talk.replies, turns=talk.turns)
    for who, note in talk.notes:
        yield say("staff-card-internal", agent=who, note=note)
