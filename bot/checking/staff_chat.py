"""The staff chat: is the bot in it, and may it do what it must?"""

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.exceptions import AiogramError
from aiogram.types import (
    ChatFullInfo,
    ChatMemberAdministrator,
    ChatMemberMember,
    ChatMemberOwner,
    ChatMemberRestricted,
    ResultChatMemberUnion,
)

from bot.checking.finding import Finding, mend, note, ok
from bot.checking.services import ready
from bot.settings import Settings
from db.engine import make_engine
from db.uow import UnitOfWork
from services.routes import Routes

NAME = "staff chat"
ROUTED = "routed chat"


async def staff_chat(bot: Bot, settings: Settings) -> list[Finding]:
    """Cases of unhappy customers are shown there."""
    chat_id = settings.staff_chat_id
    if chat_id is None:
        return [
            mend(NAME, "STAFF_CHAT_ID is not set: add the bot to the staff group, it prints the number there")
        ]
    try:
        chat = await bot.get_chat(chat_id)
        member = await bot.get_chat_member(chat_id, bot.id)
    except (AiogramError, OSError) as error:
        text = (
            f"the bot does not see the chat {chat_id} ({error}): add the bot to it, or correct STAFF_CHAT_ID"
        )
        return [mend(NAME, text)]
    if chat.type == ChatType.PRIVATE:
        return [
            mend(NAME, "STAFF_CHAT_ID is a person: create a group, add the bot, it prints the number there")
        ]
    return [_rights(NAME, chat, member)]


async def routed_chats(bot: Bot, settings: Settings) -> list[Finding]:
    """Every chat cards go to by a route; while one can't be reached they come to the staff chat."""
    if not await ready(settings.database_url):
        return []
    engine = make_engine(settings.database_url)
    try:
        routes = (await Routes(UnitOfWork(engine)).listing(0)).routes
    finally:
        await engine.dispose()
    chats = dict.fromkeys(route.chat_id for route in routes)
    return [await _routed(bot, chat_id) for chat_id in chats if chat_id != settings.staff_chat_id]


async def _routed(bot: Bot, chat_id: int) -> Finding:
    try:
        chat = await bot.get_chat(chat_id)
        return _rights(ROUTED, chat, await bot.get_chat_member(chat_id, bot.id))
    except (AiogramError, OSError) as error:
        text = f"the bot does not see the chat {chat_id} ({error}): add the bot to it, or change /route"
        return mend(ROUTED, text)


def _rights(name: str, chat: ChatFullInfo, member: ResultChatMemberUnion) -> Finding:
    if isinstance(member, ChatMemberAdministrator):
        missing = _missing(chat, member)
        if missing:
            return mend(name, f"“{chat.title}”: the bot is an admin but lacks the right to {missing}")
        return ok(name, f"“{chat.title}”, the bot is an admin")
    if isinstance(member, ChatMemberRestricted) and not member.can_send_messages:
        return mend(name, f"“{chat.title}”: the bot may not write there; make it an admin")
    if isinstance(member, ChatMemberOwner | ChatMemberMember | ChatMemberRestricted):
        return mend(name, f"“{chat.title}”: make the bot an admin, else it does not see what agents write")
    return mend(name, f"“{chat.title}”: the bot is not in it any more; add it again")


def _missing(chat: ChatFullInfo, member: ChatMemberAdministrator) -> str:
    if chat.type == ChatType.CHANNEL:
        needed = {"post messages": member.can_post_messages, "edit messages": member.can_edit_messages}
    else:
        needed = {"manage topics": member.can_manage_topics} if chat.is_forum else {}
    return " and ".join(name for name, given in needed.items() if not given)


async def admins(bot: Bot, settings: Settings) -> list[Finding]:
    """Whoever may start campaigns and read reports."""
    if not settings.admin_ids:
        return [note("admins", "ADMIN_IDS is empty: nobody can use /campaigns and /report in the chat")]
    return [await _admin(bot, admin) for admin in settings.admin_ids]


async def _admin(bot: Bot, admin: int) -> Finding:
    try:
        await bot.get_chat(admin)
    except (AiogramError, OSError):
        return note("admins", f"{admin} has not started the bot yet, so it can't write to them")
    return ok("admins", str(admin))
