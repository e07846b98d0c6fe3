"""Updates whose handling failed."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from db.repositories.base import Repository
from db.tables import FailedUpdate


class Failures(Repository[FailedUpdate]):
    """Failed updates by Telegram's update id."""

    row = FailedUpdate

    async def record(
        self, update_id: int, body: dict[str, Any], *, error: str, incident: str, now: datetime
    ) -> FailedUpdate:
        """Count one more failure of this update."""
        await self.add_once(
            update_id=update_id, body=body, error=error, incident=incident, attempts=0, at=now
        )
        row = (await self._session.scalars(select(FailedUpdate).filter_by(update_id=update_id))).one()
        row.attempts, row.error, row.incident, row.at = row.attempts + 1, error, incident, now
        return row

    async def recovered(self, update_id: int) -> None:
        """Delete an update that was handled after all."""
        await self._session.execute(
            delete(FailedUpdate).where(
                FailedUpdate.update_id == update_id, FailedUpdate.set_aside_at.is_(None)
            )
        )

    async def set_aside(self) -> list[FailedUpdate]:
        """Return the updates that were given up, newest first."""
        return await self._all(
            select(FailedUpdate)
            .where(FailedUpdate.set_aside_at.is_not(None))
            .order_by(FailedUpdate.id.desc())
        )

    async def forget(self, telegram_id: int) -> None:
        """Delete the kept updates of a person."""
        for row in await self._all(select(FailedUpdate)):
            if any(_sender(part) == telegram_id for part in row.body.values()):
                await self.delete(row)


def _sender(part: object) -> object:
    sender = part.get("from") or part.get("from_user") if isinstance(part, dict) else None
    return sender.get("id") if isinstance(sender, dict) else None
