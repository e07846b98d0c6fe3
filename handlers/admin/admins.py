"""Who is an admin: those named by ADMIN_IDS."""

from collections.abc import Collection

from aiogram.filters import Filter
from aiogram.types import TelegramObject, User


class Admins(Filter):
    """Lets admins through; for everybody else these commands do not exist."""

    async def __call__(
        self, _event: TelegramObject, admin_ids: Collection[int], event_from_user: User | None = None
    ) -> bool:
        """Whether this person is one of them."""
        return event_from_user is not None and event_from_user.id in admin_ids
