"""Extras: thank-yous and touches, given when it is their turn, and worded as they are sent."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork
from feedback.adverts import Around, decide_extra
from feedback.delivery import Delivery, Kind
from feedback.hours import ALWAYS
from feedback.texts import NO_TEXTS
from feedback.views.extras import AdvertAsk, ExtraView
from services.asked import Defaults
from services.contact_values import language_of, state_of
from services.extra_turns import BATCH, Turn, few_codes, load, plan_rounds, settle
from services.owing import ANSWERED, OFFERED, adverts_of


class Extras:
    """One transaction a method."""

    def __init__(self, *, uow: UnitOfWork, defaults: Defaults, admin_ids: tuple[int, ...]) -> None:
        self._uow = uow
        self._defaults = defaults
        self._admin_ids = admin_ids

    async def look(self, now: datetime) -> int:
        """Do a bounded part of what is due; returns how much it was."""
        async with self._uow.write() as tx:
            looked = await _free_promises(tx)
            looked += await plan_rounds(tx, now, self._defaults.timezone)
            due = await tx.extras.due(now, BATCH)
            for row in due:
                turn = await load(tx, row, self._defaults.language)
                await settle(tx, turn, now, self._defaults.timezone)
            await self._warn(tx, now)
            return looked + len(due)

    async def words(self, delivery: Delivery, now: datetime) -> ExtraView | AdvertAsk | None:
        """What the contact reads; None when they do not want it any more, or are gone."""
        async with self._uow.read() as tx:
            if delivery.details.get("consent"):
                return await self._ask(tx, delivery)
            row = await tx.extras.find(delivery.details["extra"])
            if row is None:
                return None
            turn = await load(tx, row, self._defaults.language)
            around = Around(now=now, window=ALWAYS, default_timezone=self._defaults.timezone, offered=True)
            if not decide_extra(state_of(turn.contact), adverts_of(turn.contact), around).ask:
                return None
            return await _view(tx, turn, delivery.details.get("code"))

    async def _ask(self, tx: Transaction, delivery: Delivery) -> AdvertAsk | None:
        contact = await tx.contacts.get(delivery.contact_id)
        if contact.telegram_id is None or contact.stopped_at is not None:
            return None
        return AdvertAsk(contact_id=contact.id, language=language_of(contact, self._defaults.language))

    async def _warn(self, tx: Transaction, now: datetime) -> None:
        for name, left, newest in await few_codes(tx):
            level = "few" if left else "none"
            for admin in self._admin_ids:
                await tx.deliveries.queue(
                    Kind.NOTICE,
                    now=now,
                    cause=f"codes_{level}:{name}:{newest}:{admin}",
                    chat_id=admin,
                    details={"notice": "codes_few", "list": name, "left": left},
                )


async def _free_promises(tx: Transaction) -> int:
    """What was promised for an answer that did not come is promised no longer."""
    idle = await tx.extras.idle_offers(BATCH)
    for row in idle:
        invitation = await tx.invitations.get(row.invitation_id)
        if row.state != OFFERED or invitation.state in ANSWERED:
            continue
        version = await tx.campaigns.version_by_id(invitation.version_id)
        await tx.gift_codes.release(row.contact_id, version.spec["extras"]["thank_you"]["codes"])
        await tx.extras.delete(row)
    return len(idle)


async def _view(tx: Transaction, turn: Turn, code_id: int | None) -> ExtraView:
    touch, fallback, extras = turn.touch, turn.campaign.fallback, turn.campaign.extras
    if touch is not None:
        text = fallback.said(touch.text, turn.language) or NO_TEXTS
        return ExtraView(contact_id=turn.contact.id, language=turn.language, touch=text)
    thank, review = extras.thank_you, extras.review
    code = await tx.gift_codes.find(code_id) if code_id else None
    return ExtraView(
        contact_id=turn.contact.id,
        language=turn.language,
        thanks=thank is not None and (code is not None or not thank.codes),
        text=(fallback.said(thank.text, turn.language) or NO_TEXTS) if thank else NO_TEXTS,
        code=code.code if code else "",
        review_url=review.url if review else "",
        review=(fallback.said(review.text, turn.language) or NO_TEXTS) if review else NO_TEXTS,
    )
