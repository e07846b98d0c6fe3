"""What the staff chat is told of deadlines and promises."""

from collections.abc import Mapping

from aiogram.methods import SendMessage
from aiogram.types import ReplyParameters

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.ui import clocks, promise
from bot.ui.screen import Screen
from feedback.clock import Clock
from feedback.delivery import Delivery, Kind
from feedback.signing import Signer
from feedback.views.queue import ClockSheet, PromiseSheet
from handlers.show import markup
from services.clocks import Clocks
from services.promises_made import PromisesMade


class Deadlines:
    """Renders from the state at the moment of sending: what was done meanwhile is not called for."""

    def __init__(
        self, ringing: Clocks, promises: PromisesMade, translator: Translator, sign: Signer, clock: Clock
    ) -> None:
        self._clocks = ringing
        self._promises = promises
        self._translator = translator
        self._sign = sign
        self._clock = clock

    def renderers(self) -> Mapping[Kind, Renderer]:
        """One renderer a kind."""
        return {Kind.CLOCK: self.clock, Kind.PROMISE: self.promise}

    async def clock(self, delivery: Delivery) -> SendMessage | None:
        """Deadlines at half time or missed; None when all was done."""
        sheet = await self._clocks.sheet(delivery)
        if sheet is None:
            return None
        say = self._translator.voice(sheet.language)
        return _sent(delivery, sheet, clocks.called(say, self._sign, sheet, now=self._clock.now()))

    async def promise(self, delivery: Delivery) -> SendMessage | None:
        """A promise that is near or due; None when somebody said how it went."""
        sheet = await self._promises.sheet(delivery)
        if sheet is None:
            return None
        say = self._translator.voice(sheet.language)
        return _sent(delivery, sheet, promise.reminder(say, self._sign, sheet, now=self._clock.now()))


def _sent(delivery: Delivery, sheet: ClockSheet | PromiseSheet, screen: Screen) -> SendMessage:
    """Under the card it is about, when there is one card and it stands here."""
    place = sheet.place
    under = ReplyParameters(message_id=place.message_id, allow_sending_without_reply=True) if place else None
    return SendMessage(
        chat_id=delivery.chat_id,
        message_thread_id=sheet.thread_id,
        text=screen.text,
        reply_markup=markup(screen),
        reply_parameters=under,
    )
