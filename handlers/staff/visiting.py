"""One tap about a visit from the side of whoever served."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.i18n import Voice
from bot.ui import visit
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent
from feedback.views.visit import Went
from handlers.show import replace
from handlers.staff.agents import Agents
from handlers.staff.places import place
from handlers.taps import Taps
from services.visits import Visits


def router() -> Router:
    """The keys of the question."""
    router = Router(name="visiting")
    router.callback_query.middleware(Agents())
    router.callback_query.register(tell, Taps("visit"))
    return router


async def tell(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    visits: Visits,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """Well, middling, badly; of two agents the first counts."""
    sheet, kept = await visits.tell(tap.id, Went(tap.arg), agent, place(callback).chat_id, now)
    await replace(callback, visit.visit(say, sign, sheet), note="" if kept else say.label("visit-before"))
