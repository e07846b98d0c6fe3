"""Whatever can go wrong in a command, as sentences that say the mend."""

import secrets
import tempfile
from pathlib import Path

from bot.i18n import Translator
from bot.logging import Discreet
from bot.settings_errors import SettingsError
from bot.start_errors import StartError, TokenError
from db.errors import is_database_down, mend_of
from db.lock import AlreadyRunningError
from db.migrate import NewerDatabaseError, OlderDatabaseError
from feedback.errors import InvalidDocument, InvalidInput, OtklikError, Stale
from nlp.model import ModelError


class CommandError(Exception):
    """A command can't do what was asked; each sentence names what is wrong and the mend."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(*sentences)
        self.sentences = sentences


# Errors whose own text is the sentence.
SPEAKING = (AlreadyRunningError, ModelError, NewerDatabaseError, OlderDatabaseError, StartError)


def sentences_of(error: Exception) -> tuple[str, ...]:
    """What to tell whoever typed the command."""
    if isinstance(error, CommandError | SettingsError):
        return error.sentences
    if isinstance(error, InvalidDocument):
        return (*map(spoken, error.mistakes), spoken(error))
    if isinstance(error, Stale):
        return (spoken(error), *error.diff)
    if isinstance(error, OtklikError):
        return (spoken(error),)
    if isinstance(error, SPEAKING):
        return (str(error),)
    if type(error).__module__.startswith("aiogram."):
        return (_telegram(error),)
    if is_database_down(error):
        mend = mend_of(error)
        return (f"{mend[0].upper()}{mend[1:]}; `otklik check` tells when all is well.",)
    return (_unexpected(error),)


def spoken(error: OtklikError) -> str:
    """An expected refusal in English, the language of the command line; the field first."""
    sentence = Translator(("en",)).voice("en").label(error.message_id, **error.params)
    return f"{error.path}: {sentence}" if isinstance(error, InvalidInput) and error.path else sentence


def _telegram(error: Exception) -> str:
    # Imported late: most commands never talk to Telegram.
    from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError

    if isinstance(error, TelegramUnauthorizedError | TelegramNotFound):
        return str(TokenError())
    return (
        f"Telegram can't be reached or refuses ({type(error).__name__}): "
        "check the network and TELEGRAM_API_URL; `otklik check` tells more."
    )


def _unexpected(error: Exception) -> str:
    incident = secrets.token_hex(4)
    path = Path(tempfile.gettempdir()) / f"otklik-incident-{incident}.log"
    details = Discreet().formatException((type(error), error, error.__traceback__))
    path.write_text(details, encoding="utf-8")
    return (
        f"Something unexpected went wrong ({type(error).__name__}, incident {incident}): "
        f"the details are in {path}; please report them."
    )
