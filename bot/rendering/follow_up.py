"""The next question after the score, for somebody who wrote."""

from collections.abc import Mapping

from aiogram.methods import SendMessage

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.ui import answer
from feedback.clock import Clock
from feedback.delivery import Delivery, Kind
from feedback.signing import Signer
from handlers.show import markup
from services.surveys import Surveys


class FollowUps:
    """Renders what comes next at the moment of sending."""

    def __init__(self, surveys: Surveys, translator: Translator, sign: Signer, clock: Clock) -> None:
        self._surveys = surveys
        self._translator = translator
        self._sign = sign
        self._clock = clock

    def renderers(self) -> Mapping[Kind, Renderer]:
        """One renderer."""
        return {Kind.FOLLOW_UP: self.follow_up}

    async def follow_up(self, delivery: Delivery) -> SendMessage | None:
        """The question; None when nothing is left to ask."""
        found = await self._surveys.due(delivery.invitation_id or 0, self._clock.now())
        if found is None:
            return None
        view, response_id = found
        say = self._translator.voice(view.language)
        screen = answer.asked_next(say, self._sign, view, response_id=response_id)
        return SendMessage(chat_id=delivery.chat_id, text=screen.text, reply_markup=markup(screen))
