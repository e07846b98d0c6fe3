"""Staff chats, topics, and which of the bot's messages belongs to which case."""

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import StaffChat, StaffMessage, Topic


class Staff(Repository[StaffChat]):
    """Staff chats by Telegram's id."""

    row = StaffChat

    async def topic(self, chat_id: int, route: str) -> Topic | None:
        """Return the topic of a route."""
        return await self._session.get(Topic, (chat_id, route))

    async def message(self, chat_id: int, message_id: int) -> StaffMessage | None:
        """Return what this message of the bot's is about."""
        query = select(StaffMessage).filter_by(chat_id=chat_id, message_id=message_id)
        return (await self._session.scalars(query)).first()

    async def migrate(self, old: int, new: int) -> None:
        """A group became a supergroup: new cards use the new id, old ones stay editable under the old."""
        await self.add_once(chat_id=new, kind="supergroup", forum=False)
        before, after = await self.find(old), await self.get(new)
        if before is not None:
            before.migrated_to, after.language = new, before.language
