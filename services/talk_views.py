"""A case's conversation as its card sums it up."""

from html import unescape
from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback.prompt import PromptKind
from feedback.talk import Direction
from feedback.views.talk import CaseTalk

# How many internal notes a card shows.
NOTES = 2


async def talk_of(tx: Transaction, case: rows.Case, zone: ZoneInfo) -> CaseTalk | None:
    """What was written so far and who is writing; None while there is nothing to say."""
    counts = await tx.relays.counts(case.id)
    prompt = await tx.staff.awaited_about(case.id, PromptKind.REPLY)
    if not counts and prompt is None:
        return None
    notes = await tx.relays.newest_notes(case.id, NOTES) if Direction.NOTE in counts else []
    return CaseTalk(
        writing=(prompt.agent_name or "?", prompt.expires_at.astimezone(zone)) if prompt else None,
        replies=counts.get(Direction.TO_CUSTOMER, 0),
        turns=counts.get(Direction.TO_STAFF, 0),
        notes=tuple((note.agent_name or "?", unescape(note.html or "")) for note in reversed(notes)),
    )
