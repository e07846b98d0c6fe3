"""A past time lived through again in a world of its own, by the very code that runs every day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from db.uow import Transaction, UnitOfWork
from feedback.delivery import Delivery, Kind, Obsolete, Outcome, Sent, Unreachable
from feedback.invitation import ANSWERED, OPEN, State, Step, may, transition
from feedback.verdict import Reason
from services.asking import Asking
from services.campaigns import Campaigns
from services.contact_values import consented
from services.deliveries import Deliveries
from services.invitation_effects import GONE
from services.invitations import Invitations
from services.past import Happening, Past, Row, What, key_of
from services.withdrawing import take_back

AT_ONCE = 200
# How often campaigns by the calendar are looked at.
LOOK = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The use cases of asking over a world of their own."""

    uow: UnitOfWork
    asking: Asking
    campaigns: Campaigns
    invitations: Invitations
    deliveries: Deliveries


class Replay:
    """Clocks advance from one thing that happened, or is due, to the next."""

    def __init__(self, world: World, past: Past, *, calendar: bool) -> None:
        self._world = world
        self._past = past
        # Whether the campaign asks by the calendar.
        self._calendar = calendar
        self._numbers = count(1)
        self._now = past.since
        # How what was asked here ends: (instant, invitation, step), the next last.
        self._endings: list[tuple[datetime, int, Step]] = []
        self._reported = {
            (one.at, one.row["contact_id"]) for one in past.happenings if one.what is What.EVENT
        }

    async def begin(self) -> None:
        """Put everything where it stood."""
        async with self._world.uow.write() as tx:
            for name, rows in self._past.start.items():
                await tx.pasts.put(name, rows)
            for row in self._past.start["invitations"]:
                real = self._past.outcomes.get(key_of(row))
                if row["state"] != State.SENT or real is None:
                    continue
                if real["state"] in ANSWERED:
                    self._ends(real["answered_at"], row["id"], Step.COMPLETE)
                elif real["declined_at"]:
                    self._ends(real["declined_at"], row["id"], Step.DECLINE)

    async def run(self, until: datetime, on_step: Callable[[int, int], None]) -> None:
        """Live through it, telling how many services are done, and of how many."""
        await self._tick(self._now)
        done = 0
        for one in self._past.happenings:
            await self._advance(one.at)
            async with self._world.uow.write() as tx:
                await self._happens(tx, one)
            if one.what in {What.JOINED, What.CONSENT} or await self._clock(None, one.at):
                await self._tick(one.at)
            if one.what is What.EVENT:
                done += 1
                on_step(done, self._past.visits)
        await self._advance(until)

    async def _advance(self, until: datetime) -> None:
        """Do everything that is due up to then."""
        while (at := await self._next(until)) is not None:
            await self._tick(at)
        self._now = max(self._now, until)

    async def _next(self, until: datetime) -> datetime | None:
        looks = [self._now + LOOK] if self._calendar else []
        endings = [max(self._endings[-1][0], self._now)] if self._endings else []
        clocks = [await self._clock(self._now, until), *looks, *endings]
        return min((at for at in clocks if at and at <= until), default=None)

    async def _clock(self, after: datetime | None, until: datetime) -> datetime | None:
        async with self._world.uow.read() as tx:
            return await tx.pasts.next_clock(after, until)

    async def _tick(self, now: datetime) -> None:
        """What the bot does every minute, then what people do at once."""
        self._now = now
        invitations = self._world.invitations
        while self._calendar and await invitations.plan_waves(now):
            pass
        for work in (invitations.send_due, invitations.remind_due, invitations.expire_due):
            while await work(now):
                pass
        await self._deliver(now)
        while self._endings and self._endings[-1][0] <= now:
            await self._end(*self._endings.pop())

    async def _happens(self, tx: Transaction, one: Happening) -> None:
        match one.what:
            case What.EVENT:
                await tx.pasts.put("service_events", [one.row])
                event = await tx.events.get(one.row["id"])
                contact = await tx.contacts.get(event.contact_id)
                await self._world.asking.plan_event(tx, contact, event, one.at)
            case What.WITHDRAWN:
                await self._withdraw(tx, one)
            case What.ASKED:
                await tx.pasts.put("invitations", [one.row])
            case What.STOPPED:
                (await tx.contacts.get(one.row["id"])).stopped_at = one.at
            case What.JOINED | What.CONSENT:
                await self._changes(tx, one)

    async def _changes(self, tx: Transaction, one: Happening) -> None:
        """Somebody joined, agreed or no longer agrees."""
        contact = await tx.contacts.get(one.row["id"])
        names = ("telegram_id",) if one.what is What.JOINED else ("consent_version", "consented_at")
        for name in names:
            setattr(contact, name, one.row[name])
        await tx.flush()
        # Who was joined by a report is judged by it.
        reported = (one.at, contact.id) in self._reported
        if contact.telegram_id is not None and consented(contact) and not reported:
            await self._world.asking.contact_became_askable(tx, contact.id, one.at)

    async def _withdraw(self, tx: Transaction, one: Happening) -> None:
        event = await tx.events.get(one.row["id"])
        event.withdrawn_at = one.at
        for invitation in await tx.invitations.of_event(event.id):
            if invitation.state in OPEN:
                await take_back(tx, invitation, Reason.EVENT_WITHDRAWN, one.at)

    async def _deliver(self, now: datetime) -> None:
        while claimed := await self._world.deliveries.claim(now, AT_ONCE):
            for delivery in claimed:
                await self._world.deliveries.settle(delivery, await self._outcome(delivery, now), now)

    async def _outcome(self, delivery: Delivery, now: datetime) -> Outcome:
        """A question stands in the chat, unless the person had blocked the bot."""
        invitations, number = self._world.invitations, delivery.invitation_id or 0
        at_once = bool(delivery.details.get("at_once"))
        if delivery.kind is Kind.QUESTION:
            if await invitations.question(number, now, at_once=at_once) is None:
                return Obsolete()
            return await self._arrives(delivery, now)
        if delivery.kind is Kind.REMINDER and await invitations.reminder(number, now):
            return self._sent(delivery)
        return Obsolete()

    async def _arrives(self, delivery: Delivery, now: datetime) -> Outcome:
        async with self._world.uow.read() as tx:
            row = await tx.invitations.get(delivery.invitation_id)
            key = key_of(
                {"campaign_id": row.campaign_id, "event_id": row.event_id, "contact_id": row.contact_id}
            )
        real = self._past.outcomes.get(key)
        if (
            real is not None
            and real["state"] == State.FAILED
            and real["reason"] in {*GONE, Reason.UNREACHABLE}
        ):
            return Unreachable(error="forbidden")
        self._foresee(row.id, real, now)
        return self._sent(delivery)

    def _foresee(self, invitation_id: int, real: Row | None, now: datetime) -> None:
        """What was really asked ends as it really ended; anything else counts as answered at once."""
        asked = real is not None and real["sent_at"] is not None
        if real is None or not asked:
            self._ends(now, invitation_id, Step.COMPLETE)
        elif real["state"] in ANSWERED and real["answered_at"]:
            self._ends(max(now, real["answered_at"]), invitation_id, Step.COMPLETE)
        elif real["declined_at"]:
            self._ends(max(now, real["declined_at"]), invitation_id, Step.DECLINE)

    def _ends(self, at: datetime, invitation_id: int, step: Step) -> None:
        self._endings.append((at, invitation_id, step))
        self._endings.sort(reverse=True)

    async def _end(self, at: datetime, invitation_id: int, step: Step) -> None:
        async with self._world.uow.write() as tx:
            row = await tx.invitations.locked(invitation_id)
            if may(State(row.state), step):
                row.state = transition(State(row.state), step)
                row.answered_at = at if step is Step.COMPLETE else None

    def _sent(self, delivery: Delivery) -> Sent:
        return Sent(chat_id=delivery.chat_id, message_id=next(self._numbers))
