"""Everything about one case: as it is now, and every act on it."""

import html
import re
from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.talk import About, Direction
from feedback.views.case_history import ActLine, CaseHistory
from services.case_views import card_view
from services.given_answers import given_answers

# The customer's own words among the acts of others.
WROTE = "wrote"
# What agents say: to the customer, and to each other.
REPLIED, NOTED = "replied", "noted"
SPOKEN = frozenset({REPLIED, NOTED})
_TAG = re.compile(r"<[^<>]*>")


class CaseHistories:
    """Reads only."""

    def __init__(self, *, uow: UnitOfWork, default_timezone: str) -> None:
        self._uow = uow
        self._zone = ZoneInfo(default_timezone)

    async def of(self, case_id: int, language: str) -> CaseHistory:
        """The case and its acts; NotFound for a case there is not."""
        async with self._uow.read() as tx:
            case = await tx.cases.get(case_id)
            response = await tx.responses.find(case.response_id) if case.response_id else None
            contact = await tx.contacts.get(case.contact_id)
            return CaseHistory(
                card=await card_view(tx, case, language, self._zone),
                acts=await _acts(tx, case, self._zone),
                contact_crm_id=contact.crm_id,
                severity=case.severity,
                owner_id=case.owner_id,
                taken_at=case.taken_at.astimezone(self._zone) if case.taken_at else None,
                answered_at=response.answered_at if response else None,
                questions=(await given_answers(tx, [response.id]))[response.id] if response else (),
            )


async def _acts(tx: Transaction, case: rows.Case, zone: ZoneInfo) -> tuple[ActLine, ...]:
    told: dict[tuple[int | None, datetime], rows.Relay] = {
        (relay.agent_id, relay.at): relay
        for relay in await tx.relays.of(About(case_id=case.id))
        if relay.agent_id is not None
    }
    done = [
        _act(event, told.pop((event.actor_id, event.at), None) if event.act in SPOKEN else None, zone)
        for event in await tx.cases.acts(case.id)
    ]
    # Words come before what they set off.
    lines = [*await _words(tx, case, zone), *(_told(relay, zone) for relay in told.values()), *done]
    return tuple(sorted(lines, key=lambda line: line.at))


def _act(event: rows.CaseEvent, relay: rows.Relay | None, zone: ZoneInfo) -> ActLine:
    """One act; an agent's words stand with the conversation, not with the act."""
    return ActLine(
        at=event.at.astimezone(zone),
        act=event.act,
        actor=event.actor_name,
        actor_id=event.actor_id,
        before=event.before,
        after=_plain(relay.html) if relay else event.after,
        media=relay.media if relay else None,
    )


def _told(relay: rows.Relay, zone: ZoneInfo) -> ActLine:
    """An agent's words without an act of their own: a later part of an album."""
    return ActLine(
        at=relay.at.astimezone(zone),
        act=REPLIED if relay.direction == Direction.TO_CUSTOMER else NOTED,
        actor=relay.agent_name,
        actor_id=relay.agent_id,
        after=_plain(relay.html),
        media=relay.media,
    )


async def _words(tx: Transaction, case: rows.Case, zone: ZoneInfo) -> list[ActLine]:
    comments = await tx.comments.about_case(case)
    messages = await tx.comments.messages_of([comment.id for comment in comments])
    return [
        ActLine(at=message.received_at.astimezone(zone), act=WROTE, after=message.text, media=message.media)
        for message in messages
    ]


def _plain(words: str | None) -> str | None:
    return html.unescape(_TAG.sub("", words)) if words else None
