"""Who is in a chat, and with which rights."""

from sandbox.acts.base import ActsBase, Happened
from sandbox.chats import CHANNEL, Chat, rights_for
from sandbox.dictionary import Json
from sandbox.errors import ActError
from sandbox.standing import set_standing

STATUSES = frozenset({"member", "administrator", "left", "kicked", "creator"})


class MemberActs(ActsBase):
    """Acts on memberships; the bot hears my_chat_member, chat_member and service messages."""

    def add_bot(
        self, *, person: int, chat: int, status: str = "member", rights: dict[str, bool] | None = None
    ) -> Happened:
        """Bring the bot into a group or channel."""
        room = self.room(self.world.person(person), chat)
        happened = self._bot_becomes(person, room, status, rights)
        if room.type != CHANNEL:
            self._note(person, room, {"new_chat_members": [self.world.bot]})
        return happened

    def promote_bot(
        self, *, person: int, chat: int, status: str = "administrator", rights: dict[str, bool] | None = None
    ) -> Happened:
        """Make the bot an admin, or (status member) take it back."""
        room = self.room(self.world.person(person), chat)
        if not self.world.me(room).present:
            raise ActError("the bot is not there: add it first")
        return self._bot_becomes(person, room, status, rights)

    def remove_bot(self, *, person: int, chat: int) -> Happened:
        """Throw the bot out."""
        room = self.room(self.world.person(person), chat)
        if not self.world.me(room).present:
            raise ActError("the bot is not there")
        self._note(person, room, {"left_chat_member": self.world.bot})
        return self._bot_becomes(person, room, "kicked", None)

    def join(self, *, person: int, chat: int) -> Happened:
        """Come in."""
        room = self.world.chat(chat)
        update_id = set_standing(self.world, room, person, "member", {}, by=person)
        self._note(person, room, {"new_chat_members": [self.world.user(person)]})
        return Happened(chat_id=chat, update_id=update_id)

    def leave(self, *, person: int, chat: int) -> Happened:
        """Go."""
        room = self.room(self.world.person(person), chat)
        self._note(person, room, {"left_chat_member": self.world.user(person)})
        return Happened(chat_id=chat, update_id=set_standing(self.world, room, person, "left", {}, by=person))

    def set_member(
        self, *, person: int, chat: int, member: int, status: str, rights: dict[str, bool] | None = None
    ) -> Happened:
        """Change somebody else's standing."""
        room = self.room(self.world.person(person), chat)
        if status not in STATUSES:
            raise ActError(f"status is one of {', '.join(sorted(STATUSES))}")
        given = rights_for(rights) if status == "administrator" else {}
        return Happened(
            chat_id=chat, update_id=set_standing(self.world, room, member, status, given, by=person)
        )

    def _bot_becomes(self, person: int, chat: Chat, status: str, rights: dict[str, bool] | None) -> Happened:
        if status not in STATUSES - {"creator"}:
            raise ActError("status is member or administrator")
        given = rights_for(rights) if status == "administrator" else {}
        update_id = set_standing(self.world, chat, self.world.bot_id, status, given, by=person)
        return Happened(chat_id=chat.id, update_id=update_id)

    def _note(self, person: int, chat: Chat, body: Json) -> None:
        if chat.type == CHANNEL:
            return
        post = self.world.add(chat, body, author={"from": self.world.user(person)}, out=False)
        self.world.report(chat, post)
