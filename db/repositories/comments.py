"""Comments and the messages they are made of."""

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import Comment, Message


class Comments(Repository[Comment]):
    """Comments; their words stand in messages."""

    row = Comment

    async def messages(self, comment_id: int) -> list[Message]:
        """Return the messages of a comment in the order they were written."""
        query = select(Message).filter_by(comment_id=comment_id).order_by(Message.message_id)
        return list(await self._session.scalars(query))

    async def text(self, comment_id: int) -> str:
        """Return the words of a comment, a line a message."""
        return "\n".join(message.text for message in await self.messages(comment_id) if message.text)

    def wake_analysis(self) -> None:
        """Wake the analyser once this unit has committed."""
        self._session.info["wakes"].add("analyse")
