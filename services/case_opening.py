"""When a case is opened, changed or closed by what a customer does or a model says.

Use: `CaseOpening`, made once in bot/services.py and handed to other services as `openings`. Its methods
run inside the caller's transaction, so that the answer, the case and the card's delivery are one commit.
"""

from datetime import datetime

from db.uow import Transaction, rows
from feedback import case as cases
from feedback.case import LIVE, CaseReason, CaseState
from feedback.hours import DAYTIME, Window, choose_zone
from feedback.invitation import Kind
from feedback.routing import (
    DANGEROUS,
    UNREADABLE,
    Aftermath,
    after_resolve,
    closes_itself,
    may_open,
    reasons_for,
    severity,
)
from feedback.sentiment import Label
from feedback.sla import promised_at
from feedback.watchwords import danger
from services.case_cards import CaseCards
from services.case_facts import Facts, facts_of, facts_of_case, facts_of_response, label_of, signals_of

# What only a reading of the text says, as opposed to a score, a word or an attachment.
_READ = frozenset({CaseReason.NEGATIVE_TEXT, CaseReason.DISAGREEMENT, CaseReason.REPEAT, CaseReason.VIP})
# Closed without an agent: words that turn out bad open it again.
_UNFOUNDED = frozenset(
    {CaseState.WITHDRAWN_BY_CUSTOMER, CaseState.CLOSED_BY_MODEL, CaseState.NOT_NEGATIVE}
)
# How a change of state is called in the history.
_ACTS = {
    CaseState.OPEN: "reopened",
    CaseState.WITHDRAWN_BY_CUSTOMER: "withdrawn",
    CaseState.CLOSED_BY_MODEL: "closed",
}
_FEEDBACK_WINDOW = Window(hours=DAYTIME)


