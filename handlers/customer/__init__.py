"""What a customer meets in the private chat."""

from aiogram import Router


def router() -> Router:
    """The area's handlers, freshly built: a router can be attached only once."""
    return Router(name="customer")
