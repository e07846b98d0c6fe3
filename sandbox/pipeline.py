"""One call from arrival to answer: faults, limits, the method, the ledger."""

import asyncio
import inspect
from functools import partial
from typing import Any

from sandbox.call import Call
from sandbox.chats import PRIVATE
from sandbox.dictionary import Json
from sandbox.errors import BotApiError, LostAnswer, not_found, too_many
from sandbox.faults import DELAY, HANG, HANG_AFTER, RESET, RESET_AFTER, STATUS, Fault
from sandbox.ledger import ACCEPTED, FAULT, REFUSED
from sandbox.methods import METHODS
from sandbox.methods.registry import Method
from sandbox.world import World

NEVER = 86_400.0


def chat_id_of(world: World, call: Call) -> int | None:
    """The chat a call is about, for fault rules and the ledger."""
    raw = call.text("chat_id")
    if not raw.startswith("@"):
        return call.integer("chat_id") or None
    named = (chat.id for chat in world.chats.values() if chat.username == raw[1:])
    return next(named, None)


async def perform(world: World, call: Call) -> Json:
    """The answer's body with ok: true. Raises BotApiError or LostAnswer."""
    method = METHODS.get(call.method.lower())
    if method is None:
        raise not_found()
    chat_id = chat_id_of(world, call)
    fault = world.faults.meet(method.name, chat_id)
    if fault is None:
        return await execute(world, method, call, chat_id)
    world.ledger.add(
        method=method.name,
        chat_id=chat_id,
        outcome=FAULT,
        parameters=call.readable(),
        fault=fault.id,
        description=fault.kind,
        error_code=fault.status if fault.kind == STATUS else None,
    )
    return await suffer(world, method, call, fault)


async def suffer(world: World, method: Method, call: Call, fault: Fault) -> Json:
    """A call that meets a fault."""
    if fault.kind == STATUS:
        raise fault.error()
    if fault.kind == RESET:
        raise LostAnswer
    if fault.kind in (DELAY, HANG):
        await asyncio.sleep(fault.seconds or (NEVER if fault.kind == HANG else 0.0))
    if fault.kind == HANG:
        raise LostAnswer
    answer = await execute(world, method, call, chat_id_of(world, call))
    if fault.kind == HANG_AFTER:
        await asyncio.sleep(fault.seconds or NEVER)
    if fault.kind in (HANG_AFTER, RESET_AFTER):
        raise LostAnswer
    return answer


async def execute(world: World, method: Method, call: Call, chat_id: int | None) -> Json:
    """Limits, then the method; both outcomes are written down."""
    record = partial(world.ledger.add, method=method.name, chat_id=chat_id, parameters=call.readable())
    try:
        spend(world, method, call, chat_id)
        result = method.handler(world, call)
        if inspect.isawaitable(result):
            result = await result
    except BotApiError as error:
        if method.recorded:
            record(outcome=REFUSED, error_code=error.code, description=error.description)
        raise
    if method.recorded:
        record(outcome=ACCEPTED, message_ids=message_ids(result))
    return {"ok": True, "result": result}


def spend(world: World, method: Method, call: Call, chat_id: int | None) -> None:
    """Count the call against the flood limits. Raises 429."""
    chat = world.chats.get(chat_id or 0)
    if not method.counted or chat is None:
        return
    wait = world.meter.spend(chat.id, is_group=chat.type != PRIVATE, cost=method.cost(call))
    if wait:
        raise too_many(wait)


def message_ids(result: Any) -> list[int]:
    """The messages an answer names."""
    items = result if isinstance(result, list) else [result]
    return [item["message_id"] for item in items if isinstance(item, dict) and "message_id" in item]
