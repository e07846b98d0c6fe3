"""What agents meet in the staff chat, and how a chat becomes one."""

from aiogram import Router

from handlers.staff import setting_up, tapping, writing


def router() -> Router:
    """The area's handlers, freshly built: a router can be attached only once."""
    router = Router(name="staff")
    router.include_routers(setting_up.router(), tapping.router(), writing.router())
    return router
