"""The staff chat: who is an agent, which language its cards are in, and where it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from db.uow import UnitOfWork
from feedback.changes import ChangeKind
from feedback.roles import Act, Role, may, role_of
from feedback.views.desk import Added
from services.staff_troubles import StaffTroubles

# How long an answer about membership is believed.
BELIEVED = timedelta(minutes=5)


class Membership(Protocol):
    """Asks Telegram whether somebody is in a chat; bot/membership.py is the real one."""

    async def __call__(self, chat_id: int, person_id: int) -> bool:
        """True for members, admins and the owner."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Belief:
    member: bool
    until: datetime


class Staff:
    """Who is what: ADMIN_IDS are admins, others what /staff named them; till then members are agents."""

    def __init__(
        self,
        *,
        uow: UnitOfWork,
        membership: Membership,
        troubles: StaffTroubles,
        staff_chat_id: int | None,
        admin_ids: tuple[int, ...],
        default_language: str,
    ) -> None:
        self._uow = uow
        self._membership = membership
        self._troubles = troubles
        self._staff_chat_id = staff_chat_id
        self._admin_ids = frozenset(admin_ids)
        self._default_language = default_language
        # A cache of Telegram's answers, nothing that has to survive a restart.
        self._beliefs: dict[tuple[int, int], _Belief] = {}

    async def chat_id(self) -> int | None:
        """Where the staff chat is now."""
        if self._staff_chat_id is None:
            return None
        async with self._uow.read() as tx:
            return await tx.staff.current(self._staff_chat_id)

    async def chats(self) -> list[int]:
        """Every chat of staff as it is called now: the staff chat itself, then those of routes."""
        async with self._uow.read() as tx:
            known = [self._staff_chat_id] if self._staff_chat_id else []
            current = [await tx.staff.current(chat) for chat in known + await tx.routes.chats()]
            return list(dict.fromkeys(current))

    async def is_chat(self, chat_id: int) -> bool:
        """True for every chat of staff, also under the id it had before it became a supergroup."""
        if chat_id == self._staff_chat_id:
            return True
        async with self._uow.read() as tx:
            if await tx.routes.in_chat(chat_id) or await tx.routes.holds(chat_id):
                return True
            current = await tx.staff.current(chat_id)
        return current in await self.chats()

    async def is_agent(self, person_id: int, now: datetime, chat_id: int | None = None) -> bool:
        """Whether they may work on cases; see role_of."""
        return may(await self.role_of(person_id, now, chat_id), Act.WORK)

    async def role_of(self, person_id: int, now: datetime, chat_id: int | None = None) -> Role | None:
        """What somebody is in this chat of staff (None: in any).

        Telegram is asked once in five minutes, and only where it matters whether they are a member.
        """
        named, anybody = await self._named(person_id)
        asked = person_id not in self._admin_ids and (named is Role.AGENT or not anybody)
        return role_of(
            always_admin=person_id in self._admin_ids,
            named=named,
            anybody_named=anybody,
            member=asked and await self._among(person_id, now, chat_id),
        )

    async def named(self, person_id: int) -> Role | None:
        """What they were named, by ADMIN_IDS or /staff: Telegram is not asked."""
        return Role.ADMIN if person_id in self._admin_ids else (await self._named(person_id))[0]

    async def anybody_named(self) -> bool:
        """Whether roles were given: not every member of the staff chat is an agent then."""
        async with self._uow.read() as tx:
            return await tx.roles.any()

    async def language(self, chat_id: int) -> str:
        """The language of the chat's cards."""
        async with self._uow.read() as tx:
            chat = await tx.staff.find(chat_id)
            return (chat and chat.language) or self._default_language

    async def set_language(self, chat_id: int, language: str, now: datetime) -> None:
        """Choose the language of the chat's cards."""
        async with self._uow.write() as tx:
            chat = await tx.staff.chat(chat_id)
            was = {"language": chat.language or self._default_language}
            chat.language = language
            about, became = f"chat {chat_id}", {"language": language}
            await tx.changes.record(ChangeKind.SETTING, about, now, before=was, after=became)

    async def learn(self, chat_id: int, *, kind: str, topics: bool, now: datetime) -> None:
        """What Telegram says about the staff chat: its kind, and whether the bot may make topics there.

        Cards that waited for the chat go out at once.
        """
        async with self._uow.write() as tx:
            chat = await tx.staff.chat(chat_id)
            chat.kind, chat.forum = kind, topics
            await self._troubles.over(tx, chat_id)
            await tx.deliveries.hurry(chat_id, now)

    async def is_channel(self) -> bool:
        """True when cards go to a channel: notes are written in the agent's private chat then."""
        chat_id = await self.chat_id()
        async with self._uow.read() as tx:
            chat = await tx.staff.find(chat_id) if chat_id else None
            return chat is not None and chat.kind == "channel"

    async def awaits_note(self, chat_id: int, now: datetime) -> bool:
        """True while somebody who tapped Resolve is to write in this chat."""
        async with self._uow.read() as tx:
            return await tx.staff.expects(chat_id, now)

    async def lost(self, chat_id: int, now: datetime) -> None:
        """The bot was removed from the staff chat, or may not write there any more."""
        async with self._uow.write() as tx:
            await self._troubles.lost(tx, chat_id, now)

    async def added(self, chat_id: int, by: int, now: datetime) -> Added:
        """Somebody added the bot to a chat."""
        if await self.is_chat(chat_id):
            return Added.READY
        if by in self._admin_ids:
            return Added.SET_UP
        async with self._uow.write() as tx:
            await self._troubles.foreign(tx, chat_id, now)
        return Added.FOREIGN

    async def migrated(self, old: int, new: int, now: datetime) -> None:
        """The group became a supergroup; only the move of a chat of staff matters."""
        if not await self.is_chat(old):
            return
        async with self._uow.write() as tx:
            await tx.staff.migrate(old, new)
            await self._troubles.moved(tx, old, new, now)

    async def _named(self, person_id: int) -> tuple[Role | None, bool]:
        async with self._uow.read() as tx:
            named = await tx.roles.of(person_id)
            return named, named is not None or await tx.roles.any()

    async def _among(self, person_id: int, now: datetime, chat_id: int | None) -> bool:
        if chat_id is None:
            return any([await self._member(chat, person_id, now) for chat in await self.chats()])
        return await self.is_chat(chat_id) and await self._member(chat_id, person_id, now)

    async def _member(self, chat_id: int, person_id: int, now: datetime) -> bool:
        belief = self._beliefs.get((chat_id, person_id))
        if belief is None or belief.until <= now:
            member = await self._membership(chat_id, person_id)
            belief = _Belief(member=member, until=now + BELIEVED)
            self._beliefs = {key: kept for key, kept in self._beliefs.items() if kept.until > now}
            self._beliefs[chat_id, person_id] = belief
        return belief.member
