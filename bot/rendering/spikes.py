"""What goes to staff when something is out of the ordinary."""

from collections.abc import Mapping

from aiogram.methods import SendMessage

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.ui import spikes as screens
from feedback.delivery import Delivery, Kind
from services.spikes import Spikes


class SpikeNotices:
    """Renders from what was found and the complaints as they are now."""

    def __init__(self, spikes: Spikes, translator: Translator) -> None:
        self._spikes = spikes
        self._translator = translator

    def renderers(self) -> Mapping[Kind, Renderer]:
        """The one renderer."""
        return {Kind.SPIKE: self.notice}

    async def notice(self, delivery: Delivery) -> SendMessage:
        """One notice to one chat."""
        sheet = await self._spikes.sheet(delivery)
        screen = screens.notice(self._translator.voice(sheet.language), sheet.spikes)
        return SendMessage(chat_id=delivery.chat_id, message_thread_id=sheet.thread_id, text=screen.text)
