"""Resolve: outcome, after a refund the sum, root cause, note; one question at a time."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import desk, resolving
from bot.ui.screen import Screen
from feedback.outcome import Draft, Outcome, parse_sum, unpack
from feedback.prompt import Awaited, PromptKind
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent, Place, Taking
from handlers.show import replace, show, toast
from handlers.staff.agents import Agents
from handlers.staff.places import place
from handlers.staff.prompting import Awaits, beside
from handlers.taps import Taps
from services.prompts import Prompts
from services.resolving import Resolving


def router() -> Router:
    """Keys under the card and under the questions, and the words that answer them."""
    router = Router(name="resolving")
    router.callback_query.middleware(Agents())
    router.message.middleware(Agents())
    router.callback_query.register(begin, Taps("resolve"))
    router.callback_query.register(choose_refund, Taps("refund"))
    router.callback_query.register(choose_outcome, Taps("outcome"))
    router.callback_query.register(choose_cause, Taps("cause"))
    router.callback_query.register(give_up, Taps("unresolve"))
    router.message.register(take_sum, Awaits(PromptKind.SUM))
    router.message.register(take_note, Awaits(PromptKind.NOTE))
    return router


async def begin(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    resolver: Resolving,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """Resolve: ask how it ended, under the card or, for a channel, in the agent's private chat."""
    took = await resolver.begin(tap.id, place(callback), now)
    if took.outcome is Taking.CLOSED:
        return await toast(callback, desk.already_closed_note(say), alert=True)
    asked = await beside(callback, agent, resolving.outcomes(say, sign, case_id=tap.id))
    return await toast(callback, "" if asked else desk.resolve_in_private_note(say), alert=not asked)


async def choose_refund(
    callback: CallbackQuery, tap: Callback, agent: Agent, resolver: Resolving, say: Voice, now: datetime
) -> None:
    """Money was paid back: ask how much."""
    took = await resolver.ask_sum(tap.id, agent, place(callback), now)
    yours = took.outcome is Taking.YOURS
    await replace(callback, resolving.ask_sum(say, case_id=tap.id) if yours else desk.already_closed(say))


async def choose_outcome(
    callback: CallbackQuery, tap: Callback, agent: Agent, resolver: Resolving, say: Voice, sign: Signer
) -> None:
    """Any other outcome: ask for the root cause."""
    draft = Draft(outcome=Outcome(tap.arg))
    await replace(callback, await _causes(resolver, tap.id, agent, place(callback), draft, say, sign))


async def take_sum(
    message: Message, awaited: Awaited, agent: Agent, resolver: Resolving, say: Voice, sign: Signer
) -> None:
    """The sum that was paid back."""
    amount = parse_sum(message.text or "")
    if amount is None:
        await show(message, resolving.sum_unclear(say))
        return
    draft = Draft(outcome=Outcome.REFUNDED, refund=amount)
    here = Place(chat_id=message.chat.id, message_id=message.message_id)
    await show(message, await _causes(resolver, awaited.case_id or 0, agent, here, draft, say, sign))


async def choose_cause(
    callback: CallbackQuery, tap: Callback, agent: Agent, resolver: Resolving, say: Voice, now: datetime
) -> None:
    """The root cause: ask for the note."""
    took = await resolver.ask_note(tap.id, unpack(tap.arg), agent, place(callback), now)
    yours = took.outcome is Taking.YOURS
    await replace(callback, desk.resolve_ask(say, case_id=tap.id) if yours else desk.already_closed(say))


async def take_note(
    message: Message, awaited: Awaited, agent: Agent, resolver: Resolving, say: Voice, now: datetime
) -> None:
    """The note: what was done."""
    note, case_id = (message.text or message.caption or "").strip(), awaited.case_id or 0
    done = await resolver.resolve(case_id, unpack(awaited.arg), agent, note, now)
    await show(message, desk.resolved(say, case_id=case_id) if done else desk.already_closed(say))


async def give_up(callback: CallbackQuery, tap: Callback, agent: Agent, prompts: Prompts, say: Voice) -> None:
    """Not now: the case stays as it is."""
    await prompts.done(place(callback).chat_id, agent.id)
    await replace(callback, resolving.given_up(say, case_id=tap.id))


async def _causes(
    resolver: Resolving, case_id: int, agent: Agent, here: Place, draft: Draft, say: Voice, sign: Signer
) -> Screen:
    step = await resolver.causes(case_id, agent, here, draft)
    return resolving.causes(say, sign, step, case_id=case_id) if step else desk.already_closed(say)
