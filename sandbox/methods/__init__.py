"""The methods of the Bot API, each one function; METHODS is the whole list."""

from sandbox.methods import (
    callbacks,
    chats,
    copies,
    deletion,
    editing,
    files,
    media,
    menus,
    reactions,
    sending,
    topics,
    updates,
)
from sandbox.methods.registry import Method

METHODS: dict[str, Method] = {
    method.name.lower(): method
    for room in (
        callbacks,
        chats,
        copies,
        deletion,
        editing,
        files,
        media,
        menus,
        reactions,
        sending,
        topics,
        updates,
    )
    for method in room.METHODS
}
