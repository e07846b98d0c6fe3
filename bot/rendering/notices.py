"""What people are told without asking, in their private chats: admins mostly."""

from collections.abc import Mapping

from aiogram.methods import SendMessage

from bot.dispatching import Renderer
from bot.i18n import Translator, Voice
from bot.ui import clocks, failure, inbox, notice, promise
from bot.ui.screen import Screen
from feedback.delivery import Delivery, Kind
from feedback.signing import Signer
from handlers.show import markup
from services.notices import Notices

# What is told of a chat.
CHATS = {
    "staff_chat_lost": notice.staff_chat_lost,
    "routed_chat_lost": notice.routed_chat_lost,
    "staff_chat_moved": notice.staff_chat_moved,
    "second_chat": notice.second_chat,
}


class AdminNotices:
    """Renders notices by their name in the delivery's details."""

    def __init__(self, notices: Notices, translator: Translator, sign: Signer) -> None:
        self._notices = notices
        self._translator = translator
        self._sign = sign

    def renderers(self) -> Mapping[Kind, Renderer]:
        """The one renderer."""
        return {Kind.NOTICE: self.notice}

    async def notice(self, delivery: Delivery) -> SendMessage:
        """One notice to one admin, in the language they read the bot in."""
        say = self._translator.voice(await self._notices.language_of(delivery.chat_id))
        screen = await self._screen(say, delivery)
        return SendMessage(chat_id=delivery.chat_id, text=screen.text, reply_markup=markup(screen))

    async def _screen(self, say: Voice, delivery: Delivery) -> Screen:
        details = delivery.details
        match details["notice"]:
            case "failed_update":
                return notice.failed_update(say, incident=details["incident"])
            case "broken":
                return failure.broken(say, incident=details["incident"])
            case "link_conflict":
                return await self._link_conflict(say, details)
            case name if name in CHATS:
                return CHATS[name](say, chat_id=details["chat"])
            case "inbox_late":
                return inbox.escalated(say, self._sign, count=details["late"])
            case "clocks_missed":
                return clocks.missed_notice(say, details["missed"])
            case "hook_off":
                return notice.hook_off(say, hook=details["hook"])
            case "promise_due":
                return promise.due_notice(say, case_id=details["case"])
            case "codes_few":
                return notice.codes_few(say, name=details["list"], left=details["left"])
            case unknown:
                raise ValueError(f"nobody knows the notice {unknown!r}")

    async def _link_conflict(self, say: Voice, details: Mapping[str, int]) -> Screen:
        return notice.link_conflict(
            say,
            self._sign,
            contact_id=details["contact"],
            contact=await self._notices.contact_label(details["contact"]),
            first=str(details["first"]),
            second=str(details["second"]),
        )
