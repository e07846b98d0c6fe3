"""Messages passed on between customers and staff, their edits, and what agents are told about them."""

from collections.abc import Mapping

from aiogram.methods import (
    CopyMessage,
    EditMessageCaption,
    EditMessageMedia,
    EditMessageText,
    SendMediaGroup,
    SendMessage,
    SetMessageReaction,
)
from aiogram.types import (
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    ReactionTypeEmoji,
    ReplyParameters,
)

from bot.dispatching import Renderer
from bot.i18n import Translator, Voice, escape
from bot.ui import talk
from feedback.delivery import Delivery, Kind
from feedback.signing import Signer
from feedback.talk import RelayState
from feedback.views.talk import Mark, Part, Passing
from feedback.written import Media
from handlers.show import markup
from services.relaying import Relaying
from services.staff import Staff

# A check mark is no reaction Telegram allows.
DELIVERED = "\N{THUMBS UP SIGN}"
Input = InputMediaPhoto | InputMediaVideo | InputMediaDocument | InputMediaAudio | InputMediaAnimation
_INPUTS: dict[Media, type[Input]] = {
    Media.PHOTO: InputMediaPhoto,
    Media.VIDEO: InputMediaVideo,
    Media.DOCUMENT: InputMediaDocument,
    Media.AUDIO: InputMediaAudio,
    Media.ANIMATION: InputMediaAnimation,
}


class Talks:
    """Renders both directions of every conversation."""

    def __init__(self, relaying: Relaying, staff: Staff, translator: Translator, sign: Signer) -> None:
        self._relaying = relaying
        self._staff = staff
        self._translator = translator
        self._sign = sign

    def renderers(self) -> Mapping[Kind, Renderer]:
        """One renderer a kind."""
        return {
            Kind.REPLY: self.passing,
            Kind.RELAY: self.passing,
            Kind.RELAY_EDIT: self.correction,
            Kind.MARK: self.mark,
        }

    async def passing(self, delivery: Delivery) -> CopyMessage | SendMediaGroup | SendMessage | None:
        """A copy, never a forward: customers don't learn who wrote, staff don't need to."""
        found = await self._relaying.passing(delivery)
        if found is None:
            return None
        reply = found.reply_to and ReplyParameters(
            message_id=found.reply_to, allow_sending_without_reply=True
        )
        if len(found.parts) > 1:
            return SendMediaGroup(
                chat_id=found.to_chat_id,
                message_thread_id=found.thread_id,
                media=[_input(part) for part in found.parts],  # type: ignore[misc]  # albums have no animations
                reply_parameters=reply or None,
            )
        if found.retell:
            return await self._retold(found, reply or None)
        return CopyMessage(
            chat_id=found.to_chat_id,
            message_thread_id=found.thread_id,
            from_chat_id=found.from_chat_id,
            message_id=found.parts[0].message_id,
            reply_parameters=reply or None,
        )

    async def correction(
        self, delivery: Delivery
    ) -> EditMessageText | EditMessageMedia | EditMessageCaption | None:
        """The copy says what the original says now; stickers and round videos have nothing to change."""
        found = await self._relaying.correction(delivery)
        if found is None:
            return None
        chat_id, number, part = found.chat_id, found.message_id, found.part
        if part.media is None:
            text = _html(part)
            return EditMessageText(chat_id=chat_id, message_id=number, text=text) if text else None
        if Media(part.media) in _INPUTS:
            return EditMessageMedia(chat_id=chat_id, message_id=number, media=_input(part))
        if part.media == Media.VOICE:
            return EditMessageCaption(chat_id=chat_id, message_id=number, caption=_html(part))
        return None

    async def mark(self, delivery: Delivery) -> SetMessageReaction | SendMessage | None:
        """A reaction when it was delivered; else one line with the reason and, in doubt, Resend."""
        found = await self._relaying.mark(delivery)
        if found is None:
            return None
        if found.state is RelayState.SENT and not found.in_words:
            emoji = ReactionTypeEmoji(emoji=DELIVERED)
            return SetMessageReaction(chat_id=found.chat_id, message_id=found.message_id, reaction=[emoji])
        return await self._line(found)

    async def _line(self, found: Mark) -> SendMessage:
        screen = talk.mark(await self._voice(found.chat_id), self._sign, found)
        return SendMessage(
            chat_id=found.chat_id,
            message_thread_id=found.thread_id,
            text=screen.text,
            reply_markup=markup(screen),
            reply_parameters=ReplyParameters(message_id=found.message_id, allow_sending_without_reply=True),
        )

    async def _retold(self, found: Passing, reply: ReplyParameters | None) -> SendMessage:
        part = found.parts[0]
        text = _html(part)
        if text is None:
            text = talk.taken_back(await self._voice(found.to_chat_id), part.media).text
        return SendMessage(
            chat_id=found.to_chat_id,
            message_thread_id=found.thread_id,
            text=text,
            reply_parameters=reply,
        )

    async def _voice(self, chat_id: int) -> Voice:
        # What is told in an agent's private chat is told in the staff chat's words.
        group = chat_id if chat_id < 0 else await self._staff.chat_id() or 0
        return self._translator.voice(await self._staff.language(group))


def _input(part: Part) -> Input:
    made: type[Input] = _INPUTS[Media(part.media or Media.DOCUMENT)]
    return made(media=part.file_id or "", caption=_html(part))


def _html(part: Part) -> str | None:
    if not part.text:
        return None
    return part.text if part.html else escape(part.text)
