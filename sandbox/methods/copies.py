"""copyMessage and forwardMessage."""

from sandbox import access
from sandbox.call import Call
from sandbox.chats import CHANNEL, Chat
from sandbox.content import call_caption
from sandbox.dictionary import Json
from sandbox.errors import bad_request
from sandbox.methods.registry import Method
from sandbox.methods.sending import destination, send
from sandbox.posts import CAPTIONED, MEDIA, Post
from sandbox.world import World

CONTENT = ("text", "entities", "caption", "caption_entities", "location", "contact", *MEDIA)


def source(world: World, call: Call, deed: str) -> tuple[Chat, Post]:
    """The message to take along. Raises 400 or 403."""
    chat = access.named(world, call, "from_chat_id")
    access.readable(world, chat)
    post = chat.live(call.integer("message_id"))
    if post is None:
        raise bad_request(f"message to {deed} not found")
    if post.is_service or post.data.get("has_protected_content"):
        raise bad_request(f"message can't be {'copied' if deed == 'copy' else 'forwarded'}")
    return chat, post


def content_of(post: Post) -> Json:
    """What a copy keeps."""
    return {name: post.data[name] for name in CONTENT if name in post.data}


def copy_message(world: World, call: Call) -> Json:
    """The content without its origin."""
    chat = destination(world, call)
    _, post = source(world, call, "copy")
    body = content_of(post)
    if call.has("caption") and post.media in CAPTIONED:
        body |= call_caption(world, call)
    return {"message_id": send(world, chat, call, body).message_id}


def origin(chat: Chat, post: Post) -> Json:
    """Where a forwarded message came from; an earlier origin stays."""
    if "forward_origin" in post.data:
        earlier: Json = post.data["forward_origin"]
        return earlier
    date = post.data["date"]
    if chat.type == CHANNEL:
        return {"type": "channel", "date": date, "chat": chat.wire(), "message_id": post.message_id}
    if "sender_chat" in post.data:
        return {"type": "chat", "date": date, "sender_chat": post.data["sender_chat"]}
    return {"type": "user", "date": date, "sender_user": post.data["from"]}


def forward_message(world: World, call: Call) -> Json:
    """The message with its origin."""
    chat = destination(world, call)
    came_from, post = source(world, call, "forward")
    body = content_of(post) | {"forward_origin": origin(came_from, post)}
    return world.wire(send(world, chat, call, body))


METHODS = (
    Method(name="copyMessage", handler=copy_message, counted=True),
    Method(name="forwardMessage", handler=forward_message, counted=True),
)
