"""A contact's clocks, from what was sent to them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from feedback.contact import History
from feedback.invitation import ANSWERED, Kind, State

LAPSED = frozenset({State.DECLINED, State.EXPIRED, State.PARTIAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class LastSent:
    """The latest questions of one campaign to one contact that ended the same way."""

    contact_id: int
    campaign_id: int
    kind: Kind
    state: State
    sent_at: datetime
    reminded_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many invitations of one state were sent."""

    state: State
    sent: int


def history_of(sent: Iterable[LastSent], campaign_id: int, *, open_invitation: bool) -> History:
    """One contact's clocks as this campaign sees them; tests on oneself must be left out by the caller."""
    sent = list(sent)
    own = [one for one in sent if one.campaign_id == campaign_id and one.kind is Kind.REGULAR]
    return History(
        last_sent_any=_last(one.sent_at for one in sent),
        last_sent_campaign=_last(one.sent_at for one in own),
        last_answered_campaign=_last(one.sent_at for one in own if one.state in ANSWERED),
        last_declined_or_expired_campaign=_last(one.sent_at for one in own if one.state in LAPSED),
        last_sent_any_floor=_last(chain.from_iterable((one.sent_at, one.reminded_at) for one in sent)),
        open_invitation=open_invitation,
    )


def _last(instants: Iterable[datetime | None]) -> datetime | None:
    return max((instant for instant in instants if instant), default=None)
