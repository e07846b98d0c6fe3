"""Responses with their answers."""

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import Response


class Responses(Repository[Response]):
    """Responses with their answers."""

    row = Response

    async def by_invitation(self, invitation_id: int) -> Response | None:
        """Return the response this invitation brought."""
        return await self._one(select(Response).filter_by(invitation_id=invitation_id))
