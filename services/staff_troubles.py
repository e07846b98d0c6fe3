"""Telling admins that a chat of staff cannot be reached or has moved."""

from datetime import datetime

from db.uow import Transaction
from feedback.delivery import Kind


class StaffTroubles:
    """Queues one notice an admin for each trouble, not for each card that waits."""

    def __init__(self, admin_ids: tuple[int, ...], staff_chat_id: int | None) -> None:
        self._admin_ids = admin_ids
        self._staff_chat_id = staff_chat_id

    async def lost(self, tx: Transaction, chat_id: int, now: datetime) -> None:
        """The bot cannot write to the chat any more; cards of a routed one go to the staff chat instead."""
        since = now.isoformat()
        if await tx.store.put_once(_key(chat_id), since) == since:
            home = await tx.staff.current(self._staff_chat_id) if self._staff_chat_id else chat_id
            notice = "staff_chat_lost" if chat_id == home else "routed_chat_lost"
            await self._tell(tx, notice, chat_id, since, now)
        tx.wake("rehome")

    async def over(self, tx: Transaction, chat_id: int) -> None:
        """The chat took a message: the next trouble is a new one."""
        kept = await tx.store.find(_key(chat_id))
        if kept is not None:
            await tx.store.delete(kept)

    async def moved(self, tx: Transaction, old: int, new: int, now: datetime) -> None:
        """The group became a supergroup with another id."""
        await self._tell(tx, "staff_chat_moved", new, str(old), now)

    async def foreign(self, tx: Transaction, chat_id: int, now: datetime) -> None:
        """Somebody added the bot to a chat of their own, which it left."""
        await self._tell(tx, "second_chat", chat_id, now.isoformat(), now)

    async def _tell(self, tx: Transaction, notice: str, chat_id: int, cause: str, now: datetime) -> None:
        for admin in self._admin_ids:
            await tx.deliveries.queue(
                Kind.NOTICE,
                now=now,
                cause=f"{notice}:{chat_id}:{cause}:{admin}",
                chat_id=admin,
                details={"notice": notice, "chat": chat_id},
            )


async def is_lost(tx: Transaction, chat_id: int) -> bool:
    """Whether the bot could not write to the chat when it last tried."""
    return await tx.store.find(_key(chat_id)) is not None


def _key(chat_id: int) -> str:
    return f"staff_chat_lost:{chat_id}"
