"""Formatted text in a call: parsed, cleaned, measured."""

from typing import Any

from telegram import MessageEntity
from telegram.constants import MessageEntityType, MessageLimit

from sandbox.call import Call
from sandbox.dictionary import Json
from sandbox.entities.found import with_found
from sandbox.entities.html import parse_html
from sandbox.entities.markdown import parse_markdown
from sandbox.entities.text import cleaned, length, looks_empty, trimmed
from sandbox.errors import bad_request
from sandbox.given import an_object, whole
from sandbox.world import World

KINDS = frozenset(str(kind.value) for kind in MessageEntityType)


def parsed(source: str, mode: str, given: Any) -> tuple[str, list[Json]]:
    """Text and entities by parse mode, or as given."""
    if mode.lower() == "html":
        return parse_html(source)
    if mode.lower() in {"markdown", "markdownv2"}:
        return parse_markdown(source, nested=mode.lower() == "markdownv2")
    if mode:
        raise bad_request("unsupported parse_mode")
    if given is not None and not isinstance(given, list):
        raise bad_request("can't parse entities: expected an Array")
    return source, [checked_entity(one, source) for one in given or []]


def checked_entity(raw: Any, source: str) -> Json:
    """An entity given in a list. Raises 400."""
    entity = an_object(MessageEntity, raw)
    offset, size = whole(entity["offset"]), whole(entity["length"])
    if entity["type"] not in KINDS:
        raise bad_request("can't parse entities: unsupported type specified")
    if offset < 0 or size <= 0 or offset + size > length(source):
        raise bad_request(
            "can't parse entities: entity begins in a middle of a UTF-16 symbol"
            " or ends after the end of the text"
        )
    return entity | {"offset": offset, "length": size}


def formatted(source: str, mode: str, given: Any) -> tuple[str, list[Json]]:
    """Text and entities as a message keeps them."""
    text, entities = parsed(cleaned(source), mode, given)
    text, entities = trimmed(text, entities)
    if looks_empty(text):
        return "", []
    return text, with_found(text, entities)


def with_people(world: World, entities: list[Json]) -> list[Json]:
    """Mentions by id get the person's account; of people the bot never met they are dropped."""
    known = [one for one in entities if one["type"] != "text_mention" or one["user"]["id"] in world.people]
    return [
        one | {"user": world.user(one["user"]["id"])} if one["type"] == "text_mention" else one
        for one in known
    ]


def text_body(world: World, call: Call) -> Json:
    """text and entities of a call. Raises 400 when empty or too long."""
    text, entities = formatted(call.text("text"), call.text("parse_mode"), call.json("entities"))
    if not text:
        raise bad_request("message text is empty")
    if length(text) > MessageLimit.MAX_TEXT_LENGTH:
        raise bad_request("message is too long")
    return {"text": text, "entities": with_people(world, entities) or None}


def caption_body(world: World, source: str, mode: str, given: Any) -> Json:
    """caption and caption_entities. Raises 400 when too long."""
    text, entities = formatted(source, mode, given)
    if length(text) > MessageLimit.CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    return {"caption": text or None, "caption_entities": with_people(world, entities) or None}


def call_caption(world: World, call: Call) -> Json:
    """The caption a call gives."""
    return caption_body(world, call.text("caption"), call.text("parse_mode"), call.json("caption_entities"))
