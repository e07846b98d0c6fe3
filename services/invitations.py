"""Invitations: planned in waves, sent when due, brought up once more, and ended."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.hours import choose_zone
from feedback.invitation import Kind, State
from feedback.languages import spoken
from feedback.triggers import Recurrence
from feedback.verdict import Reason, Verdict, standing
from feedback.views import QuestionToSend
from services.asked import Asked, Defaults, question_view
from services.contact_values import language_of, state_of
from services.judging import Version, version_of
from services.lapsing import expire, later, remind, reminder_verdict
from services.owing import offer
from services.sending import Due, follow, gather, hand_over, judge
from services.spending import enter, outlived, spend
from services.waves import plan_waves
from services.withdrawing import take_back
from services.wording import show

# Questions handed to the dispatcher in one transaction.
BATCH = 50


class Invitations:
    """Each tick does a bounded part of what is due and says how much it was."""

    def __init__(self, *, uow: UnitOfWork, defaults: Defaults, recurrence: Recurrence) -> None:
        self._uow = uow
        self._defaults = defaults
        self._recurrence = recurrence
        self._zone = ZoneInfo(defaults.timezone)

    async def plan_waves(self, now: datetime) -> int:
        """Plan a batch of contacts for every wave that is on."""
        async with self._uow.write() as tx:
            return await plan_waves(tx, now, self._defaults.timezone, self._recurrence)

    async def send_due(self, now: datetime) -> int:
        """Give due questions to the dispatcher, unless the second verdict says otherwise."""
        async with self._uow.write() as tx:
            due = await gather(tx, await tx.invitations.due(now, BATCH))
            await enter(tx, due)
            for one in due:
                verdict = judge(one, now, self._defaults.timezone)
                await follow(tx, one, await spend(tx, one, verdict, now, self._zone), now)
            return len(due)

    async def remind_due(self, now: datetime) -> int:
        """Queue the reminders that are due."""
        async with self._uow.write() as tx:
            return await remind(tx, now, self._defaults.timezone)

    async def expire_due(self, now: datetime) -> int:
        """End the questions whose lifetime is over."""
        async with self._uow.write() as tx:
            await tx.anonymous.over(now.astimezone(self._zone).date())
            return await expire(tx, now)

    async def test(
        self, campaign_id: int, telegram_id: int, now: datetime, version_id: int | None = None
    ) -> bool:
        """Ask an admin themself, outside the numbers; False when they have not agreed to questions.

        `version_id`: a version that need not be in force.
        """
        async with self._uow.write() as tx:
            contact = await tx.contacts.by_telegram(telegram_id)
            if contact is None or standing(state_of(contact)):
                return False
            row, current = await tx.campaigns.current_of(campaign_id)
            version = version_of(row, await tx.campaigns.version_by_id(version_id) if version_id else current)
            for before in await tx.invitations.open_tests(contact.id):
                await take_back(tx, before, Reason.SUPERSEDED, now)
            invitation = await tx.invitations.add(_test(contact, version, now))
            await hand_over(tx, invitation, contact, Verdict(ask=True, at=now), now, at_once=True)
            return True

    async def question(
        self, invitation_id: int, now: datetime, *, at_once: bool = False
    ) -> QuestionToSend | None:
        """The question on its way out; None when by now it must wait or not be asked at all."""
        async with self._uow.read() as tx:
            due = await self._on_its_way(tx, invitation_id)
            if due is None:
                return None
            verdict = judge(due, now, self._defaults.timezone, at_once=at_once)
            verdict = await outlived(tx, due, verdict, now, self._zone)
        if _is_now(verdict, now):
            return await self._said(self._ready(due), now)
        async with self._uow.write() as tx:
            await tx.invitations.locked(invitation_id)
            again = await self._on_its_way(tx, invitation_id)
            if again is not None:
                await follow(tx, again, await spend(tx, again, verdict, now, self._zone), now)
        return None

    async def reminder(self, invitation_id: int, now: datetime) -> QuestionToSend | None:
        """The reminder on its way out; None when it must wait or is no longer needed."""
        async with self._uow.read() as tx:
            due = await self._due(tx, invitation_id)
            answered = bool(await tx.responses.begun([invitation_id]))
            verdict = reminder_verdict(due, now, self._defaults.timezone, answered=answered)
        if _is_now(verdict, now):
            return await self._said(self._ready(due, reminder=True), now)
        async with self._uow.write() as tx:
            (await tx.invitations.locked(invitation_id)).remind_at = later(verdict, due, now)
        return None

    async def language(self, invitation_id: int) -> str:
        """What the bot speaks with the contact of this invitation."""
        async with self._uow.read() as tx:
            row = await tx.invitations.get(invitation_id)
            return language_of(await tx.contacts.get(row.contact_id), self._defaults.language)

    async def _said(self, found: QuestionToSend, now: datetime) -> QuestionToSend:
        """The words in which it goes out are kept."""
        async with self._uow.write() as tx:
            await show(tx, self._defaults.speaker, found.view, found.staff, now)
            offered = await offer(tx, found.view, now, self._defaults.timezone)
        return replace(found, view=replace(found.view, offered=offered))

    async def _on_its_way(self, tx: Transaction, invitation_id: int) -> Due | None:
        due = await self._due(tx, invitation_id)
        return due if due.invitation.state == State.SENDING else None

    async def _due(self, tx: Transaction, invitation_id: int) -> Due:
        return (await gather(tx, [await tx.invitations.get(invitation_id)]))[0]

    def _ready(self, due: Due, *, reminder: bool = False) -> QuestionToSend:
        contact = due.contact
        zone, _ = choose_zone(
            contact.timezone_own,
            contact.timezone_crm,
            due.facts.location_timezone if due.facts else None,
            self._defaults.timezone,
        )
        language = language_of(contact, self._defaults.language)
        asked = Asked(
            invitation=due.invitation,
            contact=contact,
            campaign=spoken(due.campaign, language),
            event=due.event,
            zone=zone,
            language=language,
            response=None,
            values={},
            speaker=self._defaults.speaker,
            speed=self._defaults.speed,
        )
        return QuestionToSend(
            view=replace(question_view(asked, 0), reminder=reminder),
            staff=asked.staff,
            reply_to=due.invitation.message_id if reminder else None,
        )


def _is_now(verdict: Verdict, now: datetime) -> bool:
    return verdict.ask and verdict.at is not None and verdict.at <= now


def _test(contact: rows.Contact, version: Version, now: datetime) -> rows.Invitation:
    return rows.Invitation(
        contact_id=contact.id,
        campaign_id=version.campaign_id,
        version_id=version.id,
        kind=Kind.TEST,
        state=State.SCHEDULED,
        due_at=now,
        created_at=now,
    )
