"""Photos, documents and other files, single and in albums."""

import json
from typing import Any

from telegram.constants import FileSizeLimit, MediaGroupLimit

from sandbox.call import Call
from sandbox.content import call_caption, caption_body
from sandbox.dictionary import Json
from sandbox.errors import bad_request
from sandbox.given import string, whole
from sandbox.media import File
from sandbox.methods.registry import Handler, Method
from sandbox.methods.sending import destination, send
from sandbox.pictures import size_of
from sandbox.posts import CAPTIONED
from sandbox.world import World

KINDS = {
    "sendPhoto": "photo",
    "sendDocument": "document",
    "sendVoice": "voice",
    "sendVideo": "video",
    "sendAudio": "audio",
    "sendSticker": "sticker",
    "sendAnimation": "animation",
    "sendVideoNote": "video_note",
}
TITLES = {"video_note": "VideoNote"}
MIXED = frozenset({"photo", "video"})
GROUPED = frozenset({"photo", "video", "document", "audio"})
PHOTO_SIDES = 10_000


def title(kind: str) -> str:
    """The word Telegram uses for a kind of file."""
    return TITLES.get(kind, kind.capitalize())


def checked_photo(content: bytes) -> None:
    """Raises 400 unless it is a picture Telegram takes."""
    size = size_of(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > PHOTO_SIDES or max(size) > 20 * max(1, min(size)):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def store(world: World, call: Call, kind: str, name: str) -> File:
    """Keep an uploaded file."""
    upload = call.files[name]
    if not upload.content:
        raise bad_request("file must be non-empty")
    limit = FileSizeLimit.PHOTOSIZE_UPLOAD if kind == "photo" else FileSizeLimit.FILESIZE_UPLOAD
    if len(upload.content) > limit:
        raise bad_request(
            f"file of size {len(upload.content)} bytes is too big for a {kind};"
            f" the maximum size is {int(limit)} bytes"
        )
    if kind == "photo":
        checked_photo(upload.content)
    mime = upload.mime if kind in {"document", "video", "audio"} else None
    return world.files.add(kind, upload.name, upload.content, mime)


def found(world: World, kind: str, value: str) -> File:
    """A file sent before, by its id. Raises 400."""
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = world.files.get(value)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {title(file.kind)} as {title(kind)}")
    return file


def named_file(world: World, call: Call, kind: str, value: Any) -> File:
    """The file a parameter's value means: attach://name or a file id."""
    if not value or not isinstance(value, str):
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if not value.startswith("attach://"):
        return found(world, kind, value)
    name = value.removeprefix("attach://")
    if name not in call.files:
        raise bad_request(f'file "{name}" not found in the request')
    return store(world, call, kind, name)


def carried(world: World, call: Call, kind: str) -> File:
    """The file of a call, uploaded in the parameter's own part or named by its value."""
    if kind in call.files:
        return store(world, call, kind, kind)
    return named_file(world, call, kind, call.params.get(kind))


def file_body(file: File, duration: Any = None) -> Json:
    """What a message with a file carries; animations are documents, too."""
    wire = file.wire(whole(duration) or None)
    body: Json = {file.kind: wire}
    if file.kind == "animation":
        body["document"] = file.base() | {"file_name": file.name, "mime_type": file.mime}
    return body


def sender(kind: str) -> Handler:
    """The method that sends this kind of file."""

    def send_file(world: World, call: Call) -> Json:
        chat = destination(world, call)
        body = file_body(carried(world, call, kind), call.integer("duration"))
        if kind in CAPTIONED:
            body |= call_caption(world, call)
        return world.wire(send(world, chat, call, body))

    return send_file


def item_body(world: World, call: Call, item: Json) -> Json:
    """One InputMedia of an album or an edit."""
    kind = str(item.get("type"))
    if kind not in GROUPED | {"animation"}:
        raise bad_request("wrong InputMedia type")
    file = named_file(world, call, kind, item.get("media"))
    caption = caption_body(
        world, string(item.get("caption")), string(item.get("parse_mode")), item.get("caption_entities")
    )
    return file_body(file, item.get("duration")) | caption


def album(call: Call) -> list[Json]:
    """The items of an album. Raises 400."""
    items = call.json("media")
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise bad_request("can't parse media JSON object")
    if not MediaGroupLimit.MIN_MEDIA_LENGTH <= len(items) <= MediaGroupLimit.MAX_MEDIA_LENGTH:
        raise bad_request(
            "group of media must include 2-10 items"
            if items
            else "there must be at least one media in the album"
        )
    kinds = {str(item.get("type")) for item in items}
    if not kinds <= GROUPED:
        raise bad_request("wrong InputMedia type")
    if not (kinds <= MIXED or len(kinds) == 1):
        raise bad_request("documents and audio can't be mixed with other media types")
    return items


def album_size(call: Call) -> int:
    """Each item counts as a message."""
    raw = call.params.get("media")
    try:
        items = json.loads(raw) if isinstance(raw, str) else raw
    except ValueError:
        return 1
    return max(1, len(items)) if isinstance(items, list) else 1


def send_media_group(world: World, call: Call) -> list[Json]:
    """An album: all of it or nothing."""
    chat = destination(world, call)
    bodies = [item_body(world, call, item) for item in album(call)]
    name = str(13_000_000_000_000_000 + world.bus.seq)
    posts = [send(world, chat, call, {**body, "media_group_id": name}) for body in bodies]
    return [world.wire(post) for post in posts]


METHODS = (
    *(Method(name=name, handler=sender(kind), counted=True) for name, kind in KINDS.items()),
    Method(name="sendMediaGroup", handler=send_media_group, counted=True, cost=album_size),
)
