"""Choosing the language, by a customer or for a staff chat."""

from bot.i18n import Voice
from bot.ui.screen import Button, Screen
from feedback.signing import Signer
from feedback.texts import LANGUAGES


def ask(say: Voice, sign: Signer, *, contact_id: int) -> Screen:
    """/language of a customer; every language in its own name."""
    keys = tuple(_key(say, sign, "lang", contact_id, language) for language in LANGUAGES)
    return Screen(text=say("customer-language-ask"), rows=tuple((key,) for key in keys))


def chosen(say: Voice) -> Screen:
    """After the tap, in the new language."""
    return Screen(text=say("customer-language-set"))


def ask_staff(say: Voice, sign: Signer) -> Screen:
    """/language in the staff chat."""
    keys = tuple(_key(say, sign, "stafflang", 0, language) for language in LANGUAGES)
    return Screen(text=say("staff-language-ask"), rows=(keys,))


def chosen_staff(say: Voice) -> Screen:
    """After the tap in the staff chat, in the new language."""
    return Screen(text=say("staff-language-set"))


def _key(say: Voice, sign: Signer, verb: str, row_id: int, language: str) -> Button:
    return Button(text=say.label(f"language-{language}"), data=sign.pack_callback(verb, row_id, language))
