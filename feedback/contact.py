"""What a verdict needs to know about a contact, and nothing else."""

from dataclasses import dataclass
from datetime import datetime

from feedback.people import People, kind_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactState:
    """A contact as the rules see it now."""

    id: int
    # Whether the Telegram account is known, so that the bot can write at all.
    linked: bool
    # Whether the consent text in force was agreed to.
    consented: bool
    tester: bool = False
    paused_until: datetime | None = None
    # /stop was sent and not taken back.
    stopped: bool = False
    # The bot was blocked, or the account is gone.
    unreachable: bool = False
    # Zone names: the contact's own choice, and what the CRM says.
    timezone_own: str | None = None
    timezone_crm: str | None = None
    language: str = ""
    tags: frozenset[str] = frozenset()

    @property
    def kind(self) -> People:
        """A customer, or an employee."""
        return kind_of(self.tags)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """When a contact was written to, all as send instants (uncertain counts as sent)."""

    # The last invitation or re-survey of any campaign; reminders do not count.
    last_sent_any: datetime | None = None
    # The last invitation of the campaign being judged.
    last_sent_campaign: datetime | None = None
    # The last invitation of that campaign that was answered.
    last_answered_campaign: datetime | None = None
    # The last invitation of that campaign that was declined, or expired, wholly or in part.
    last_declined_or_expired_campaign: datetime | None = None
    # The last question of any kind, reminders and re-surveys included.
    last_sent_any_floor: datetime | None = None
    # Another planned or open invitation exists; the one being judged does not count.
    open_invitation: bool = False
