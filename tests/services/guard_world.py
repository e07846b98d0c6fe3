"""A small company in a database, its people, and a Telegram that checks that what is sent is right.

What is right is worked out here from rows and the clock on the wall, not by the code under test.
"""

import asyncio
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.services import Services, make_services
from db.engine import make_engine
from db.tables import GuardCount, GuardHold
from db.uow import Transaction, UnitOfWork, rows
from feedback import campaign_codec, consent
from feedback.campaign import Cadence, Campaign, Every
from feedback.delivery import Delivery, Doubtful, Kind, Obsolete, Outcome, Postponed, Refused, Sent
from feedback.guards import Per, drawn
from feedback.hours import WHOLE_DAY
from feedback.invitation import OPEN, State
from nlp.lexicon import Lexicon
from nlp.model import Meaning, Sentiment
from tests.house import settings_for

ZONE = "Europe/Warsaw"
DAY = timedelta(days=1)
PLACES: Mapping[str, str] = {"Center": "Europe/Warsaw", "Island": "Pacific/Kiritimati"}
# Telegram accounts.
PEOPLE = (1, 2, 3)
ENDINGS: Mapping[str, Outcome] = {
    "sent": Sent(chat_id=0, message_id=0),
    "doubtful": Doubtful(error="time-out"),
    "refused": Refused(error="bad request"),
    "later": Postponed(seconds=40, error="429"),
}
Result = TypeVar("Result")


class Reader:
    """Nobody writes anything here."""

    degraded = False
    version = "none"

    async def classify(self, text: str) -> Sentiment:
        """By words alone."""
        return Lexicon().classify([text])[0]

    async def meaning(self, text: str) -> Meaning | None:
        """No words, no meaning."""
        return () if text else None


