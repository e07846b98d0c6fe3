"""Editing the bot's own messages; there is no age limit."""

from telegram import LinkPreviewOptions

from sandbox import access
from sandbox.call import Call
from sandbox.chats import CHANNEL, PRIVATE, Chat
from sandbox.content import call_caption, text_body
from sandbox.dictionary import Json
from sandbox.errors import bad_request
from sandbox.given import an_object
from sandbox.keyboards import inline_only
from sandbox.methods.media import item_body
from sandbox.methods.registry import Method
from sandbox.posts import CAPTIONED, MEDIA, Post
from sandbox.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def editable(world: World, call: Call) -> tuple[Chat, Post]:
    """The message a call wants to edit. Raises 400 or 403."""
    chat = access.named(world, call)
    access.readable(world, chat)
    if chat.type == PRIVATE:
        access.person_listens(world, chat.id)
    if not call.has("message_id"):
        raise bad_request("message identifier is not specified")
    post = chat.live(call.integer("message_id"))
    if post is None:
        raise bad_request("message to edit not found")
    foreign = chat.type == CHANNEL and world.me(chat).may("can_edit_messages")
    if post.is_service or "forward_origin" in post.data or not (post.out or foreign):
        raise bad_request("message can't be edited")
    if post.keyboard:
        raise bad_request("message can't be edited")
    return chat, post


def apply(world: World, post: Post, chat: Chat, call: Call, body: Json) -> Json:
    """Change content and keyboard. Raises 400 when nothing would change."""
    new = body | {"reply_markup": inline_only(call.json("reply_markup"), chat) or None}
    if all(post.data.get(name) == value for name, value in new.items()):
        raise bad_request(NOT_MODIFIED)
    world.change(post, new)
    return world.wire(post)


def edit_message_text(world: World, call: Call) -> Json:
    """New text."""
    chat, post = editable(world, call)
    body = text_body(world, call)
    if "text" not in post.data:
        raise bad_request("there is no text in the message to edit")
    if call.has("link_preview_options"):
        body["link_preview_options"] = an_object(LinkPreviewOptions, call.json("link_preview_options"))
    return apply(world, post, chat, call, body)


def edit_message_caption(world: World, call: Call) -> Json:
    """New caption."""
    chat, post = editable(world, call)
    body = call_caption(world, call)
    if post.media not in CAPTIONED:
        raise bad_request("there is no caption in the message to edit")
    return apply(world, post, chat, call, body)


def edit_message_reply_markup(world: World, call: Call) -> Json:
    """Another keyboard, or none."""
    chat, post = editable(world, call)
    return apply(world, post, chat, call, {})


def edit_message_media(world: World, call: Call) -> Json:
    """Another file in place of the old one."""
    chat, post = editable(world, call)
    item = call.json("media")
    if not isinstance(item, dict):
        raise bad_request("input media is not specified")
    if post.media is None and "text" not in post.data:
        raise bad_request("message can't be edited")
    empty = dict.fromkeys(("text", "entities", "caption", "caption_entities", *MEDIA))
    return apply(world, post, chat, call, empty | item_body(world, call, item))


METHODS = (
    Method(name="editMessageText", handler=edit_message_text, counted=True),
    Method(name="editMessageCaption", handler=edit_message_caption, counted=True),
    Method(name="editMessageReplyMarkup", handler=edit_message_reply_markup, counted=True),
    Method(name="editMessageMedia", handler=edit_message_media, counted=True),
)
