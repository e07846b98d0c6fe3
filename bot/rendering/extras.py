"""Thank-yous, links for reviews, touches, and the question whether any is wanted."""

from collections.abc import Mapping

from aiogram.methods import SendMessage

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.ui import extras as screens
from bot.ui.screen import Screen
from feedback.advert_consent import CURRENT
from feedback.clock import Clock
from feedback.delivery import Delivery, Kind
from feedback.signing import Signer
from feedback.views.extras import AdvertAsk, ExtraView
from handlers.show import markup
from services.extras import Extras


class ExtrasGiven:
    """Renders from the state at the moment of sending."""

    def __init__(
        self, extras: Extras, translator: Translator, sign: Signer, clock: Clock, company: str
    ) -> None:
        self._extras = extras
        self._translator = translator
        self._sign = sign
        self._clock = clock
        self._company = company

    def renderers(self) -> Mapping[Kind, Renderer]:
        """The one renderer."""
        return {Kind.EXTRA: self.extra}

    async def extra(self, delivery: Delivery) -> SendMessage | None:
        """One message to one person; None when they do not want any by now."""
        view = await self._extras.words(delivery, self._clock.now())
        if view is None:
            return None
        screen = self._screen(view)
        return SendMessage(chat_id=delivery.chat_id, text=screen.text, reply_markup=markup(screen))

    def _screen(self, view: ExtraView | AdvertAsk) -> Screen:
        say, company = self._translator.voice(view.language), self._company
        if isinstance(view, AdvertAsk):
            contact_id = view.contact_id
            return screens.ask(say, self._sign, contact_id=contact_id, company=company, version=CURRENT)
        return screens.given(say, self._sign, view, company=company, version=CURRENT)
