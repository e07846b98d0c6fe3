"""Who may set up the bot and see its numbers: ADMIN_IDS, and whom /staff named."""

from aiogram.filters import Filter
from aiogram.types import TelegramObject, User

from feedback.roles import Act, may
from services.staff import Staff


class Having(Filter):
    """Lets through whoever was named something that allows this; for others the commands do not exist."""

    def __init__(self, act: Act) -> None:
        self._act = act

    async def __call__(
        self, _event: TelegramObject, staff: Staff, event_from_user: User | None = None
    ) -> bool:
        """Whether this person may."""
        return event_from_user is not None and may(await staff.named(event_from_user.id), self._act)


class Admins(Having):
    """Lets admins through."""

    def __init__(self) -> None:
        super().__init__(Act.SET_UP)
