"""Personal links as addresses."""

from aiogram import Bot

from feedback.signing import Signer


async def link_url(bot: Bot, sign: Signer, link_id: int) -> str:
    """The address that opens the chat; asks Telegram for the bot's name once."""
    me = await bot.me()
    return f"https://t.me/{me.username}?start={sign.pack_link(link_id)}"
