"""What the page shows, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.entities.render import to_html
from sandbox.service_notes import sentence

if TYPE_CHECKING:
    from sandbox.chats import Chat
    from sandbox.dictionary import Json
    from sandbox.posts import Post
    from sandbox.world import World

BUTTON_KINDS = {"callback_data": "callback", "url": "url", "web_app": "web_app", "copy_text": "copy"}


def name_of(user: Json) -> str:
    """First and last name, or the title."""
    return str(user.get("title") or f"{user.get('first_name', '')} {user.get('last_name', '')}".strip())


def button(raw: Json) -> Json:
    """A key of an inline keyboard."""
    action = next((one for one in BUTTON_KINDS if one in raw), "")
    value = raw.get(action, {})
    return {
        "text": raw["text"],
        "kind": BUTTON_KINDS.get(action, "other"),
        "style": raw.get("style"),
        "data": raw.get("callback_data"),
        "url": value.get("url") if isinstance(value, dict) else raw.get("url"),
        "copy": value.get("text") if action == "copy_text" else None,
    }


def media(post: Post) -> Json | None:
    """The file a message carries."""
    if post.media is None:
        return None
    file = post.data[post.media]
    file = file[-1] if isinstance(file, list) else file
    names = ("width", "height", "duration")
    return {
        "kind": post.media,
        "file_id": file["file_id"],
        "url": f"/sandbox/file/{file['file_id']}",
        "name": file.get("file_name"),
        "mime": file.get("mime_type"),
        "size": file.get("file_size"),
        **{name: file.get(name) for name in names},
    }


def quoted(world: World, post: Post) -> Json | None:
    """The message this one answers."""
    answered = world.chats[post.chat_id].live(post.reply_to or 0)
    if answered is None:
        return None
    author = answered.data.get("from") or answered.data.get("sender_chat") or {}
    return {"message_id": answered.message_id, "name": name_of(author), "text": answered.text}


def forwarded(post: Post) -> str | None:
    """Whose message it was first."""
    origin = post.data.get("forward_origin")
    if origin is None:
        return None
    source = origin.get("sender_user") or origin.get("chat") or origin.get("sender_chat") or {}
    return name_of(source) or origin.get("sender_user_name")


def reactions(post: Post) -> list[Json]:
    """Who reacted with what."""
    return [{"emoji": one.get("emoji", ""), "by": by} for by, one in post.reactions.items()]


def reply_keyboard(markup: Json) -> list[list[str]] | None:
    """Rows of labels; none at all when the message takes the keyboard away."""
    if markup.get("remove_keyboard"):
        return []
    rows = markup.get("keyboard")
    return rows and [[one["text"] for one in row] for row in rows]


def message(world: World, post: Post) -> Json:
    """A message view, as the README describes it."""
    data = post.data
    author = data.get("sender_chat") or data.get("from") or {}
    return {
        "chat_id": post.chat_id,
        "message_id": post.message_id,
        "thread_id": post.thread_id,
        "date": post.time,
        "edit_date": data.get("edit_date"),
        "out": post.out,
        "text": post.text,
        "html": to_html(post.text, post.entities),
        "from": {"id": author.get("id"), "name": name_of(author), "is_bot": post.out},
        "media": media(post),
        "keyboard": [[button(one) for one in row] for row in post.buttons()],
        "reply_keyboard": reply_keyboard(post.keyboard),
        "reply_to": quoted(world, post),
        "forward_from": forwarded(post),
        "reactions": reactions(post),
        "service": sentence(data) if post.is_service else None,
        "album": data.get("media_group_id"),
        "location": data.get("location"),
        "contact": data.get("contact"),
        "pinned": post.message_id in world.chats[post.chat_id].pinned,
    }


def header(world: World, chat: Chat) -> Json:
    """A chat without its messages."""
    wire = world.chat_wire(chat)
    members = [
        {"id": key, "name": name_of(one.user), "status": one.status, "is_bot": one.user["is_bot"]}
        for key, one in chat.members.items()
    ]
    topics = [{"id": one.id, "name": one.name, "closed": one.closed} for one in chat.topics.values()]
    return {
        "id": chat.id,
        "type": chat.type,
        "title": name_of(wire),
        "username": wire.get("username"),
        "is_forum": chat.is_forum,
        "members": members,
        "topics": topics,
        "bot": world.me(chat).status,
        "migrated_to": chat.migrated_to,
    }


def snapshot(world: World) -> Json:
    """Everything."""
    chats = []
    for chat in world.chats.values():
        posts = [message(world, post) for post in chat.posts.values() if not post.deleted]
        chats.append(header(world, chat) | {"messages": posts})
    people = world.people.values()
    return {
        "seq": world.bus.seq,
        "bot": {key: world.bot[key] for key in ("id", "first_name", "username")},
        "notice": world.notice,
        "clock": {"now": world.clock.now(), "speed": world.clock.speed},
        "people": [person.view() for person in people],
        "chats": chats,
        "toasts": [toast for person in people for toast in person.toasts],
    }
