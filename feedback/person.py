"""What staff keep about a person: notes, and the form in which the bot addresses them."""

import unicodedata
from enum import StrEnum

from feedback.errors import InvalidInput

# Characters. A note is a fact for whoever answers next, not a letter.
LONGEST_NOTE = 500
LONGEST_ADDRESS = 60
# Said instead of a form: the bot goes back to the name.
NONE = "-"


class NoteKind(StrEnum):
    """What a note on a contact is; the values are stored: never rename one."""

    NOTE = "note"
    # How the contact is addressed from then on.
    ADDRESS = "address"


def note(text: str) -> str:
    """The note as it is kept; InvalidInput when nothing can be read in it or it is too long."""
    kept = text.strip()
    if not _seen(kept):
        raise InvalidInput("note", "error-note-empty")
    if len(kept) > LONGEST_NOTE:
        raise InvalidInput("note", "error-note-long", length=len(kept), maximum=LONGEST_NOTE)
    return kept


def address(text: str) -> str:
    """The form of address in one line; empty for `-`, which takes it back; InvalidInput as for a note."""
    kept = " ".join(text.split())
    if kept == NONE:
        return ""
    if not _seen(kept):
        raise InvalidInput("address", "error-address-empty", none=NONE)
    if len(kept) > LONGEST_ADDRESS:
        raise InvalidInput("address", "error-address-long", length=len(kept), maximum=LONGEST_ADDRESS)
    return kept


def addressed(*, by_staff: str | None, by_crm: str | None, name: str | None) -> str:
    """How the bot's own texts call a person: as staff chose, else the CRM's form, else the name."""
    return next((form for form in (by_staff, by_crm, name) if form and _seen(form)), "")


def _seen(text: str) -> bool:
    """Whether a reader would see anything."""
    return any(unicodedata.category(char)[0] not in "CMZ" for char in text)
