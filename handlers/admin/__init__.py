"""What admins meet in their private chat."""

from aiogram import F, Router
from aiogram.enums import ChatType

from handlers.admin import auditing, guiding, listing, mending, naming, reporting, segmenting, trying
from handlers.admin.admins import Admins
from handlers.customer.knowing import Knowing


def router() -> Router:
    """The area's handlers, freshly built: a router can be attached only once."""
    router, setting_up = Router(name="admin"), Router(name="setting_up")
    router.message.filter(F.chat.type == ChatType.PRIVATE)
    router.callback_query.filter(F.message.chat.type == ChatType.PRIVATE)
    for observer in (router.message, router.callback_query):
        observer.middleware(Knowing())
    for observer in (setting_up.message, setting_up.callback_query):
        observer.filter(Admins())
    parts = (listing, segmenting, trying, naming, auditing, mending, guiding)
    setting_up.include_routers(*(part.router() for part in parts))
    # Managers and viewers see the numbers as well.
    router.include_routers(reporting.router(), setting_up)
    return router
