"""Chats, their members and topics."""

from dataclasses import dataclass, field

from sandbox.dictionary import Json
from sandbox.posts import Post

PRIVATE, GROUP, SUPERGROUP, CHANNEL = "private", "group", "supergroup", "channel"
PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
COMMON_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    # Of Bot API 10.3: no option, so aiogram insists on it in channels as well.
    "can_send_welcome_messages",
)
GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages")
# What a person who makes the bot an admin leaves switched off unless they say otherwise.
OFF_BY_DEFAULT = frozenset(
    {"can_promote_members", "can_post_stories", "can_edit_stories", "can_delete_stories"}
)


@dataclass(slots=True, kw_only=True)
class Member:
    """Somebody's standing in a chat."""

    user: Json
    status: str
    rights: dict[str, bool] = field(default_factory=dict)

    @property
    def present(self) -> bool:
        """Is in the chat now."""
        return self.status in PRESENT

    @property
    def is_admin(self) -> bool:
        """Creator or administrator."""
        return self.status in {"creator", "administrator"}

    def may(self, right: str) -> bool:
        """Has this administrator right."""
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, False))

    def wire(self, chat_type: str) -> Json:
        """A Bot API ChatMember."""
        data: Json = {"user": self.user, "status": self.status}
        if self.status == "creator":
            return data | {"is_anonymous": False}
        if self.status == "kicked":
            return data | {"until_date": 0}
        if self.status != "administrator":
            return data
        names = COMMON_RIGHTS + (CHANNEL_RIGHTS if chat_type == CHANNEL else GROUP_RIGHTS)
        rights = {name: self.rights.get(name, False) for name in names}
        return data | {"can_be_edited": False, "is_anonymous": False} | rights


def rights_for(given: dict[str, bool] | None) -> dict[str, bool]:
    """All rights of a new administrator: on, except the dangerous ones, except as given."""
    names = COMMON_RIGHTS + GROUP_RIGHTS + CHANNEL_RIGHTS
    return {name: name not in OFF_BY_DEFAULT for name in names} | (given or {})


@dataclass(slots=True, kw_only=True)
class Topic:
    """A forum topic; its id is that of the service message that made it."""

    id: int
    name: str
    icon_color: int = 7322096
    closed: bool = False


@dataclass(slots=True, kw_only=True)
class Chat:
    """A private chat, group, supergroup or channel."""

    id: int
    type: str
    title: str | None = None
    username: str | None = None
    is_forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    posts: dict[int, Post] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    invite_link: str | None = None
    last_message_id: int = 0

    def wire(self) -> Json:
        """A Bot API Chat (of a private one the person adds the names)."""
        data: Json = {"id": self.id, "type": self.type}
        if self.title is not None:
            data["title"] = self.title
        if self.username is not None:
            data["username"] = self.username
        if self.is_forum:
            data["is_forum"] = True
        return data

    def live(self, message_id: int) -> Post | None:
        """The message, unless it is deleted."""
        post = self.posts.get(message_id)
        return None if post is None or post.deleted else post
