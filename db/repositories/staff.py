"""Staff chats, topics, and which of the bot's messages belongs to which case."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, func, select, update

from db.repositories.base import Repository
from db.tables import Case, Route, StaffChat, StaffMessage, StaffPrompt, Topic


class Staff(Repository[StaffChat]):
    """Staff chats by Telegram's id."""

    row = StaffChat

    async def chat(self, chat_id: int) -> StaffChat:
        """Return what is known about a chat; a chat not met before is taken for a supergroup."""
        found = await self.find(chat_id)
        if found is not None:
            return found
        await self.add_once(chat_id=chat_id, kind="supergroup", forum=False)
        return await self.get(chat_id)

    async def current(self, chat_id: int) -> int:
        """Where this chat lives now: groups change their id when they become supergroups."""
        row = await self.find(chat_id)
        while row is not None and row.migrated_to is not None:
            chat_id = row.migrated_to
            row = await self.find(chat_id)
        return chat_id

    async def lock(self, chat_id: int) -> StaffChat:
        """Return the chat, held until the end of this unit: two replicas must not start two summaries."""
        await self.chat(chat_id)
        query = select(StaffChat).filter_by(chat_id=chat_id).with_for_update()
        return (await self._session.scalars(query, execution_options={"populate_existing": True})).one()

    async def topic(self, chat_id: int, route: str) -> Topic | None:
        """Return the topic of a route."""
        return await self._session.get(Topic, (chat_id, route))

    async def keep_topic(self, chat_id: int, route: str, thread_id: int) -> None:
        """Remember the topic of a route."""
        await self._session.merge(Topic(chat_id=chat_id, route=route, thread_id=thread_id))

    async def drop_topic(self, chat_id: int, route: str) -> None:
        """Forget a topic that is gone."""
        await self._session.execute(delete(Topic).filter_by(chat_id=chat_id, route=route))

    async def message(self, chat_id: int, message_id: int) -> StaffMessage | None:
        """Return what this message of the bot's is about."""
        query = select(StaffMessage).filter_by(chat_id=chat_id, message_id=message_id)
        return (await self._session.scalars(query)).first()

    async def about_cases(self, case_ids: Collection[int]) -> list[StaffMessage]:
        """Return the bot's messages about these cases."""
        query = select(StaffMessage).where(StaffMessage.case_id.in_(case_ids))
        return list(await self._session.scalars(query.order_by(StaffMessage.id)))

    async def keep_message(self, case_id: int, chat_id: int, message_id: int, kind: str) -> None:
        """Remember which case a message of the bot's is about."""
        if await self.message(chat_id, message_id) is None:
            self._session.add(
                StaffMessage(case_id=case_id, chat_id=chat_id, message_id=message_id, kind=kind)
            )
            await self._session.flush()

    async def newest_message(self, chat_id: int) -> int:
        """The highest number of the bot's case messages in the chat, 0 for none."""
        query = select(func.max(StaffMessage.message_id)).filter_by(chat_id=chat_id)
        return await self._session.scalar(query) or 0

    async def prompt(self, chat_id: int, agent_id: int) -> StaffPrompt | None:
        """Return what this agent was asked for in this chat."""
        query = select(StaffPrompt).filter_by(chat_id=chat_id, agent_id=agent_id)
        return (await self._session.scalars(query)).first()

    async def expects(self, chat_id: int, now: datetime) -> bool:
        """True while somebody's note is awaited in this chat."""
        query = select(StaffPrompt.id).where(StaffPrompt.chat_id == chat_id, StaffPrompt.expires_at > now)
        return await self._session.scalar(query.limit(1)) is not None

    async def awaited_about(self, case_id: int, kind: str) -> StaffPrompt | None:
        """Return what was asked last about a case, of this kind, as long as its words have not come."""
        query = select(StaffPrompt).filter_by(case_id=case_id, kind=kind)
        return (await self._session.scalars(query.order_by(StaffPrompt.id.desc()).limit(1))).first()

    async def ask(self, prompt: StaffPrompt) -> None:
        """Ask the agent for words; an earlier question in the same chat is forgotten."""
        await self._session.execute(
            delete(StaffPrompt).filter_by(chat_id=prompt.chat_id, agent_id=prompt.agent_id)
        )
        self._session.add(prompt)
        await self._session.flush()

    async def drop_prompt(self, chat_id: int, agent_id: int) -> None:
        """The agent's words have come, or are not wanted any more."""
        await self._session.execute(delete(StaffPrompt).filter_by(chat_id=chat_id, agent_id=agent_id))

    async def drop_prompt_of(self, chat_id: int, agent_id: int, kind: str) -> None:
        """The agent's words of this kind have come; what else they were asked for stays."""
        asked = delete(StaffPrompt).filter_by(chat_id=chat_id, agent_id=agent_id, kind=kind)
        await self._session.execute(asked)

    async def drop_prompts(self, case_id: int, *kinds: str) -> None:
        """Nobody needs to write words of these kinds about the case any more."""
        asked = delete(StaffPrompt).where(StaffPrompt.case_id == case_id, StaffPrompt.kind.in_(kinds))
        await self._session.execute(asked)

    async def migrate(self, old: int, new: int) -> None:
        """A group became a supergroup: new cards use the new id, old ones stay editable under the old."""
        await self.add_once(chat_id=new, kind="supergroup", forum=False)
        before, after = await self.chat(old), await self.get(new)
        before.migrated_to, after.language = new, after.language or before.language
        await self._session.execute(update(Route).filter_by(chat_id=old).values(chat_id=new))
        await self._session.execute(update(Case).filter_by(folded_in=old).values(folded_in=new))
        # Whoever was asked for a note writes it in the new group, unless they were asked there again.
        again = select(StaffPrompt.agent_id).filter_by(chat_id=new)
        moved = update(StaffPrompt).where(StaffPrompt.chat_id == old, StaffPrompt.agent_id.not_in(again))
        await self._session.execute(moved.values(chat_id=new))
