"""A customer as staff see them before they answer."""

from dataclasses import dataclass
from datetime import datetime

from feedback.case import CaseState
from feedback.metrics import Metric
from feedback.person import NoteKind
from feedback.promising import PromiseState
from feedback.sentiment import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNote:
    """What an agent wrote about the customer, or how they are addressed since."""

    at: datetime
    kind: NoteKind
    text: str
    author: str
    id: int = 0
    # The author's Telegram id.
    author_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonVisit:
    """A service they had."""

    at: datetime
    service: str | None
    location: str | None
    staff: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonScore:
    """An answer they gave."""

    at: datetime
    metric: Metric
    # For several questions the lowest.
    score: int
    test: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonWords:
    """Something they wrote."""

    at: datetime
    text: str
    # Kinds of media.
    media: tuple[str, ...] = ()
    label: Label | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCase:
    """A case about them."""

    at: datetime
    id: int
    state: CaseState
    owner: str | None = None
    # What was done about it.
    resolution: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPromise:
    """What they were promised."""

    # When it is due.
    at: datetime
    text: str
    state: PromiseState


Happening = PersonNote | PersonVisit | PersonScore | PersonWords | PersonCase | PersonPromise


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """The customer of a case; texts are unescaped, instants in the staff chat's zone."""

    # The case through which they are looked at.
    case_id: int
    # A name, or what stands for it.
    customer: str
    # None: the customer asked for everything to be deleted.
    known_since: datetime | None
    # How the bot addresses them; empty: by nothing.
    address: str = ""
    # Staff chose the form of address.
    address_chosen: bool = False
    crm_id: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    paused_until: datetime | None = None
    stopped: bool = False
    # They blocked the bot, or never opened the chat.
    unreachable: bool = False
    practice: bool = False
    # Newest first.
    notes: tuple[PersonNote, ...] = ()
    promises: tuple[PersonPromise, ...] = ()
    # Everything that happened, newest first, notes and promises among it.
    history: tuple[Happening, ...] = ()
