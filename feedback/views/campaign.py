"""What applying a campaign file came to, and why a contact was or was not asked."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from feedback.invitation import Kind, State
from feedback.languages import Missing
from feedback.verdict import Verdict


class Applying(StrEnum):
    """How it ended."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """A campaign after its file was applied."""

    campaign_id: int
    slug: str
    # The version in force now.
    version: int
    outcome: Applying
    # What changed, as lines of YAML that begin with - and +.
    diff: tuple[str, ...] = ()
    # Texts that a language lacks, with what happens then.
    warnings: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationLine:
    """One invitation of a contact."""

    id: int
    kind: Kind
    state: State
    # A verdict's reason, or what Telegram said.
    reason: str | None
    # The service event's id, for those that one brought up.
    event: str | None
    created_at: datetime
    due_at: datetime | None
    sent_at: datetime | None
    eligible_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyView:
    """May this campaign ask this contact, were something to happen now; and what it did so far."""

    slug: str
    crm_id: str
    verdict: Verdict
    # Newest first.
    invitations: tuple[InvitationLine, ...]
