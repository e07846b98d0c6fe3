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
    severity,
)
from feedback.sentiment import Label
from feedback.sla import promised_at
from feedback.views.desk import Agent
from feedback.watchwords import danger
from services.case_cards import CaseCards
from services.case_facts import Facts, facts_of, facts_of_case, facts_of_response, label_of
from services.case_reasons import case_of, guessed, held, reasons_of
from services.recovering import answered_again

# Closed without an agent: words that turn out bad open it again.
_UNFOUNDED = frozenset({CaseState.WITHDRAWN_BY_CUSTOMER, CaseState.CLOSED_BY_MODEL, CaseState.NOT_NEGATIVE})
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
        case = await held(tx, await tx.cases.by_response(response.id))
        facts = await facts_of_response(tx, response)
        if response.kind == Kind.RESURVEY:
            return await self._answered_again(tx, case, facts, response, now)
        if case is None:
            return await self._open(tx, facts, now)
        # Of several questions an earlier one was answered badly.
        reasons = await reasons_of(tx, facts, case, now)
        await self._move(tx, case, cases.after_edit(CaseState(case.state), reasons), now)
        await self._refresh(tx, case, facts, reasons, now, listed=False)
        return case

    async def consider_comment(
        self, tx: Transaction, comment: rows.Comment, now: datetime
    ) -> rows.Case | None:
        """The case of a comment no model will read: media without words. Stickers open none."""
        case = await case_of(tx, comment)
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
        case = await case_of(tx, comment)
        if case is None or await self._written_after_resolve(tx, case, comment, now):
            return
        # A turn of the conversation is passed on itself.
        if comment.kind != "conversation" and not await tx.cases.happened(case.id, "commented"):
            await tx.cases.record(case.id, "commented", now)
            await self._cards.line(tx, case, "comment", "comment", now)
        facts = await facts_of_case(tx, case)
        reasons = await reasons_of(tx, facts, case, now)
        await self._refresh(tx, case, facts, reasons, now, listed=False)

    async def score_changed(
        self, tx: Transaction, response: rows.Response, old: int, new: int, now: datetime
    ) -> rows.Case | None:
        """The customer changed the answer: opens, closes or only marks the case."""
        case = await held(tx, await tx.cases.by_response(response.id))
        facts = await facts_of_response(tx, response)
        if response.kind == Kind.RESURVEY:
            return await self._answered_again(tx, case, facts, response, now)
        if case is None:
            return await self._open(tx, facts, now)
        await tx.cases.record(case.id, "score_changed", now, before=str(old), after=str(new))
        reasons = await reasons_of(tx, facts, case, now)
        await self._move(tx, case, cases.after_edit(CaseState(case.state), reasons), now)
        await self._refresh(tx, case, facts, reasons, now, listed=True)
        return case

    async def analysed(
        self, tx: Transaction, comment: rows.Comment, now: datetime, *, by_staff: bool = False
    ) -> rows.Case | None:
        """A label was just stored with the comment; returns the case it opened, if it did."""
        case = await case_of(tx, comment)
        fresh = by_staff or may_open(comment.received_at, now)
        if case is None:
            facts = await facts_of(tx, comment)
            return await self._open(tx, facts, now) if fresh else None
        if await self._written_after_resolve(tx, case, comment, now):
            return None
        facts = await facts_of_case(tx, case)
        reasons = await reasons_of(tx, facts, case, now)
        before = case.state
        if closes_itself(CaseState(case.state), case.degraded, reasons):
            await self._move(tx, case, CaseState.CLOSED_BY_MODEL, now)
        elif fresh and reasons and case.state in _UNFOUNDED:
            await self._move(tx, case, CaseState.OPEN, now)
        await self._refresh(tx, case, facts, reasons, now, listed=case.state != before)
        return None

    async def reconsider(self, tx: Transaction, case: rows.Case, now: datetime) -> tuple[CaseReason, ...]:
        """Staff corrected what was read: bring the reasons up to date, and return those that are left."""
        facts = await facts_of_case(tx, case)
        reasons = await reasons_of(tx, facts, case, now)
        await self._refresh(tx, case, facts, reasons, now, listed=True)
        return reasons

    async def reopen(self, tx: Transaction, case: rows.Case, by: Agent, now: datetime) -> None:
        """An agent opens a closed case again."""
        await self._move(tx, case, CaseState.OPEN, now, by=by)
        await self._cards.edit(tx, case, now)

    async def _answered_again(
        self,
        tx: Transaction,
        case: rows.Case | None,
        facts: Facts,
        response: rows.Response,
        now: datetime,
    ) -> rows.Case | None:
        """A re-survey opens no case of its own: whoever is still unhappy opens the first one again."""
        if case is None:
            return None
        if await answered_again(tx, self._cards, case, response, now):
            case.promised_at = await self._promise(tx, facts, now)
            await self._move(tx, case, CaseState.OPEN, now)
        await self._cards.edit(tx, case, now)
        return case

    async def _move(
        self, tx: Transaction, case: rows.Case, after: CaseState, now: datetime, by: Agent | None = None
    ) -> None:
        """Change the state; a case that is open again notifies."""
        if after == case.state:
            return
        case.state = after
        actor = {"actor_id": by.id, "actor_name": by.name} if by else {}
        event = await tx.cases.record(case.id, _ACTS[after], now, **actor)
        if after is CaseState.OPEN:
            case.owner_id = case.owner_name = case.taken_at = None
            line = "reopened_by_staff" if by else "reopened"
            await self._cards.line(tx, case, line, str(event.id), now)

    async def _open(self, tx: Transaction, facts: Facts, now: datetime) -> rows.Case | None:
        reasons = await reasons_of(tx, facts, None, now)
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
            degraded=guessed(facts, reasons),
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
        window = facts.campaign.desk if facts.campaign else _FEEDBACK_WINDOW
        return promised_at(now, window, zone, tx.days_off)

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
            case.degraded = case.degraded and guessed(facts, reasons)
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
        elif comment.kind != "conversation":
            await self._cards.line(tx, case, "message", f"{comment.id}:{comment.revision}", now)
        facts = await facts_of_case(tx, case)
        await self._refresh(tx, case, facts, await reasons_of(tx, facts, case, now), now, listed=True)
        return True
