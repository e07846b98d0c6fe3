"""What a customer meets in the private chat."""

from aiogram import F, Router
from aiogram.enums import ChatType

from handlers.customer import (
    answering,
    arriving,
    asking,
    membership,
    offers,
    owning,
    starting,
    surveying,
    unknown,
    unnamed,
    wishes,
    writing,
)
from handlers.customer.knowing import Knowing


def router() -> Router:
    """The area's handlers, freshly built: a router can be attached only once."""
    router = Router(name="customer")
    private = F.chat.type == ChatType.PRIVATE
    for observer in (router.message, router.edited_message, router.my_chat_member):
        observer.filter(private)
    router.callback_query.filter(F.message.chat.type == ChatType.PRIVATE)
    for observer in (router.message, router.edited_message, router.callback_query):
        observer.middleware(Knowing())
    parts = (arriving, starting, answering, surveying, asking, wishes, owning, membership, unknown, writing)
    router.include_routers(unnamed.router(), offers.router(), *(part.router() for part in parts))
    return router
