"""getMe and what a bot may ask about chats and members."""

from sandbox import access
from sandbox.call import Call
from sandbox.chats import CHANNEL, GROUP, PRIVATE, Chat
from sandbox.dictionary import Json
from sandbox.errors import bad_request
from sandbox.methods.registry import Method
from sandbox.standing import left_group
from sandbox.world import World

PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_me(world: World, _call: Call) -> Json:
    """The bot."""
    return world.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def visible(world: World, call: Call) -> Chat:
    """A chat the bot may look at. Raises 400 or 403."""
    chat = access.named(world, call)
    access.readable(world, chat)
    return chat


def get_chat(world: World, call: Call) -> Json:
    """A ChatFullInfo."""
    chat = visible(world, call)
    info = world.chat_wire(chat) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if chat.type in (GROUP, "supergroup"):
        info["permissions"] = dict.fromkeys(PERMISSIONS, True)
    if chat.invite_link:
        info["invite_link"] = chat.invite_link
    pinned = chat.live(chat.pinned[-1]) if chat.pinned else None
    if pinned is not None:
        info["pinned_message"] = pinned.data
    return info


def grouped(world: World, call: Call) -> Chat:
    """A chat with members. Raises 400."""
    chat = visible(world, call)
    if chat.type == PRIVATE:
        raise bad_request("there are no administrators in the private chat")
    return chat


def get_chat_member(world: World, call: Call) -> Json:
    """How somebody stands in a chat."""
    chat = visible(world, call)
    user_id = call.integer("user_id")
    if user_id not in world.people and user_id != world.bot_id:
        raise bad_request("invalid user_id specified")
    if chat.type == PRIVATE:
        if user_id not in (chat.id, world.bot_id):
            raise bad_request("user not found")
        return {"user": world.user(user_id), "status": "member"}
    if chat.type == CHANNEL and user_id != world.bot_id and not world.me(chat).is_admin:
        raise bad_request("member list is inaccessible")
    member = chat.members.get(user_id)
    return member.wire(chat.type) if member else {"user": world.user(user_id), "status": "left"}


def get_chat_administrators(world: World, call: Call) -> list[Json]:
    """Creator and administrators; of bots only this one."""
    chat = grouped(world, call)
    if chat.type == CHANNEL and not world.me(chat).is_admin:
        raise bad_request("member list is inaccessible")
    return [member.wire(chat.type) for member in chat.members.values() if member.is_admin]


def get_chat_member_count(world: World, call: Call) -> int:
    """How many are there."""
    chat = visible(world, call)
    return 2 if chat.type == PRIVATE else sum(member.present for member in chat.members.values())


def leave_chat(world: World, call: Call) -> bool:
    """The bot goes."""
    chat = visible(world, call)
    if chat.type == PRIVATE:
        raise bad_request("chat not found")
    left_group(world, chat, by=world.bot_id)
    return True


def export_chat_invite_link(world: World, call: Call) -> str:
    """A new main link."""
    chat = grouped(world, call)
    access.right(world, chat, "can_invite_users", "manage chat invite link")
    chat.invite_link = f"https://t.me/+sandbox{abs(chat.id)}x{world.bus.seq}"
    return chat.invite_link


def pin_chat_message(world: World, call: Call) -> bool:
    """To the top of the chat."""
    chat = visible(world, call)
    access.right(world, chat, "can_pin_messages", "manage pinned messages in the chat")
    post = chat.live(call.integer("message_id"))
    if post is None:
        raise bad_request("message to pin not found")
    if post.message_id not in chat.pinned:
        chat.pinned.append(post.message_id)
        author = {"sender_chat": chat.wire()} if chat.type == CHANNEL else {"from": world.bot}
        world.add(chat, {"pinned_message": post.data}, author=author, out=True)
    world.show(post)
    return True


def unpin_chat_message(world: World, call: Call) -> bool:
    """The newest, or the one named."""
    chat = visible(world, call)
    access.right(world, chat, "can_pin_messages", "manage pinned messages in the chat")
    message_id = call.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    world.show(chat.posts[message_id])
    return True


METHODS = (
    Method(name="getMe", handler=get_me, recorded=False),
    Method(name="getChat", handler=get_chat),
    Method(name="getChatMember", handler=get_chat_member),
    Method(name="getChatAdministrators", handler=get_chat_administrators),
    Method(name="getChatMemberCount", handler=get_chat_member_count),
    Method(name="leaveChat", handler=leave_chat),
    Method(name="exportChatInviteLink", handler=export_chat_invite_link),
    Method(name="pinChatMessage", handler=pin_chat_message),
    Method(name="unpinChatMessage", handler=unpin_chat_message),
)
