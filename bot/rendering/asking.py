"""The question, its reminder, and the question taken back."""

from collections.abc import Mapping

from aiogram.methods import EditMessageText, SendMessage
from aiogram.types import ReplyParameters

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.ui import message, question
from feedback.clock import Clock
from feedback.delivery import Delivery, Kind
from feedback.signing import Signer
from feedback.views import QuestionToSend
from handlers.show import markup
from services.invitations import Invitations


class Asking:
    """Renders what customers are asked, from the state at the moment of sending."""

    def __init__(
        self, invitations: Invitations, translator: Translator, sign: Signer, clock: Clock, company: str
    ) -> None:
        self._invitations = invitations
        self._translator = translator
        self._sign = sign
        self._clock = clock
        self._company = company

    def renderers(self) -> Mapping[Kind, Renderer]:
        """One renderer a kind."""
        return {Kind.QUESTION: self.question, Kind.REMINDER: self.reminder, Kind.WITHDRAW: self.withdraw}

    async def question(self, delivery: Delivery) -> SendMessage | None:
        """The question; None when the last look says no."""
        at_once = bool(delivery.details.get("at_once"))
        found = await self._invitations.question(
            delivery.invitation_id or 0, self._clock.now(), at_once=at_once
        )
        return self._message(delivery, found) if found else None

    async def reminder(self, delivery: Delivery) -> SendMessage | None:
        """The question once more, as an answer to the first."""
        found = await self._invitations.reminder(delivery.invitation_id or 0, self._clock.now())
        return self._message(delivery, found) if found else None

    async def withdraw(self, delivery: Delivery) -> EditMessageText:
        """A line in place of the question; the keys go."""
        language = await self._invitations.language(delivery.invitation_id or 0)
        screen = message.withdrawn(self._translator.voice(language))
        return EditMessageText(
            chat_id=delivery.chat_id, message_id=delivery.details["message_id"], text=screen.text
        )

    def _message(self, delivery: Delivery, found: QuestionToSend) -> SendMessage:
        say = self._translator.voice(found.view.language)
        screen = question.question(say, self._sign, found.view, company=self._company, staff=found.staff)
        reply = found.reply_to and ReplyParameters(
            message_id=found.reply_to, allow_sending_without_reply=True
        )
        return SendMessage(
            chat_id=delivery.chat_id,
            text=screen.text,
            reply_markup=markup(screen),
            reply_parameters=reply or None,
        )
