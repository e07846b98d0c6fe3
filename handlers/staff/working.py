"""Keys under a card: Release, Assign, Snooze, Not negative, It is negative, Reopen."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import desk, work
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent, Taking
from handlers.show import replace, show, toast
from handlers.staff.agents import Agents
from handlers.staff.places import place
from handlers.staff.prompting import beside
from handlers.taps import Taps
from services.assigning import Assigning
from services.labelling import Labelling
from services.resolving import Resolving
from services.snoozing import Snoozing


def router() -> Router:
    """Every key that changes who works on a case, when, or whether it is one."""
    router = Router(name="working")
    router.callback_query.middleware(Agents())
    keys = router.callback_query
    keys.register(release, Taps("release"))
    keys.register(suggest, Taps("assign"))
    keys.register(assign, Taps("give"))
    keys.register(ask_hours, Taps("snooze"))
    keys.register(snooze, Taps("snoozefor"))
    keys.register(not_negative, Taps("notnegative"))
    keys.register(is_negative, Taps("isnegative"))
    keys.register(reopen, Taps("reopen"))
    return router


async def release(
    callback: CallbackQuery, tap: Callback, agent: Agent, assigning: Assigning, say: Voice, now: datetime
) -> None:
    """Release: the case is free again."""
    took = await assigning.release(tap.id, agent, place(callback), now)
    if took.outcome is Taking.CLOSED:
        return await toast(callback, desk.already_closed_note(say), alert=True)
    return await toast(callback, work.released_note(say, case_id=tap.id))


async def suggest(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    assigning: Assigning,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """Assign: whom to."""
    found = await assigning.suggest(tap.id, place(callback), now)
    if found.outcome is Taking.CLOSED:
        return await toast(callback, desk.already_closed_note(say), alert=True)
    asked = await beside(callback, agent, work.assign(say, sign, found, case_id=tap.id))
    return await toast(callback, "" if asked else desk.resolve_in_private_note(say), alert=not asked)


async def assign(
    callback: CallbackQuery, tap: Callback, agent: Agent, assigning: Assigning, say: Voice, now: datetime
) -> None:
    """A name was chosen; whoever got the case is told, unless they chose themselves."""
    to, _, owner = tap.arg.partition(":")
    took = await assigning.assign(tap.id, int(to), owner_before=int(owner), agent=agent, now=now)
    if took.outcome is not Taking.YOURS:
        return await replace(callback, work.not_assigned(say, took))
    await replace(callback, work.assigned(say, case_id=tap.id, by=agent.name, to=took.owner or ""))
    if int(to) != agent.id and isinstance(callback.message, Message):
        await show(callback.message, work.yours(say, case_id=tap.id, agent_id=int(to), name=took.owner or ""))
    return None


async def ask_hours(callback: CallbackQuery, tap: Callback, agent: Agent, say: Voice, sign: Signer) -> None:
    """Snooze: for how long."""
    asked = await beside(callback, agent, work.hours(say, sign, case_id=tap.id))
    await toast(callback, "" if asked else desk.resolve_in_private_note(say), alert=not asked)


async def snooze(
    callback: CallbackQuery, tap: Callback, agent: Agent, snoozing: Snoozing, say: Voice, now: datetime
) -> None:
    """So many hours were chosen."""
    done = await snoozing.snooze(tap.id, int(tap.arg), agent, now)
    await replace(callback, work.snoozed(say, done, case_id=tap.id, now=now))


async def not_negative(
    callback: CallbackQuery, tap: Callback, agent: Agent, labelling: Labelling, say: Voice, now: datetime
) -> None:
    """Not negative: what the model or the lexicon got wrong."""
    done = await labelling.not_negative(tap.id, agent, place(callback), now)
    await toast(callback, work.relabelled_note(say, done), alert=not done.closed)


async def is_negative(
    callback: CallbackQuery, tap: Callback, agent: Agent, labelling: Labelling, say: Voice, now: datetime
) -> None:
    """It is negative: what the model did not see."""
    done = await labelling.negative(tap.id, agent, place(callback), now)
    await toast(callback, work.negative_note(say, done))


async def reopen(
    callback: CallbackQuery, tap: Callback, agent: Agent, resolver: Resolving, say: Voice, now: datetime
) -> None:
    """Reopen: it was not over."""
    took = await resolver.reopen(tap.id, agent, place(callback), now)
    await toast(callback, work.reopened_note(say, took, case_id=tap.id))
