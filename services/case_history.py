"""Everything about one case: as it is now, and every act on it."""

from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.views.case_history import ActLine, CaseHistory
from services.case_views import card_view

# The customer's own words among the acts of others.
WROTE = "wrote"


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
            )


async def _acts(tx: Transaction, case: rows.Case, zone: ZoneInfo) -> tuple[ActLine, ...]:
    done = [
        ActLine(
            at=event.at.astimezone(zone),
            act=event.act,
            actor=event.actor_name,
            actor_id=event.actor_id,
            before=event.before,
            after=event.after,
        )
        for event in await tx.cases.acts(case.id)
    ]
    # Words come before what they set off.
    return tuple(sorted([*await _words(tx, case, zone), *done], key=lambda act: act.at))


async def _words(tx: Transaction, case: rows.Case, zone: ZoneInfo) -> list[ActLine]:
    comments = await tx.comments.about_case(case)
    messages = await tx.comments.messages_of([comment.id for comment in comments])
    return [
        ActLine(
            at=message.received_at.astimezone(zone),
            act=WROTE,
            after=message.text,
            media=message.media,
        )
        for message in messages
    ]
