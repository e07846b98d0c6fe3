"""What admins meet in their private chat."""

from aiogram import F, Router
from aiogram.enums import ChatType

from handlers.admin import (
    auditing,
    comparing,
    draft_fields,
    drafting,
    explaining,
    guiding,
    linking,
    listing,
    mending,
    naming,
    picking,
    rehearsing,
    reporting,
    segmenting,
    trying,
    versions,
)
from handlers.admin.admins import Admins
from handlers.customer.knowing import Knowing

# What admins alone may do.
SETTING_UP = (
    listing,
    drafting,
    draft_fields,
    versions,
    linking,
    picking,
    explaining,
    rehearsing,
    segmenting,
    trying,
    naming,
    auditing,
    mending,
    guiding,
)


def router() -> Router:
    """The area's handlers, freshly built: a router can be attached only once."""
    router, setting_up = Router(name="admin"), Router(name="setting_up")
    router.message.filter(F.chat.type == ChatType.PRIVATE)
    router.callback_query.filter(F.message.chat.type == ChatType.PRIVATE)
    for observer in (router.message, router.callback_query):
        observer.middleware(Knowing())
    for observer in (setting_up.message, setting_up.callback_query):
        observer.filter(Admins())
    setting_up.include_routers(*(part.router() for part in SETTING_UP))
    # Managers and viewers see the numbers as well.
    router.include_routers(reporting.router(), comparing.router(), setting_up)
    return router
