"""Updates that could not be handled."""

from datetime import datetime
from typing import Any

from db.uow import Transaction, UnitOfWork, is_database_down
from feedback.delivery import Kind

# After so many failures an update is set aside, so that the others can go on.
TRIES = 3
# More of them while Telegram itself is in trouble: with the pauses between them that is several minutes. Not
# for ever: one chat that is never served again must not stop the others.
PATIENT_TRIES = 12


class Failures:
    """Counts failures and sets hopeless updates aside; admins are told."""

    def __init__(self, uow: UnitOfWork, admin_ids: tuple[int, ...]) -> None:
        self._uow = uow
        self._admin_ids = admin_ids

    def database_is_down(self, error: BaseException) -> bool:
        """True when the error only says that the database can't be reached."""
        return is_database_down(error)

    async def record(
        self,
        update_id: int,
        body: dict[str, Any],
        *,
        error: str,
        incident: str,
        now: datetime,
        person: int | None = None,
        patient: bool = False,
    ) -> bool:
        """Count one failure; True when the update was set aside and may be acknowledged.

        `person` is the private chat it came from, which is told as well; None for a group. `patient`: it was
        Telegram that failed.
        """
        async with self._uow.write() as tx:
            kept = await _kept(tx, body, person)
            row = await tx.failures.record(update_id, kept, error=error, incident=incident, now=now)
            if row.attempts < (PATIENT_TRIES if patient else TRIES):
                return False
            row.set_aside_at = now
            await self._tell(tx, update_id, incident, person, now)
            return True

    async def recovered(self, update_id: int) -> None:
        """The update was handled after all: what was kept of it goes."""
        async with self._uow.write() as tx:
            await tx.failures.recovered(update_id)

    async def _tell(
        self, tx: Transaction, update_id: int, incident: str, person: int | None, now: datetime
    ) -> None:
        for chat_id, notice in self._told(person):
            await tx.deliveries.queue(
                Kind.NOTICE,
                now=now,
                cause=f"{notice}:{update_id}:{chat_id}",
                chat_id=chat_id,
                details={"notice": notice, "incident": incident},
            )

    def _told(self, person: int | None) -> list[tuple[int, str]]:
        admins = [(admin, "failed_update") for admin in self._admin_ids]
        return [*admins, *([(person, "broken")] if person else [])]


async def _kept(tx: Transaction, body: dict[str, Any], person: int | None) -> dict[str, Any]:
    """What may be an answer without a name must not be kept beside one."""
    contact = await tx.contacts.by_telegram(person) if person is not None else None
    nameless = contact is not None and await tx.anonymous.asked(contact.id)
    return _senders(body) if nameless else body


def _senders(body: dict[str, Any]) -> dict[str, Any]:
    """From whom the update came, and nothing else."""
    return {
        name: {key: value for key, value in part.items() if key in {"from", "from_user"}}
        for name, part in body.items()
        if isinstance(part, dict)
    }
