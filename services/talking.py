"""Talking: what agents write to customers about a case, or about a comment that has none.

Use from another slice: put `bot.ui.talk.reply_key(say, sign, About(...))` under your screen; the rest (the
question, the next message, canned answers, delivery, the customer's answers) is done here.
"""

from datetime import datetime, timedelta
from html import escape

from db.uow import Transaction, UnitOfWork, rows
from feedback import canned
from feedback.case import CaseState
from feedback.delivery import Kind
from feedback.prompt import Awaited, PromptKind
from feedback.talk import About, Direction, RelayState, Said
from feedback.views.desk import Agent, Place
from feedback.views.talk import ReplyAsk, Replying
from services.canned import lines
from services.case_cards import CaseCards
from services.case_views import name_of
from services.contact_values import address_of, language_of
from services.prompts import ask
from services.talk_about import about_row, contact_of, settled
from services.talk_keeping import keep, queue
from services.talk_states import answered

# Seconds on the wall in which the parts of an album come together.
ALBUM = 1.0


class Talking:
    """One transaction a method; an agent's message goes to the customer at most once."""

    def __init__(self, *, uow: UnitOfWork, cards: CaseCards, default_language: str, speed: float) -> None:
        self._uow = uow
        self._cards = cards
        self._default_language = default_language
        self._album = timedelta(seconds=ALBUM * speed)

    async def ask(self, about: About, agent: Agent, chat_id: int, now: datetime) -> ReplyAsk:
        """Reply was tapped: expect the agent's words in this chat; NotFound for what is gone."""
        async with self._uow.write() as tx:
            about = await settled(tx, about)
            contact = await contact_of(tx, about)
            awaited = Awaited(kind=PromptKind.REPLY, case_id=about.case_id, arg=_arg(about))
            await ask(tx, awaited, agent, chat_id, now)
            await self._show(tx, about, now)
            language = language_of(contact, self._default_language)
            return ReplyAsk(
                customer=name_of(contact),
                language=language,
                case_id=about.case_id,
                answers=await lines(tx, language),
            )

    async def cancel(self, chat_id: int, agent: Agent, now: datetime) -> None:
        """The agent thought better of it: their next message is internal again."""
        async with self._uow.write() as tx:
            prompt = await tx.staff.prompt(chat_id, agent.id)
            if prompt is not None and prompt.kind == PromptKind.REPLY:
                about = about_of(prompt.case_id, prompt.arg)
                await tx.staff.drop_prompt(chat_id, agent.id)
                await self._show(tx, about, now)

    async def meant_for(self, said: Said, agent: Agent, now: datetime) -> tuple[About, bool] | None:
        """The conversation a message belongs to that replies to a card or a copy; None: it is internal.

        False: the agent has just been asked for something else.
        """
        async with self._uow.read() as tx:
            part = await tx.relays.part_of(said.chat_id, said.album) if said.album else None
            if part is not None and part.agent_id == agent.id:
                return About(case_id=part.case_id, comment_id=part.comment_id), True
            about = await _replied_to(tx, said)
            if about is None:
                return None
            prompt = await tx.staff.prompt(said.chat_id, agent.id)
            other = prompt is not None and prompt.kind != PromptKind.REPLY and prompt.expires_at > now
            return about, not other

    async def reply(self, about: About, agent: Agent, said: Said, now: datetime) -> Replying:
        """Pass an agent's message on to the customer; the same message twice goes once."""
        return await self._send(about, agent, said, now, composed=False)

    async def say(
        self, about: About, agent: Agent, answer_id: int, place: Place, now: datetime
    ) -> tuple[Replying, str]:
        """Send a canned answer in an agent's name; returns its words as HTML. NotFound when it was removed.

        `place` is the message whose key was tapped: one answer a message.
        """
        async with self._uow.read() as tx:
            name = address_of(await tx.contacts.get((await about_row(tx, about)).contact_id))
            html = escape(canned.filled((await tx.canned.get(answer_id)).text, name), quote=False)
        said = Said(chat_id=place.chat_id, message_id=place.message_id, thread_id=place.thread_id, html=html)
        return await self._send(about, agent, said, now, composed=True), html

    async def went_out(self, chat_id: int, message_id: int) -> bool:
        """Whether this message of an agent's was passed on to a customer."""
        async with self._uow.read() as tx:
            relay = await tx.relays.by_source(chat_id, message_id)
            return relay is not None and relay.direction == Direction.TO_CUSTOMER

    async def edited(self, said: Said, now: datetime) -> bool:
        """An agent changed a message that was passed on; False when there is nothing to change."""
        async with self._uow.write() as tx:
            relay = await tx.relays.by_source(said.chat_id, said.message_id)
            if relay is None or _same(relay, said) or _outdated(relay, said):
                return False
            relay.html, relay.media, relay.file_id = said.html, said.media, said.file_id
            relay.edited_at = said.edited_at or now
            await tx.deliveries.queue(
                Kind.RELAY_EDIT,
                now=now,
                chat_id=relay.to_chat_id,
                contact_id=relay.contact_id,
                case_id=relay.case_id,
                details={"relay": relay.id},
            )
            return True

    async def resend(self, relay_id: int, now: datetime) -> bool:
        """Send once more what is in doubt or was refused; False when somebody else has done so."""
        async with self._uow.write() as tx:
            relay = await tx.relays.locked(relay_id)
            if relay.state not in {RelayState.UNCERTAIN, RelayState.FAILED}:
                return False
            parts = await tx.relays.carried_by(relay.delivery_id or 0)
            delivery = await queue(tx, relay, relay.tries + 1, now, now)
            for part in parts:
                part.state, part.tries, part.error = RelayState.QUEUED, part.tries + 1, None
                part.delivery_id = delivery.id if delivery else part.delivery_id
            return True

    async def note(self, agent: Agent, said: Said, now: datetime) -> bool:
        """Keep words that go to nobody; False when they reply to no card and no copy."""
        async with self._uow.write() as tx:
            about = await _replied_to(tx, said)
            if about is None:
                return False
            contact = await contact_of(tx, about)
            kept = await keep(tx, about, contact.id, agent, said, now, direction=Direction.NOTE)
            if kept is not None and about.case_id is not None:
                # The words stand with the conversation: /forget finds them there.
                await tx.cases.record(about.case_id, "noted", now, actor_id=agent.id, actor_name=agent.name)
                await self._show(tx, about, now)
            return True

    async def _send(
        self, about: About, agent: Agent, said: Said, now: datetime, *, composed: bool
    ) -> Replying:
        async with self._uow.write() as tx:
            about = await settled(tx, about)
            contact = await contact_of(tx, about)
            if contact.telegram_id is None:
                case = await tx.cases.find(about.case_id) if about.case_id else None
                return Replying.PRACTICE if case and case.test else Replying.NOBODY
            await _hold(tx, about)
            relay = await keep(
                tx, about, contact.id, agent, said, now, to=contact.telegram_id, canned=composed
            )
            if relay is None:
                return Replying.AGAIN
            waiting = await tx.relays.open_delivery(said.chat_id, said.album) if said.album else None
            due = now + self._album if said.album else now
            carrier = waiting or await queue(tx, relay, 1, due, now)
            relay.delivery_id = carrier.id if carrier else None
            await self._wrote(tx, about, agent, said.chat_id, now)
            return Replying.TAKEN

    async def _wrote(self, tx: Transaction, about: About, agent: Agent, chat_id: int, now: datetime) -> None:
        """What follows from an agent's having written to the customer."""
        await tx.staff.drop_prompt_of(chat_id, agent.id, PromptKind.REPLY)
        if about.case_id is not None:
            await self._wrote_about_case(tx, about.case_id, agent, now)
        await answered(tx, about, agent.name, now)
        await self._show(tx, about, now)

    async def _wrote_about_case(self, tx: Transaction, case_id: int, agent: Agent, now: datetime) -> None:
        case = await tx.cases.get(case_id)
        case.staff_wrote_at = now
        if case.response_id is not None:
            response = await tx.responses.get(case.response_id)
            response.locked_at = response.locked_at or now
        await tx.flush()
        # Whoever answers has it, unless somebody has it already.
        if case.state == CaseState.OPEN and await tx.cases.take(case_id, agent.id, agent.name, now):
            await tx.cases.record(case_id, "taken", now, actor_id=agent.id, actor_name=agent.name)
        await tx.cases.record(case_id, "replied", now, actor_id=agent.id, actor_name=agent.name)

    async def _show(self, tx: Transaction, about: About, now: datetime) -> None:
        if about.case_id is not None:
            await self._cards.edit(tx, await tx.cases.get(about.case_id), now, listed=False)


