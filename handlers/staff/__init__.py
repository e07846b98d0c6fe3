"""What agents meet in the staff chat, and how a chat becomes one."""

from aiogram import Router

from handlers.staff import (
    canned,
    faq,
    histories,
    improving,
    inbox,
    listing,
    naming,
    people,
    promising,
    queue,
    resolving,
    routing,
    setting_up,
    talking,
    tapping,
    visiting,
    working,
    writing,
)
from handlers.staff.prompting import Expecting

# The first whose handler fits takes a message or a tap.
PARTS = (
    setting_up,
    routing,
    naming,
    improving,
    inbox,
    visiting,
    people,
    histories,
    working,
    resolving,
    listing,
    promising,
    queue,
    talking,
    canned,
    faq,
    tapping,
    writing,
)


def router() -> Router:
    """The area's handlers, freshly built: a router can be attached only once."""
    router = Router(name="staff")
    router.message.outer_middleware(Expecting())
    router.include_routers(*(part.router() for part in PARTS))
    return router
