"""The first screen, by what the person has said so far."""

from aiogram.types import User

from bot.ui import consent, pause
from bot.ui.screen import Screen
from feedback.consent import CURRENT
from feedback.views import ContactView
from handlers.customer.knowing import Ui


def welcome(person: ContactView, user: User | None, ui: Ui, *, known: bool = False) -> Screen:
    """Stopped: the way back; agreed: a short word; else the consent text.

    `known`: they came by themselves, not by a link, and are addressed as staff chose.
    """
    name = user.first_name if user else None
    name = (known and person.address) or name
    if person.stopped:
        return pause.stopped(ui.say, ui.sign, contact_id=person.id, open_cases=0)
    if person.consented:
        return consent.back(ui.say, name=name)
    return _ask(person, name, ui)


def consent_words(ui: Ui) -> str:
    """The very text of the consent screen in the person's language."""
    return consent.consent_text(ui.say, company=ui.company, version=CURRENT, document_url=ui.privacy_url)


def _ask(person: ContactView, name: str | None, ui: Ui) -> Screen:
    return consent.welcome(
        ui.say,
        ui.sign,
        contact_id=person.id,
        company=ui.company,
        version=CURRENT,
        name=name,
        document_url=ui.privacy_url,
    )
