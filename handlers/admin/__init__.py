"""What admins meet in their private chat."""

from aiogram import F, Router
from aiogram.enums import ChatType

from handlers.admin import guiding, listing, mending, reporting, segmenting, trying
from handlers.admin.admins import Admins
from handlers.customer.knowing import Knowing


def router() -> Router:
    """The area's handlers, freshly built: a router can be attached only once."""
    router = Router(name="admin")
    router.message.filter(F.chat.type == ChatType.PRIVATE, Admins())
    router.callback_query.filter(F.message.chat.type == ChatType.PRIVATE, Admins())
    for observer in (router.message, router.callback_query):
        observer.middleware(Knowing())
    parts = (listing, segmenting, trying, reporting, mending, guiding)
    router.include_routers(*(part.router() for part in parts))
    return router
