"""Staff say what the model got wrong: numbers, reasons and the case follow at once."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.case import LIVE, Act, CaseState, transition
from feedback.sentiment import Label
from feedback.views.desk import Agent, Place
from feedback.views.work import Relabelled
from services.announcing import comment_changed
from services.case_cards import CaseCards
from services.case_facts import facts_of_case, label_of, sentiment_of
from services.case_opening import CaseOpening
from services.case_reasons import case_of


class Labelling:
    """Corrects labels; the model's own stays beside the staff's."""

    def __init__(self, *, uow: UnitOfWork, openings: CaseOpening, cards: CaseCards) -> None:
        self._uow = uow
        self._openings = openings
        self._cards = cards

    async def not_negative(self, case_id: int, agent: Agent, tapped: Place, now: datetime) -> Relabelled:
        """None of the case's words are negative; without another reason the case is over."""
        async with self._uow.write() as tx:
            case = await self._held(tx, case_id, tapped, now)
            facts = await facts_of_case(tx, case)
            wrong = [one.comment for one in facts.spoken if one.text and _unhappy(one.comment)]
            for comment in wrong:
                await _correct(tx, case, comment, calm(comment), agent, now)
            if not wrong:
                return Relabelled(changed=False)
            return await self._settle(tx, case, agent, now)

    async def negative(self, case_id: int, agent: Agent, tapped: Place, now: datetime) -> Relabelled:
        """The case's words are negative after all; a case that was closed for them opens again."""
        async with self._uow.write() as tx:
            case = await self._held(tx, case_id, tapped, now)
            facts = await facts_of_case(tx, case)
            wrong = [one.comment for one in facts.spoken if one.text and not _negative(one.comment)]
            for comment in wrong:
                await _correct(tx, case, comment, Label.NEGATIVE, agent, now)
            if wrong and case.state not in LIVE and case.state != CaseState.RESOLVED:
                await self._openings.reopen(tx, case, agent, now)
            reasons = await self._openings.reconsider(tx, case, now) if wrong else ()
            return Relabelled(changed=bool(wrong), reasons=reasons)

    async def comment(self, comment_id: int, label: Label, agent: Agent, now: datetime) -> int | None:
        """Label one comment, also one without a case; returns its case, opened when it has to be."""
        async with self._uow.write() as tx:
            comment = await tx.comments.get(comment_id)
            if comment.response_id is not None:
                await tx.responses.locked(comment.response_id)
            comment = await tx.comments.locked(comment_id)
            _put(comment, label, agent, now)
            await comment_changed(tx, comment, now)
            await tx.flush()
            case = await case_of(tx, comment)
            if case is None:
                case = await self._openings.analysed(tx, comment, now, by_staff=True)
                return case.id if case else None
            await self._settle(tx, case, agent, now)
            return case.id

    async def _settle(self, tx: Transaction, case: rows.Case, agent: Agent, now: datetime) -> Relabelled:
        """Bring the reasons up to date; a case that has none left is over."""
        reasons = await self._openings.reconsider(tx, case, now)
        closed = not reasons and case.state in LIVE
        if closed:
            case.state, case.snoozed_until = transition(CaseState(case.state), Act.DISMISS), None
            await _record(tx, case, "not_negative", agent, now)
            await self._cards.edit(tx, case, now)
        return Relabelled(changed=True, closed=closed, reasons=reasons)

    async def _held(self, tx: Transaction, case_id: int, tapped: Place, now: datetime) -> rows.Case:
        """The answer before the case, as everywhere: a customer may be changing it in another process."""
        response_id = (await tx.cases.get(case_id)).response_id
        if response_id is not None:
            await tx.responses.locked(response_id)
        case = await tx.cases.locked(case_id)
        await self._cards.seen(tx, case, tapped, now)
        return case


def calm(comment: rows.Comment) -> Label:
    """What words that are not negative are: what the model finds likelier of the other two."""
    return Label.POSITIVE if (comment.p_positive or 0) > (comment.p_neutral or 0) else Label.NEUTRAL


def _unhappy(comment: rows.Comment) -> bool:
    """Unhappy words by anybody's label, and what nobody has read yet."""
    sentiment = sentiment_of(comment)
    return sentiment is None or sentiment.label is Label.NEGATIVE or sentiment.doubtful


def _negative(comment: rows.Comment) -> bool:
    return label_of(comment) is Label.NEGATIVE


async def _correct(
    tx: Transaction, case: rows.Case, comment: rows.Comment, label: Label, agent: Agent, now: datetime
) -> None:
    before = comment.staff_label or comment.label
    _put(comment, label, agent, now)
    await comment_changed(tx, comment, now)
    await _record(tx, case, "relabelled", agent, now, before=before, after=label)


def _put(comment: rows.Comment, label: Label, agent: Agent, now: datetime) -> None:
    comment.staff_label, comment.staff_label_by, comment.staff_label_at = label, agent.name, now


async def _record(
    tx: Transaction,
    case: rows.Case,
    act: str,
    agent: Agent,
    now: datetime,
    before: str | None = None,
    after: str | None = None,
) -> None:
    await tx.cases.record(
        case.id, act, now, actor_id=agent.id, actor_name=agent.name, before=before, after=after
    )
