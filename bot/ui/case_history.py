"""/case: a case as it stands, and every act on it, the newest first."""

import html
from collections.abc import Iterator
from datetime import datetime

from bot.i18n import Safe, Voice, blank, clip
from bot.ui import card, moment
from bot.ui.person import turning_keys
from bot.ui.screen import LONGEST_TEXT, Button, Screen, fitting, lines, paragraphs, size
from feedback.case import CaseReason, CaseState
from feedback.signing import Signer
from feedback.views.case_history import ActLine, CaseHistory
from feedback.views.survey import AnswerGiven

# Acts on one page, and how much of somebody's words stands in one.
PAGE = 15
_LONGEST_VALUE = 150
# What the questions and their answers may take of the message.
_QUESTIONS = 1500
_RESERVE = 200
# Acts whose values are instants, and acts whose values have a name in the locale files.
TIMED = frozenset({"snoozed", "awake", "promised"})
NAMED = {"relabelled": "sentiment-", "resolved": "staff-outcome-", "asked_again": "reason-"}


def history(say: Voice, sign: Signer, view: CaseHistory, *, start: int, now: datetime) -> Screen:
    """Where the case stands, and what was done from `start` on."""
    top = lines(*_top(say, view, now))
    heading = Safe(f"<b>{say('staff-history-title', count=len(view.acts))}</b>")
    newest_first = view.acts[::-1]
    told = (f"• {_act(say, act, now)}" for act in newest_first[start : start + PAGE])
    shown = fitting(told, LONGEST_TEXT - size(top) - size(heading) - _RESERVE)
    case_id = view.card.id
    person = Button(text=say.label("staff-key-who"), data=sign.pack_callback("who", case_id))
    end = start + len(shown)
    turning = turning_keys(say, sign, "history", case_id, start=start, end=end, count=len(view.acts))
    rows = ((person,), turning) if turning else ((person,),)
    return Screen(text=paragraphs(top, lines(heading, *shown)), rows=rows)


def _top(say: Voice, view: CaseHistory, now: datetime) -> Iterator[Safe]:
    case = view.card
    yield Safe(f"<b>{say('staff-card-title', number=str(case.id))}</b>")
    if case.practice:
        yield say("staff-card-practice")
    elif case.test:
        yield say("staff-card-test")
    yield say(f"staff-state-{case.state.value.replace('_', '-')}", **card.owner(case))
    yield say("staff-card-customer", customer=case.customer)
    yield say("staff-card-opened", at=moment.instant(say, case.opened_at, now))
    if case.promised_at and case.state in {CaseState.OPEN, CaseState.TAKEN}:
        yield say("staff-card-promised", by=moment.deadline(say, case.promised_at, now))
    yield say("staff-card-reasons", reasons=_reasons(say, case.reasons))
    asked = (line for given in view.questions for line in _question(say, given))
    yield from map(Safe, fitting(asked, _QUESTIONS))


def _question(say: Voice, given: AnswerGiven) -> Iterator[Safe]:
    """The exact words in which it was asked, and the answer."""
    if given.wording:
        yield say("staff-history-asked", question=clip(given.wording, _LONGEST_VALUE))
        answer = clip(given.answer, _LONGEST_VALUE) or say.label("staff-history-left-out")
        yield say("staff-history-answer", answer=answer)


def _reasons(say: Voice, reasons: tuple[CaseReason, ...]) -> str:
    return ", ".join(say.label(f"staff-reason-{reason.value.replace('_', '-')}") for reason in reasons)


def _act(say: Voice, act: ActLine, now: datetime) -> Safe:
    at = moment.instant(say, act.at, now)
    if act.act == "wrote":
        return say("staff-history-wrote", at=at, words=_words(say, act))
    named = f"staff-act-{act.act.replace('_', '-')}"
    known = say.translator.has(say.language, named)
    what = say.label(named) if known else say.label("staff-history-unknown", act=act.act)
    told = say("staff-history-by", at=at, what=what, who=act.actor) if act.actor else None
    told = told or say("staff-history-act", at=at, what=what)
    change = _change(say, act, now)
    return Safe(f"{told}: {change}") if change else told


def _words(say: Voice, act: ActLine) -> str:
    media = say.label(card.media_id(say, act.media)) if act.media else ""
    text = clip(act.after, _LONGEST_VALUE) if act.after and not blank(act.after) else ""
    return " · ".join(part for part in (media, text) if part) or say.label("staff-person-words-blank")


def _change(say: Voice, act: ActLine, now: datetime) -> Safe | None:
    before, after = (_value(say, act, value, now) for value in (act.before, act.after))
    if act.media:
        after = " · ".join(part for part in (say.label(card.media_id(say, act.media)), after) if part)
    if before and after:
        return say("staff-history-change", before=before, after=after)
    if before or after:
        return say("staff-history-value", value=before or after)
    return None


def _value(say: Voice, act: ActLine, value: str | None, now: datetime) -> str:
    """What an act changed: a word of ours in the reader's language, an instant, or as it was written."""
    if not value or blank(value):
        return ""
    if act.act == "opened":
        found = [CaseReason(name) for name in value.split(",") if name in set(CaseReason)]
        return _reasons(say, tuple(found))
    if act.act in TIMED:
        at = datetime.fromisoformat(value).astimezone(act.at.tzinfo)
        return html.unescape(moment.instant(say, at, now))
    named = f"{NAMED.get(act.act, '')}{value.replace('_', '-')}"
    if act.act in NAMED and say.translator.has(say.language, named):
        return say.label(named)
    return clip(value, _LONGEST_VALUE)
