"""Automatic answers, and the questions after which a person was asked for."""

from collections.abc import Mapping

from aiogram.methods import SendMessage
from aiogram.types import ReplyParameters

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.ui import faq
from feedback.clock import Clock
from feedback.delivery import Delivery, Kind
from feedback.signing import Signer
from handlers.show import markup
from services.automatic import Automatic


class FaqAnswers:
    """Renders from the state at the moment of sending."""

    def __init__(self, automatic: Automatic, translator: Translator, sign: Signer, clock: Clock) -> None:
        self._automatic = automatic
        self._translator = translator
        self._sign = sign
        self._clock = clock

    def renderers(self) -> Mapping[Kind, Renderer]:
        """One renderer a kind."""
        return {Kind.FAQ: self.answer, Kind.ASKED_PERSON: self.asked}

    async def answer(self, delivery: Delivery) -> SendMessage | None:
        """The answer under the customer's question; None when a person is at it by now."""
        found = await self._automatic.answer(delivery)
        if found is None:
            return None
        screen = faq.answer(self._translator.voice(found.language), self._sign, found)
        return SendMessage(
            chat_id=delivery.chat_id,
            text=screen.text,
            reply_markup=markup(screen),
            reply_parameters=ReplyParameters(
                message_id=delivery.details["message_id"], allow_sending_without_reply=True
            ),
        )

    async def asked(self, delivery: Delivery) -> SendMessage | None:
        """The question for staff; None when its words are gone."""
        now = self._clock.now()
        found = await self._automatic.asked(delivery, now)
        if found is None:
            return None
        screen = faq.asked(self._translator.voice(found.language), self._sign, found, now=now)
        return SendMessage(
            chat_id=delivery.chat_id,
            message_thread_id=found.thread_id,
            text=screen.text,
            reply_markup=markup(screen),
        )
