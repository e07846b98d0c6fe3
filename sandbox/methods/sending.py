"""sendMessage and what all sending shares."""

from telegram import LinkPreviewOptions

from sandbox import access
from sandbox.call import Call
from sandbox.chats import CHANNEL, Chat
from sandbox.content import text_body
from sandbox.dictionary import Json
from sandbox.errors import bad_request
from sandbox.given import an_object, whole
from sandbox.keyboards import checked_markup
from sandbox.methods.registry import Method
from sandbox.posts import Post
from sandbox.world import World

LONGEST = {"latitude": 90.0, "longitude": 180.0}


def author(world: World, chat: Chat) -> Json:
    """Who a message of the bot is from: in channels the channel."""
    return {"sender_chat": chat.wire()} if chat.type == CHANNEL else {"from": world.bot}


def answered(chat: Chat, call: Call) -> int | None:
    """The message this one replies to. Raises 400 when it is gone."""
    wish = call.json("reply_parameters") or {
        "message_id": call.integer("reply_to_message_id"),
        "allow_sending_without_reply": call.flag("allow_sending_without_reply"),
    }
    if not isinstance(wish, dict):
        raise bad_request("can't parse reply parameters JSON object")
    message_id = whole(wish.get("message_id"))
    if not message_id:
        return None
    if chat.live(message_id) is None:
        if wish.get("allow_sending_without_reply"):
            return None
        raise bad_request("message to be replied not found")
    return message_id


def destination(world: World, call: Call) -> Chat:
    """The chat to send to. Raises 400 or 403."""
    chat = access.named(world, call)
    access.writable(world, chat)
    return chat


def place(world: World, chat: Chat, call: Call) -> Json:
    """Topic, effect and protection of a new message."""
    topic = access.thread(world, chat, call)
    body: Json = {}
    if topic is not None:
        body |= {"message_thread_id": topic.id, "is_topic_message": True}
    if call.flag("protect_content"):
        body["has_protected_content"] = True
    if call.has("link_preview_options"):
        body["link_preview_options"] = an_object(LinkPreviewOptions, call.json("link_preview_options"))
    return body


def send(world: World, chat: Chat, call: Call, body: Json) -> Post:
    """Put a message of the bot into a chat, with its reply and keyboard."""
    around = place(world, chat, call)
    reply_to = answered(chat, call)
    markup = checked_markup(call.json("reply_markup"), chat)
    inline = "inline_keyboard" in markup
    whole = {**around, **body, "reply_markup": markup if inline else None}
    given = {name: value for name, value in whole.items() if value is not None}
    own = {} if inline else markup
    return world.add(chat, given, author=author(world, chat), out=True, reply_to=reply_to, keyboard=own)


def send_message(world: World, call: Call) -> Json:
    """A text."""
    chat = destination(world, call)
    return world.wire(send(world, chat, call, text_body(world, call)))


def send_location(world: World, call: Call) -> Json:
    """A point on the map."""
    chat = destination(world, call)
    try:
        point = {name: float(call.text(name)) for name in LONGEST}
    except ValueError as error:
        raise bad_request("location must be non-empty") from error
    if not all(abs(value) <= LONGEST[name] for name, value in point.items()):
        raise bad_request("wrong location specified")
    return world.wire(send(world, chat, call, {"location": point}))


def send_contact(world: World, call: Call) -> Json:
    """A telephone number with a name."""
    chat = destination(world, call)
    if not call.has("phone_number") or not call.has("first_name"):
        raise bad_request("phone number must be non-empty")
    contact = {"phone_number": call.text("phone_number"), "first_name": call.text("first_name")}
    return world.wire(send(world, chat, call, {"contact": contact}))


def send_chat_action(world: World, call: Call) -> bool:
    """Typing and the like; kept nowhere."""
    chat = destination(world, call)
    actions = {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
        "cancel",
    }
    if call.text("action").lower() not in actions:
        raise bad_request("wrong parameter action in request")
    topic = access.thread(world, chat, call)
    data = {"chat_id": chat.id, "thread_id": topic and topic.id, "action": call.text("action").lower()}
    world.bus.publish("action", data)
    return True


METHODS = (
    Method(name="sendMessage", handler=send_message, counted=True),
    Method(name="sendLocation", handler=send_location, counted=True),
    Method(name="sendContact", handler=send_contact, counted=True),
    Method(name="sendChatAction", handler=send_chat_action),
)
