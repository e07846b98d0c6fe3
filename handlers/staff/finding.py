"""Which case a command is about, and whether it was written by somebody of the desk."""

import re
from datetime import datetime
from typing import Any

from aiogram.enums import ChatType
from aiogram.filters import CommandObject, Filter
from aiogram.types import Message

from feedback.roles import Act, may
from handlers.staff.prompting import reply_to
from handlers.staff.writing import ANONYMOUS
from services.people import People
from services.staff import Staff

# The number of a case, and whatever follows.
_NUMBER = re.compile(r"#?([0-9]{1,15})(?:\s+(.*))?", re.DOTALL)


class AtDesk(Filter):
    """Lets through what is written in a staff chat, and what somebody of the desk writes in private."""

    async def __call__(self, message: Message, staff: Staff, now: datetime) -> bool:
        """In private the commands of the desk exist for those only who may see it."""
        writer = message.from_user
        # An anonymous admin is told what to do about it further on.
        if writer is None or writer.id == ANONYMOUS:
            return False
        if message.chat.type != ChatType.PRIVATE:
            return await staff.is_chat(message.chat.id)
        return may(await staff.role_of(writer.id, now), Act.LOOK)


class AboutCase(Filter):
    """Lets through a command that says which case it is about; adds `case_id` and the `words` that follow."""

    def __init__(self, *, words: bool = False) -> None:
        # True: nothing can be done without words.
        self._words = words

    async def __call__(
        self, message: Message, command: CommandObject, people: People
    ) -> bool | dict[str, Any]:
        """A reply to a message about a case, or the number of one in front of the words."""
        words, replied = command.args or "", reply_to(message)
        case_id = await people.case_at(message.chat.id, replied) if replied else None
        if case_id is None and (found := _NUMBER.fullmatch(words)):
            case_id, words = int(found[1]), found[2] or ""
        if case_id is None or (self._words and not words):
            return False
        return {"case_id": case_id, "words": words}
