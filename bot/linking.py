"""Links as addresses and pictures."""

import io

import segno
from aiogram import Bot

from feedback.signing import Signer

# Pixels a module: a code of a link is about 400 wide, good for print and for a screen.
_SCALE = 8


async def link_url(bot: Bot, sign: Signer, link_id: int) -> str:
    """The address that opens the chat by a personal link; asks Telegram for the bot's name once."""
    return await _address(bot, sign.pack_link(link_id))


async def campaign_link_url(bot: Bot, sign: Signer, link_id: int) -> str:
    """The same by a campaign's link."""
    return await _address(bot, sign.pack_campaign_link(link_id))


def qr_code(url: str) -> bytes:
    """The address as a PNG."""
    picture = io.BytesIO()
    segno.make(url, error="m").save(picture, kind="png", scale=_SCALE)
    return picture.getvalue()


class Posters:
    """Campaigns' links, ready to be shown."""

    def __init__(self, bot: Bot, sign: Signer) -> None:
        self._bot = bot
        self._sign = sign

    async def of(self, link_id: int) -> tuple[str, bytes]:
        """The address and its picture."""
        url = await campaign_link_url(self._bot, self._sign, link_id)
        return url, qr_code(url)


async def _address(bot: Bot, payload: str) -> str:
    me = await bot.me()
    return f"https://t.me/{me.username}?start={payload}"
