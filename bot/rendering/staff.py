"""What goes to the staff chat: topics, cards, their edits and lines, and the live summary."""

from collections.abc import Mapping

from aiogram.methods import CreateForumTopic, EditMessageText, SendMessage
from aiogram.types import ReplyParameters

from bot.dispatching import Renderer
from bot.i18n import Translator, Voice
from bot.ui import card, desk, work
from bot.ui.screen import Screen
from feedback.clock import Clock
from feedback.delivery import Delivery, Kind
from feedback.signing import Signer
from handlers.show import markup
from services.cases import Cases
from services.staff import Staff

# Telegram's limit for the name of a topic.
LONGEST_TOPIC = 128

_LINES = {
    "comment": desk.comment_line,
    "message": desk.message_line,
    "reopened": desk.reopened_line,
    "urgent": desk.urgent_line,
    "released": work.released_line,
    "awake": work.awake_line,
    "reopened_by_staff": work.reopened_line,
    "recovered": work.recovered_line,
    "closing_lost": work.closing_lost_line,
}


class StaffDesk:
    """Renders what staff see, from the state at the moment of sending."""

    def __init__(
        self, cases: Cases, staff: Staff, translator: Translator, sign: Signer, clock: Clock
    ) -> None:
        self._cases = cases
        self._staff = staff
        self._translator = translator
        self._sign = sign
        self._clock = clock

    def renderers(self) -> Mapping[Kind, Renderer]:
        """One renderer a kind."""
        return {
            Kind.TOPIC: self.topic,
            Kind.CARD: self.card,
            Kind.CARD_EDIT: self.card_edit,
            Kind.CARD_LINE: self.card_line,
            Kind.SUMMARY: self.summary,
        }

    async def topic(self, delivery: Delivery) -> CreateForumTopic | None:
        """The topic of a location; None when there is one by now."""
        route = await self._cases.missing_topic(delivery)
        return CreateForumTopic(chat_id=delivery.chat_id, name=route[:LONGEST_TOPIC]) if route else None

    async def card(self, delivery: Delivery) -> SendMessage | None:
        """A new card; None for a case that is closed by now."""
        sheet = await self._cases.card(delivery)
        if sheet is None:
            return None
        screen = card.card(self._voice(sheet.view.language), self._sign, sheet.view, now=self._clock.now())
        return SendMessage(
            chat_id=delivery.chat_id,
            message_thread_id=sheet.thread_id,
            text=screen.text,
            reply_markup=markup(screen),
        )

    async def card_edit(self, delivery: Delivery) -> EditMessageText | None:
        """The card as it is now; or a pointer in place of a copy, or of a list that has moved."""
        details = delivery.details
        if "copy" in details or "moved" in details:
            say = self._voice(await self._staff.language(delivery.chat_id))
            old = desk.moved(say) if "moved" in details else card.copy(say, case_id=details["case"])
            return _edit(delivery, details.get("moved") or details["copy"], old)
        sheet = await self._cases.card(delivery)
        if sheet is None or sheet.message_id is None:
            return None
        screen = card.card(self._voice(sheet.view.language), self._sign, sheet.view, now=self._clock.now())
        return _edit(delivery, sheet.message_id, screen)

    async def card_line(self, delivery: Delivery) -> SendMessage | None:
        """One line under the card, which notifies."""
        place = await self._cases.standing(delivery)
        if place is None:
            return None
        say = self._voice(await self._staff.language(delivery.chat_id))
        screen = _LINES[delivery.details["line"]](say, case_id=delivery.case_id or 0)
        reply = ReplyParameters(message_id=place.message_id, allow_sending_without_reply=True)
        return SendMessage(
            chat_id=delivery.chat_id,
            message_thread_id=place.thread_id,
            text=screen.text,
            reply_parameters=reply,
        )

    async def summary(self, delivery: Delivery) -> SendMessage | EditMessageText | None:
        """The list of folded cases: a new message, or the one that stands edited."""
        sheet = await self._cases.summary(delivery)
        if sheet is None:
            return None
        screen = desk.summary(self._voice(sheet.language), self._sign, sheet.lines, start=sheet.start)
        if sheet.message_id is not None:
            return _edit(delivery, sheet.message_id, screen)
        return SendMessage(chat_id=delivery.chat_id, text=screen.text, reply_markup=markup(screen))

    def _voice(self, language: str) -> Voice:
        return self._translator.voice(language)


def _edit(delivery: Delivery, message_id: int, screen: Screen) -> EditMessageText:
    return EditMessageText(
        chat_id=delivery.chat_id, message_id=message_id, text=screen.text, reply_markup=markup(screen)
    )
