"""What goes to the staff chat from the inbox: praise, and that messages wait too long."""

from collections.abc import Mapping

from aiogram.methods import SendMessage

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.ui import inbox
from feedback.clock import Clock
from feedback.delivery import Delivery, Kind
from feedback.signing import Signer
from handlers.show import markup
from services.inbox import Inbox
from services.praise import Praise
from services.staff import Staff


class InboxDesk:
    """Renders from the state at the moment of sending."""

    def __init__(
        self, box: Inbox, praise: Praise, staff: Staff, translator: Translator, sign: Signer, clock: Clock
    ) -> None:
        self._inbox = box
        self._praise = praise
        self._staff = staff
        self._translator = translator
        self._sign = sign
        self._clock = clock

    def renderers(self) -> Mapping[Kind, Renderer]:
        """One renderer a kind."""
        return {Kind.PRAISE: self.praise, Kind.INBOX_LATE: self.late}

    async def praise(self, delivery: Delivery) -> SendMessage | None:
        """A happy comment about an employee; None when the words are other ones by now."""
        now = self._clock.now()
        sheet = await self._praise.sheet(delivery, now)
        if sheet is None:
            return None
        screen = inbox.praise(self._translator.voice(sheet.language), self._sign, sheet.view, now=now)
        return SendMessage(
            chat_id=delivery.chat_id,
            message_thread_id=sheet.thread_id,
            text=screen.text,
            reply_markup=markup(screen),
        )

    async def late(self, delivery: Delivery) -> SendMessage | None:
        """How many messages wait too long; None when somebody was quicker than the notice."""
        count = await self._inbox.late(self._clock.now())
        if not count:
            return None
        say = self._translator.voice(await self._staff.language(delivery.chat_id))
        screen = inbox.late(say, self._sign, count=count)
        return SendMessage(chat_id=delivery.chat_id, text=screen.text, reply_markup=markup(screen))
