"""Server-Sent Events."""

import asyncio
import json

from aiohttp import web

from sandbox.bus import Bus

# A comment now and then keeps the connection open.
QUIET = 15.0


async def stream(request: web.Request, bus: Bus, after: int) -> web.StreamResponse:
    """Everything after `after`, until the listener goes."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    await response.prepare(request)
    seq = after
    try:
        while True:
            events = bus.after(seq)
            if events is None:
                await response.write(f"id: {bus.seq}\nevent: reload\ndata: {{}}\n\n".encode())
                seq = bus.seq
                continue
            parts = [f"id: {one.seq}\nevent: {one.kind}\ndata: {json.dumps(one.data)}\n\n" for one in events]
            await response.write("".join(parts).encode())
            seq = events[-1].seq if events else seq
            if seq == bus.seq and not await changed(bus):
                await response.write(b": quiet\n\n")
    except ConnectionResetError:
        return response


async def changed(bus: Bus) -> bool:
    """True as soon as something happens, False when nothing does for a while."""
    try:
        await asyncio.wait_for(bus.changed.wait(), QUIET)
    except TimeoutError:
        return False
    return True
