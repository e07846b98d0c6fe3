"""python -m sandbox: a process of its own."""

import asyncio
import json
import signal
import sys

from sandbox.client import Remote


async def test_prints_its_address_and_stops_on_a_signal() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", "--port", "0", "--token", "7:abc", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    told = json.loads(await process.stdout.readline())
    assert (told["token"], told["pid"]) == ("7:abc", process.pid)
    async with Remote(told["url"]) as remote:
        assert (await remote.state())["bot"]["id"] == 7
        assert (await remote.request("GET", "limits"))["enabled"] is True
    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0
