"""What agents were asked for: "your next message within ten minutes, or a reply to this one, is the ..."."""

from datetime import datetime, timedelta

from db.uow import Transaction, UnitOfWork, rows
from feedback.prompt import Awaited, PromptKind
from feedback.views.desk import Agent

# How long after the question the agent's next message is the answer; a reply to it always is.
NEXT_WITHIN = timedelta(minutes=10)


class Prompts:
    """One question per agent and chat: a newer one takes the place of the older."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def ask(
        self,
        kind: PromptKind,
        agent: Agent,
        chat_id: int,
        now: datetime,
        *,
        case_id: int | None = None,
        arg: str = "",
    ) -> None:
        """Expect words of this kind; in force once `asked_in` says where the question stands."""
        async with self._uow.write() as tx:
            await ask(tx, Awaited(kind=kind, case_id=case_id, arg=arg), agent, chat_id, now)

    async def asked_in(self, chat_id: int, agent_id: int, message_id: int) -> None:
        """The question stands under this number: a reply to it is the answer."""
        async with self._uow.write() as tx:
            prompt = await tx.staff.prompt(chat_id, agent_id)
            if prompt is not None:
                prompt.message_id = message_id

    async def awaited(
        self, chat_id: int, agent_id: int, reply_to: int | None, now: datetime
    ) -> Awaited | None:
        """What this agent's message is meant for; None: it is internal talk."""
        async with self._uow.read() as tx:
            prompt = await tx.staff.prompt(chat_id, agent_id)
            # Without a number the question never reached the agent.
            if prompt is None or prompt.message_id is None:
                return None
            meant = now < prompt.expires_at if reply_to is None else reply_to == prompt.message_id
            if not meant:
                return None
            return Awaited(kind=PromptKind(prompt.kind), case_id=prompt.case_id, arg=prompt.arg)

    async def done(self, chat_id: int, agent_id: int) -> None:
        """The agent was answered or gave up: the next message is internal talk again."""
        async with self._uow.write() as tx:
            await tx.staff.drop_prompt(chat_id, agent_id)


async def ask(tx: Transaction, awaited: Awaited, agent: Agent, chat_id: int, now: datetime) -> None:
    """Expect words inside the caller's transaction."""
    await tx.staff.ask(
        rows.StaffPrompt(
            chat_id=chat_id,
            agent_id=agent.id,
            agent_name=agent.name,
            kind=awaited.kind,
            case_id=awaited.case_id,
            arg=awaited.arg,
            expires_at=now + NEXT_WITHIN,
        )
    )
