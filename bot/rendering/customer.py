"""What a customer reads after the direct reply, and what /forget leaves in staff chats."""

from collections.abc import Mapping

from aiogram.methods import DeleteMessage, EditMessageMedia, EditMessageText, SendMessage

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.rendering.blanking import COPY, blanked
from bot.ui import answer, card, closing, desk, privacy
from feedback.clock import Clock
from feedback.delivery import Delivery, Kind
from services.afterwords import Afterwords
from services.closings import Closings
from services.staff import Staff


class Customers:
    """Renders what belongs to one customer, from the state at the moment of sending."""

    def __init__(
        self,
        afterwords: Afterwords,
        closings: Closings,
        staff: Staff,
        translator: Translator,
        clock: Clock,
    ) -> None:
        self._afterwords = afterwords
        self._closings = closings
        self._staff = staff
        self._translator = translator
        self._clock = clock

    def renderers(self) -> Mapping[Kind, Renderer]:
        """One renderer a kind."""
        return {
            Kind.AFTERWORD: self.afterword,
            Kind.CLOSING: self.closing,
            Kind.FORGET: self.placeholder,
        }

    async def afterword(self, delivery: Delivery) -> EditMessageText | SendMessage | None:
        """An apology in place of the reply; or what /forget could not reach."""
        if delivery.details["about"] == "unreached":
            return self._unreached(delivery)
        apology = await self._afterwords.apology(delivery.case_id or 0)
        if apology is None:
            return None
        say = self._translator.voice(apology.language)
        screen = answer.apology(say, promised_at=apology.promised_at, now=self._clock.now())
        return EditMessageText(
            chat_id=delivery.chat_id, message_id=delivery.details["message_id"], text=screen.text
        )

    async def closing(self, delivery: Delivery) -> SendMessage | None:
        """What was done about what they wrote; None when it is not over after all."""
        view = await self._closings.closing(delivery.case_id or 0)
        if view is None:
            return None
        screen = closing.closing(self._translator.voice(view.language), view)
        return SendMessage(chat_id=delivery.chat_id, text=screen.text)

    async def placeholder(self, delivery: Delivery) -> EditMessageText | EditMessageMedia | DeleteMessage:
        """A line in place of what was said about a person who is forgotten."""
        say = self._translator.voice(await self._staff.language(delivery.chat_id))
        what, number = delivery.details["what"], delivery.details["message_id"]
        line = desk.forgotten_line(say)
        if what.startswith(COPY):
            return blanked(delivery.chat_id, number, what.removeprefix(COPY), line.text)
        screen = card.forgotten(say, case_id=delivery.case_id or 0) if what == "card" else line
        return EditMessageText(chat_id=delivery.chat_id, message_id=number, text=screen.text)

    def _unreached(self, delivery: Delivery) -> SendMessage:
        left = privacy.Unreached(cards=delivery.details["cards"], relays=delivery.details["relays"])
        screen = privacy.unreached(self._translator.voice(delivery.details["language"]), left)
        return SendMessage(chat_id=delivery.chat_id, text=screen.text)
