"""What agents meet in the staff chat, and how a chat becomes one."""

from aiogram import Router

from handlers.staff import (
    histories,
    improving,
    inbox,
    listing,
    people,
    promising,
    queue,
    resolving,
    routing,
    setting_up,
    talking,
    tapping,
    working,
    writing,
)


def router() -> Router:
    """The area's handlers, freshly built: a router can be attached only once."""
    router = Router(name="staff")
    router.include_routers(
        setting_up.router(),
        routing.router(),
        improving.router(),
        inbox.router(),
        people.router(),
        histories.router(),
        working.router(),
        resolving.router(),
        listing.router(),
        promising.router(),
        queue.router(),
        talking.router(),
        tapping.router(),
        writing.router(),
    )
    return router
