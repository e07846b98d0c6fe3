"""The question about a visit, for the staff chat."""

from collections.abc import Mapping

from aiogram.methods import SendMessage

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.ui import visit
from feedback.delivery import Delivery, Kind
from feedback.signing import Signer
from handlers.show import markup
from services.visits import Visits


class VisitQuestions:
    """Renders from the state at the moment of sending."""

    def __init__(self, visits: Visits, translator: Translator, sign: Signer) -> None:
        self._visits = visits
        self._translator = translator
        self._sign = sign

    def renderers(self) -> Mapping[Kind, Renderer]:
        """One renderer a kind."""
        return {Kind.VISIT: self.ask}

    async def ask(self, delivery: Delivery) -> SendMessage | None:
        """How was it; None when there is nothing to ask about any more."""
        sheet = await self._visits.sheet(delivery)
        if sheet is None:
            return None
        screen = visit.visit(self._translator.voice(sheet.language), self._sign, sheet)
        return SendMessage(
            chat_id=delivery.chat_id,
            message_thread_id=sheet.thread_id,
            text=screen.text,
            reply_markup=markup(screen),
        )
