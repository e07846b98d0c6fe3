"""The person in a private chat, as a handler knows them."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactView:
    """The contact joined to the account that writes."""

    id: int
    telegram_id: int
    # What the bot speaks with them: their own choice, else Telegram's, else the default.
    language: str
    zone: ZoneInfo
    # Whether they agreed to the consent text in force.
    consented: bool
    stopped: bool
    # In their zone; None when no break is on.
    paused_until: datetime | None
    # How staff chose to address them; empty: nobody did.
    address: str = ""
