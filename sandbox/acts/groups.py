"""Groups and channels: made, and moved to a supergroup."""

from collections.abc import Sequence

from sandbox.acts.base import ActsBase, Happened
from sandbox.chats import CHANNEL, GROUP, SUPERGROUP, Chat, Member, rights_for
from sandbox.errors import ActError

KINDS = {"group": GROUP, "supergroup": SUPERGROUP, "forum": SUPERGROUP, "channel": CHANNEL}
FIRST_SUPERGROUP = -1_002_000_000_000
FIRST_GROUP = -4_000_000_000


class GroupActs(ActsBase):
    """Acts on whole chats."""

    def create_chat(
        self,
        *,
        title: str,
        creator: int,
        kind: str = "group",
        id: int | None = None,  # noqa: A002 - the Bot API's name for it
        members: Sequence[int] = (),
        admins: Sequence[int] = (),
        bot: str = "administrator",
        rights: dict[str, bool] | None = None,
        username: str | None = None,
    ) -> Chat:
        """A chat as if it had always been there: the bot is told nothing of it."""
        if kind not in KINDS or bot not in {"administrator", "member", "absent"}:
            raise ActError(f"kind is one of {', '.join(KINDS)}; bot is administrator, member or absent")
        number = self._new_id(KINDS[kind]) if id is None else id
        if number in self.world.chats:
            raise ActError(f"chat {number} exists already")
        chat = Chat(id=number, type=KINDS[kind], title=title, username=username, is_forum=kind == "forum")
        for person in members:
            self._enter(chat, person, "member")
        for person in admins:
            self._enter(chat, person, "administrator", rights_for({}))
        self._enter(chat, creator, "creator")
        if bot != "absent":
            self._enter(chat, self.world.bot_id, bot, rights_for(rights) if bot == "administrator" else {})
        self.world.chats[number] = chat
        self.world.show_chat(chat)
        return chat

    def _enter(self, chat: Chat, user_id: int, status: str, rights: dict[str, bool] | None = None) -> None:
        chat.members[user_id] = Member(user=self.world.user(user_id), status=status, rights=rights or {})

    def _new_id(self, chat_type: str) -> int:
        return (FIRST_GROUP if chat_type == GROUP else FIRST_SUPERGROUP) - len(self.world.chats) - 1

    def migrate(self, *, person: int, chat: int) -> Happened:
        """The group becomes a supergroup with another id; everyone stays."""
        who = self.world.person(person)
        old = self.room(who, chat)
        if old.type != GROUP or old.migrated_to is not None:
            raise ActError("only a plain group becomes a supergroup, once")
        new = Chat(
            id=self._new_id(SUPERGROUP),
            type=SUPERGROUP,
            title=old.title,
            members=dict(old.members),
            invite_link=old.invite_link,
        )
        self.world.chats[new.id] = new
        author = {"from": who.user()}
        farewell = self.world.add(old, {"migrate_to_chat_id": new.id}, author=author, out=False)
        old.migrated_to = new.id
        self.world.report(old, farewell)
        self.world.show_chat(old)
        self.world.show_chat(new)
        return self.told(new, self.world.add(new, {"migrate_from_chat_id": old.id}, author=author, out=False))
