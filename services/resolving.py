"""Resolve, step by step: the outcome, after a refund the sum, the root cause, the note; and Reopen."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback import resurvey
from feedback.case import LIVE
from feedback.outcome import Draft
from feedback.prompt import Awaited, PromptKind
from feedback.views.desk import Agent, Place, Taking, Took
from feedback.views.work import Step
from services.case_cards import CaseCards
from services.case_opening import CaseOpening
from services.choices import listed
from services.closings import owe_closing
from services.message_states import case_handled
from services.prompts import ask


class Resolving:
    """What was chosen so far travels in button data and in the row of the prompt: a restart loses nothing."""

    def __init__(self, *, uow: UnitOfWork, openings: CaseOpening, cards: CaseCards) -> None:
        self._uow = uow
        self._openings = openings
        self._cards = cards

    async def begin(self, case_id: int, tapped: Place, now: datetime) -> Took:
        """Resolve was tapped under the card."""
        async with self._uow.write() as tx:
            case = await tx.cases.get(case_id)
            await self._cards.seen(tx, case, tapped, now)
            return _took(case)

    async def ask_sum(self, case_id: int, agent: Agent, question: Place, now: datetime) -> Took:
        """Money was paid back: the agent's next words are the sum."""
        return await self._ask(case_id, PromptKind.SUM, "", agent, question, now)

    async def causes(self, case_id: int, agent: Agent, here: Place, draft: Draft) -> Step | None:
        """What to choose the root cause from; None when the case is closed by now."""
        async with self._uow.write() as tx:
            case = await tx.cases.get(case_id)
            prompt = await tx.staff.prompt(here.chat_id, agent.id)
            if prompt is not None and prompt.kind == PromptKind.SUM:
                await tx.staff.drop_prompt(here.chat_id, agent.id)
            return Step(draft=draft, causes=await listed(tx)) if case.state in LIVE else None

    async def ask_note(
        self, case_id: int, draft: Draft, agent: Agent, question: Place, now: datetime
    ) -> Took:
        """All is chosen: the agent's next words are the note."""
        return await self._ask(case_id, PromptKind.NOTE, draft.packed(), agent, question, now)

    async def resolve(self, case_id: int, draft: Draft, agent: Agent, note: str, now: datetime) -> bool:
        """Close the case with how it ended; False when it is closed already."""
        async with self._uow.write() as tx:
            response_id = (await tx.cases.get(case_id)).response_id
            # Always the answer before the case: a customer may be changing it in another process.
            response = await tx.responses.locked(response_id) if response_id else None
            case = await tx.cases.resolve(case_id, agent.name, note, now)
            await tx.staff.drop_prompts(case_id, PromptKind.NOTE, PromptKind.SUM)
            if case is None:
                return False
            case.outcome, case.refund, case.cause_id = draft.outcome, draft.refund, draft.cause_id
            case.snoozed_until = None
            if response is not None:
                response.locked_at = response.locked_at or now
                # Asked again once a case: who is asked a third time is being pestered.
                case.resurvey_at = None if case.resurvey_id or case.test else resurvey.due_at(now)
            await self._told(tx, case, agent, now)
            return True

    async def reopen(self, case_id: int, agent: Agent, tapped: Place, now: datetime) -> Took:
        """Open a closed case again."""
        async with self._uow.write() as tx:
            case = await tx.cases.locked(case_id)
            await self._cards.seen(tx, case, tapped, now)
            if case.state in LIVE:
                return Took(outcome=Taking.TAKEN, owner=case.owner_name)
            await self._openings.reopen(tx, case, agent, now)
            return Took(outcome=Taking.YOURS)

    async def _ask(
        self,
        case_id: int,
        kind: PromptKind,
        arg: str,
        agent: Agent,
        question: Place,
        now: datetime,
    ) -> Took:
        async with self._uow.write() as tx:
            took = _took(await tx.cases.get(case_id))
            if took.outcome is Taking.YOURS:
                await ask(tx, Awaited(kind=kind, case_id=case_id, arg=arg), agent, question.chat_id, now)
                prompt = await tx.staff.prompt(question.chat_id, agent.id)
                if prompt is not None:
                    prompt.message_id = question.message_id
            return took

    async def _told(self, tx: Transaction, case: rows.Case, agent: Agent, now: datetime) -> None:
        event = await tx.cases.record(
            case.id, "resolved", now, actor_id=agent.id, actor_name=agent.name, after=case.outcome
        )
        await case_handled(tx, case, agent.name, now)
        await owe_closing(tx, case, event.id, now)
        await self._cards.edit(tx, case, now)


def _took(case: rows.Case) -> Took:
    closed = case.state not in LIVE
    return Took(outcome=Taking.CLOSED if closed else Taking.YOURS, owner=case.resolved_by)