async def nobody(chat_id: int, person_id: int) -> bool:
    """Whether somebody is in a staff chat."""
    return False


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question or a reminder as it went out."""

    contact_id: int
    invitation_id: int
    campaign_id: int
    at: datetime
    reminder: bool
    # Where a quota counts it.
    part: str


class World:
    """Time passes only here."""

    def __init__(self, url: str, start: datetime, holidays: frozenset[date]) -> None:
        self.now, self.holidays = start, holidays
        self.runner = asyncio.Runner()
        self.engine = make_engine(url)
        self.uow = UnitOfWork(self.engine, days_off=holidays)
        settings = settings_for("http://localhost", url, -100)
        self.services: Services = make_services(
            settings, self.uow, 1.0, membership=nobody, classifier=Reader()
        )
        self.asked: list[Asked] = []
        self.visited = 0
        self.numbers = iter(range(1, 10**6))

    def run(self, work: Awaitable[Result]) -> Result:
        """Do it to the end."""

        async def done() -> Result:
            return await work

        return self.runner.run(done())

    def close(self) -> None:
        """Leave nothing open."""
        self.run(self.engine.dispose())
        self.runner.close()

    async def begins(self, campaigns: list[Mapping[str, Any]], zones: Mapping[int, str | None]) -> None:
        """The places, the campaigns, and people who have agreed to be asked."""
        async with self.uow.write() as tx:
            for place, clock in PLACES.items():
                await tx.locations.put(place, clock)
        for document in campaigns:
            await self.services.campaigns.apply(document, by="test", now=self.now)
        for person, zone in zones.items():
            await self.services.contacts.meet(person, name="Anna", language_code="en", now=self.now)
            await self.agrees(person)
            await self.moves(person, zone)

    async def visits(self, person: int, place: str | None, staff: str | None, ago: timedelta) -> None:
        """The company reports a visit."""
        self.visited += 1
        body = {
            "id": f"event-{self.visited}",
            "completed_at": (self.now - ago).isoformat(),
            "contact": {"id": f"crm-{person}", "telegram_id": person},
            "location": place,
            "staff": staff,
        }
        await self.services.events.record(body, self.now)

    async def moves(self, person: int, zone: str | None) -> None:
        """The person lives by another clock from now on."""
        async with self.uow.write() as tx:
            (await tx.contacts.known(person)).timezone_own = zone

    async def agrees(self, person: int) -> None:
        """The person says yes to questions."""
        async with self.uow.read() as tx:
            contact = await tx.contacts.known(person)
        await self.services.contacts.agree(
            contact.id, version=consent.CURRENT, text="yes", language="en", now=self.now
        )

    async def declines(self, person: int) -> None:
        """The person takes the yes back."""
        async with self.uow.read() as tx:
            contact = await tx.contacts.known(person)
        await self.services.contacts.decline(
            contact.id, version=consent.CURRENT, text="no", language="en", now=self.now
        )

    async def answers(self, person: int, *, skips: bool) -> None:
        """The person taps a key of the newest question."""
        mine = [one for one in self.asked if not one.reminder]
        async with self.uow.read() as tx:
            contact = await tx.contacts.known(person)
        mine = [one for one in mine if one.contact_id == contact.id]
        if not mine:
            return
        number, responses = mine[-1].invitation_id, self.services.responses
        if skips:
            await responses.skip(number, telegram_id=person, now=self.now)
            return
        tap = str(next(self.numbers))
        await responses.record_score(
            number, telegram_id=person, question=0, value=9, tap_id=tap, now=self.now
        )

    async def dispatches(self, ending: str) -> None:
        """Whatever is queued goes out, and this is what Telegram says to each."""
        for delivery in await self.services.deliveries.claim(self.now, 50):
            outcome = await self._goes(delivery, ENDINGS[ending])
            await self.services.deliveries.settle(delivery, outcome, self.now)

    async def _goes(self, delivery: Delivery, outcome: Outcome) -> Outcome:
        number, asking = delivery.invitation_id or 0, self.services.invitations
        if delivery.kind is Kind.QUESTION:
            at_once = bool(delivery.details.get("at_once"))
            view = await asking.question(number, self.now, at_once=at_once)
        elif delivery.kind is Kind.REMINDER:
            at_once, view = False, await asking.reminder(number, self.now)
        else:
            return Sent(chat_id=delivery.chat_id, message_id=next(self.numbers))
        if view is None:
            return Obsolete()
        if isinstance(outcome, Sent):
            outcome = Sent(chat_id=delivery.chat_id, message_id=next(self.numbers))
        if isinstance(outcome, Sent | Doubtful):
            await self._check(number, reminder=delivery.kind is Kind.REMINDER, at_once=at_once)
        return outcome

    async def _check(self, number: int, *, reminder: bool, at_once: bool) -> None:
        async with self.uow.read() as tx:
            sending = await Sending.of(tx, self, number)
            one = sending.asked(reminder=reminder)
            sending.may_write()
            if not at_once:
                sending.at_a_good_hour()
            before = [each for each in self.asked if each.contact_id == one.contact_id]
            for each in before:
                assert self.now - each.at >= timedelta(hours=24), "the floor"
            if reminder:
                assert not [each for each in before if each.reminder and each.invitation_id == number]
            else:
                await sending.after_a_rest(tx, before)
                await sending.long_enough_known(tx)
                sending.within_numbers(self.asked)
        self.asked.append(one)

    async def counts_agree(self) -> None:
        """What is counted is what invitations hold; nobody has two open questions."""
        async with self.uow.read() as tx:
            held: dict[tuple[Any, ...], int] = {}
            for hold in await tx.session.scalars(select(GuardHold)):
                key = (hold.campaign_id, hold.kind, hold.part, hold.begins_on)
                held[key] = held.get(key, 0) + 1
            counts = list(await tx.session.scalars(select(GuardCount)))
            assert {
                (one.campaign_id, one.kind, one.part, one.begins_on): one.taken for one in counts if one.taken
            } == held
            invitations = await tx.session.scalars(select(rows.Invitation))
            opened = [one.contact_id for one in invitations if one.state in OPEN]
            assert len(opened) == len(set(opened))


@dataclass(frozen=True, kw_only=True)
class Sending:
    """One question on its way, with what a promise looks at."""

    world: World
    row: rows.Invitation
    contact: rows.Contact
    campaign: Campaign
    running: bool
    event: rows.ServiceEvent | None
    # None: nobody knows where the contact is.
    zone: str | None
    part: str

    @classmethod
    async def of(cls, tx: Transaction, world: World, number: int) -> "Sending":
        """Load it."""
        row = await tx.invitations.get(number)
        contact = await tx.contacts.get(row.contact_id)
        spec = (await tx.campaigns.version_by_id(row.version_id)).spec
        campaign = campaign_codec.from_dict(spec)
        event = await tx.events.get(row.event_id) if row.event_id else None
        place = PLACES.get(event.location or "") if event else None
        return cls(
            world=world,
            row=row,
            contact=contact,
            campaign=campaign,
            running=(await tx.campaigns.get(row.campaign_id)).state == "running",
            event=event,
            zone=contact.timezone_own or contact.timezone_crm or place,
            part=await _part(tx, campaign, event, contact.id),
        )

    def asked(self, *, reminder: bool) -> Asked:
        """As it is noted."""
        return Asked(
            contact_id=self.contact.id,
            invitation_id=self.row.id,
            campaign_id=self.row.campaign_id,
            at=self.world.now,
            reminder=reminder,
            part=self.part,
        )

    def may_write(self) -> None:
        """Consent, stop, pause, a visit that happened, a campaign that runs."""
        assert self.contact.consented_at is not None
        assert self.contact.stopped_at is None
        assert self.contact.unreachable_at is None
        assert self.contact.paused_until is None or self.contact.paused_until <= self.world.now
        assert self.event is None or self.event.withdrawn_at is None
        assert self.running

    def at_a_good_hour(self) -> None:
        """In the contact's own time, on a day of the campaign, on no holiday it keeps."""
        local, hours = self._local(self.world.now), self.campaign.hours
        assert local.strftime("%a").lower() in self.campaign.days
        minute = local.hour * 60 + local.minute
        midday = 12 * 60 <= minute < 19 * 60
        # Whose clock is a guess is written to around midday, even by a campaign that writes at eight alone.
        apart = self.zone is None and (hours.end <= 12 * 60 or hours.start >= 19 * 60)
        assert apart or hours.start <= minute < hours.end
        assert midday or self.zone is not None or hours == WHOLE_DAY
        if self.campaign.guards.skips_holidays:
            assert local.date() not in self.world.holidays

    async def after_a_rest(self, tx: Transaction, before: list[Asked]) -> None:
        """Every clock since every earlier question, in local dates where the contact lives now."""
        if self.campaign.cadence is Cadence.EVERY_CONTACT:
            return
        for each in before:
            if each.reminder:
                continue
            earlier, passed = await tx.invitations.get(each.invitation_id), self._days(each.at)
            assert passed >= self.campaign.cooldown.any, "the clock of any campaign"
            if each.campaign_id == self.row.campaign_id:
                assert passed >= self._own_rest(State(earlier.state)), "the campaign's own clock"

    async def long_enough_known(self, tx: Transaction) -> None:
        """Since the first visit that happened, or since they became known."""
        visits = await tx.events.of_contact(self.contact.id, 999)
        first = min([self.contact.created_at, *(visit.completed_at for visit in visits)])
        assert self._days(first) >= self.campaign.guards.tenure

    def within_numbers(self, asked: list[Asked]) -> None:
        """The sample, the day of the company, the quota where it counts."""
        guards = self.campaign.guards
        assert drawn(self.campaign.slug, self.contact.id, guards.sample)
        mine = [one for one in asked if one.campaign_id == self.row.campaign_id and not one.reminder]
        today = _office(self.world.now)
        if guards.daily_cap is not None:
            assert sum(_office(one.at) == today for one in mine) < guards.daily_cap, "the cap of a day"
        if guards.quota is not None:
            begins = guards.quota.begins(today)
            here = [
                one
                for one in mine
                if one.part == self.part and guards.quota.begins(_office(one.at)) == begins
            ]
            assert len(here) < guards.quota.count, "the quota"

    def _own_rest(self, state: State) -> int:
        trigger, cooldown = self.campaign.trigger, self.campaign.cooldown
        if isinstance(trigger, Every):
            return max(1, trigger.interval - 7)
        if state in {State.ANSWERED, State.ANSWERED_LATE}:
            return cooldown.answered
        return cooldown.declined if state in {State.DECLINED, State.EXPIRED, State.PARTIAL} else 0

    def _local(self, instant: datetime) -> datetime:
        return instant.astimezone(ZoneInfo(self.zone or ZONE))

    def _days(self, since: datetime) -> int:
        return (self._local(self.world.now).date() - self._local(since).date()).days


async def _part(tx: Transaction, campaign: Campaign, event: rows.ServiceEvent | None, contact_id: int) -> str:
    quota = campaign.guards.quota
    if quota is None or quota.per is Per.CAMPAIGN:
        return ""
    visit = event or next(iter(await tx.events.of_contact(contact_id, 1)), None)
    if visit is None:
        return ""
    return (visit.location if quota.per is Per.LOCATION else visit.staff) or ""


def _office(instant: datetime) -> date:
    return instant.astimezone(ZoneInfo(ZONE)).date()