def about_of(case_id: int | None, arg: str) -> About:
    """What an awaited reply is about, from what its prompt knows."""
    return About(case_id=case_id) if case_id is not None else About(comment_id=int(arg))


def _arg(about: About) -> str:
    return "" if about.comment_id is None else str(about.comment_id)


async def _replied_to(tx: Transaction, said: Said) -> About | None:
    if said.reply_to is None:
        return None
    copy = await tx.relays.by_copy(said.chat_id, said.reply_to)
    if copy is not None and copy.direction == Direction.TO_STAFF:
        return About(case_id=copy.case_id, comment_id=copy.comment_id)
    message = await tx.staff.message(said.chat_id, said.reply_to)
    return About(case_id=message.case_id) if message and message.kind == "card" else None


async def _hold(tx: Transaction, about: About) -> None:
    """Before anything is written: a customer may be changing the answer in another process."""
    if about.case_id is None:
        await tx.comments.locked(about.comment_id)
        return
    response_id = (await tx.cases.get(about.case_id)).response_id
    # Always the answer before the case.
    if response_id is not None:
        await tx.responses.locked(response_id)
    await tx.cases.locked(about.case_id)


def _same(relay: rows.Relay, said: Said) -> bool:
    return (relay.html, relay.media, relay.file_id) == (said.html, said.media, said.file_id)


def _outdated(relay: rows.Relay, said: Said) -> bool:
    """An older edit that comes again."""
    return bool(relay.edited_at and said.edited_at and said.edited_at < relay.edited_at)