class CaseOpening:
    """Keeps cases in step with answers and comments."""

    def __init__(self, cards: CaseCards, default_timezone: str) -> None:
        self._cards = cards
        self._default_timezone = default_timezone

    async def consider_score(
        self, tx: Transaction, response: rows.Response, now: datetime
    ) -> rows.Case | None:
        """The case of a response that got a value, opened if it has to be."""
        case = await _held(tx, await tx.cases.by_response(response.id))
        facts = await facts_of_response(tx, response)
        if case is None:
            return await self._open(tx, facts, now)
        # Of several questions an earlier one was answered badly.
        reasons = await _reasons(tx, facts, case, now)
        await self._move(tx, case, cases.after_edit(CaseState(case.state), reasons), now)
        await self._refresh(tx, case, facts, reasons, now, listed=False)
        return case

    async def consider_comment(
        self, tx: Transaction, comment: rows.Comment, now: datetime
    ) -> rows.Case | None:
        """The case of a comment no model will read: media without words. Stickers open none."""
        case = await _case_of(tx, comment)
        if case is not None:
            await self.comment_changed(tx, comment, now)
            return case
        facts = await facts_of(tx, comment)
        # Words are coming to the analysis, which will look at the media again.
        if comment.analysis == "pending" or UNREADABLE.isdisjoint(facts.media):
            return None
        return await self._open(tx, facts, now)

    async def comment_changed(self, tx: Transaction, comment: rows.Comment, now: datetime) -> None:
        """The customer wrote, appended or edited: the first comment notifies, later ones only edit."""
        case = await _case_of(tx, comment)
        if case is None or await self._written_after_resolve(tx, case, comment, now):
            return
        if not await tx.cases.happened(case.id, "commented"):
            await tx.cases.record(case.id, "commented", now)
            await self._cards.line(tx, case, "comment", "comment", now)
        facts = await facts_of_case(tx, case)
        reasons = await _reasons(tx, facts, case, now)
        await self._refresh(tx, case, facts, reasons, now, listed=False)

    async def score_changed(
        self, tx: Transaction, response: rows.Response, old: int, new: int, now: datetime
    ) -> rows.Case | None:
        """The customer changed the answer: opens, closes or only marks the case."""
        case = await _held(tx, await tx.cases.by_response(response.id))
        facts = await facts_of_response(tx, response)
        if case is None:
            return await self._open(tx, facts, now)
        await tx.cases.record(case.id, "score_changed", now, before=str(old), after=str(new))
        reasons = await _reasons(tx, facts, case, now)
        await self._move(tx, case, cases.after_edit(CaseState(case.state), reasons), now)
        await self._refresh(tx, case, facts, reasons, now, listed=True)
        return case

    async def analysed(self, tx: Transaction, comment: rows.Comment, now: datetime) -> rows.Case | None:
        """A label was just stored with the comment; returns the case it opened, if it did."""
        case = await _case_of(tx, comment)
        fresh = may_open(comment.received_at, now)
        if case is None:
            facts = await facts_of(tx, comment)
            return await self._open(tx, facts, now) if fresh else None
        if await self._written_after_resolve(tx, case, comment, now):
            return None
        facts = await facts_of_case(tx, case)
        reasons = await _reasons(tx, facts, case, now)
        before = case.state
        if closes_itself(CaseState(case.state), case.degraded, reasons):
            await self._move(tx, case, CaseState.CLOSED_BY_MODEL, now)
        elif fresh and reasons and case.state in _UNFOUNDED:
            await self._move(tx, case, CaseState.OPEN, now)
        await self._refresh(tx, case, facts, reasons, now, listed=case.state != before)
        return None

    async def _move(self, tx: Transaction, case: rows.Case, after: CaseState, now: datetime) -> None:
        """Change the state without an agent; a case that is open again notifies."""
        if after == case.state:
            return
        case.state = after
        event = await tx.cases.record(case.id, _ACTS[after], now)
        if after is CaseState.OPEN:
            case.owner_id = case.owner_name = case.taken_at = None
            await self._cards.line(tx, case, "reopened", str(event.id), now)

    async def _open(self, tx: Transaction, facts: Facts, now: datetime) -> rows.Case | None:
        reasons = await _reasons(tx, facts, None, now)
        if not reasons:
            return None
        response = facts.response
        case = await tx.cases.add_once(
            contact_id=facts.contact.id,
            response_id=response.id if response else None,
            comment_id=None if response else facts.spoken[0].comment.id,
            state=CaseState.OPEN,
            reasons=[reason.value for reason in reasons],
            severity=severity(reasons),
            degraded=_guessed(facts, reasons),
            test=response is not None and response.kind == Kind.TEST,
            opened_at=now,
            promised_at=await self._promise(tx, facts, now),
        )
        if case is None:  # another process was quicker
            return await tx.cases.by_response(response.id) if response else None
        await tx.cases.record(case.id, "opened", now, after=",".join(case.reasons))
        if facts.spoken:
            await tx.cases.record(case.id, "commented", now)
        await self._cards.card(tx, case, "opened", now)
        return case

    async def _promise(self, tx: Transaction, facts: Facts, now: datetime) -> datetime:
        """By when a person will have written: working hours are the place's, not the customer's."""
        place = await tx.contacts.timezone_of(facts.event.location if facts.event else None)
        zone, _ = choose_zone(None, None, place, self._default_timezone)
        return promised_at(now, facts.campaign.window if facts.campaign else _FEEDBACK_WINDOW, zone)

    async def _refresh(
        self,
        tx: Transaction,
        case: rows.Case,
        facts: Facts,
        reasons: tuple[CaseReason, ...],
        now: datetime,
        *,
        listed: bool,
    ) -> None:
        """Bring the reasons of a live case up to date, and show what is new; `listed`: also in a line."""
        before = case.severity
        # Without a reason left the old ones stay: they tell why somebody was asked to look.
        if reasons and case.state in LIVE:
            for reason in DANGEROUS.intersection(reasons).difference(case.reasons):
                await self._cards.line(tx, case, "urgent", f"urgent:{reason.value}", now)
            case.reasons = [reason.value for reason in reasons]
            case.severity = severity(reasons)
            case.degraded = case.degraded and _guessed(facts, reasons)
        await self._cards.edit(tx, case, now, listed=listed or case.severity != before)

    async def _written_after_resolve(
        self, tx: Transaction, case: rows.Case, comment: rows.Comment, now: datetime
    ) -> bool:
        """Whether this was written about a resolved case: goes under its card once it is read."""
        resolved_at = case.resolved_at
        if case.state != CaseState.RESOLVED or not resolved_at or comment.last_message_at <= resolved_at:
            return False
        if comment.analysis == "pending":
            return True
        label = Label.NEGATIVE if danger(await tx.comments.text(comment.id)) else label_of(comment)
        if after_resolve(resolved_at, now, label) is Aftermath.REOPEN:
            await self._move(tx, case, CaseState.OPEN, now)
        else:
            await self._cards.line(tx, case, "message", f"{comment.id}:{comment.revision}", now)
        facts = await facts_of_case(tx, case)
        await self._refresh(tx, case, facts, await _reasons(tx, facts, case, now), now, listed=True)
        return True


async def _case_of(tx: Transaction, comment: rows.Comment) -> rows.Case | None:
    if comment.case_id is not None:
        return await _held(tx, await tx.cases.get(comment.case_id))
    if comment.response_id is not None:
        return await _held(tx, await tx.cases.by_response(comment.response_id))
    return await _held(tx, await tx.cases.by_comment(comment.id))


async def _held(tx: Transaction, case: rows.Case | None) -> rows.Case | None:
    return await tx.cases.hold(case) if case else None


async def _reasons(
    tx: Transaction, facts: Facts, case: rows.Case | None, now: datetime
) -> tuple[CaseReason, ...]:
    since = case.opened_at if case else now
    previous = await tx.cases.previous_at(facts.contact.id, since)
    return reasons_for(signals_of(facts, previous), facts.alerts, since)


def _guessed(facts: Facts, reasons: tuple[CaseReason, ...]) -> bool:
    """Whether nothing but the lexicon's word makes it a case."""
    worst = facts.worst
    return worst is not None and worst.degraded and _READ.issuperset(reasons)
