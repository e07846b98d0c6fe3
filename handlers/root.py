"""All handlers under one roof."""

from aiogram import Router

from handlers import admin, customer, staff


def create_root_router() -> Router:
    """Admin commands first, then the staff chat, then everybody as a customer."""
    root = Router(name="root")
    root.include_routers(admin.router(), staff.router(), customer.router())
    return root
