"""You said, we did: what those who complained read once something has changed."""

from collections.abc import Mapping

from aiogram.methods import SendMessage

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.ui import improvements
from feedback.clock import Clock
from feedback.delivery import Delivery, Kind
from services.telling import Tellings


class Told:
    """Renders from the state at the moment of sending."""

    def __init__(self, tellings: Tellings, translator: Translator, clock: Clock) -> None:
        self._tellings = tellings
        self._translator = translator
        self._clock = clock

    def renderers(self) -> Mapping[Kind, Renderer]:
        """The one renderer."""
        return {Kind.TELLING: self.telling}

    async def telling(self, delivery: Delivery) -> SendMessage | None:
        """One message to one person; None when they do not want any by now."""
        view = await self._tellings.words(delivery, self._clock.now())
        if view is None:
            return None
        screen = improvements.told(self._translator.voice(view.language), view)
        return SendMessage(chat_id=delivery.chat_id, text=screen.text)
