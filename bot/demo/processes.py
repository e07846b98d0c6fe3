"""The demo's two processes: the local Telegram and the bot."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.metrics import monotonic

# Seconds a process may take to end by itself.
PATIENCE = 15.0


@asynccontextmanager
async def telegram(token: str, *arguments: str) -> AsyncIterator[str]:
    """A sandbox in a process of its own; gives its address."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", "--token", token, *arguments, stdout=PIPE
    )
    try:
        yield await _address(process)
    finally:
        await end(process)


async def _address(process: Process) -> str:
    line = await process.stdout.readline() if process.stdout else b""
    if not line:
        raise RuntimeError("the local Telegram did not start; its error stands above")
    return str(json.loads(line)["url"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """The bot's time in the demo: `start` when the monotonic clock read `zero`, `speed` times faster."""

    start: datetime
    speed: float
    zero: float

    def arguments(self) -> tuple[str, ...]:
        """As the bot's process reads them."""
        return (self.start.isoformat(), str(self.speed), str(self.zero))


def pace_from(start: datetime, speed: float) -> Pace:
    """Time that starts to run fast now."""
    return Pace(start=start, speed=speed, zero=monotonic())


class BotProcess:
    """The bot, which can be killed and started again."""

    def __init__(self, environment: Mapping[str, str], pace: Pace, log: Path) -> None:
        self._environment = environment
        self.pace = pace
        self._log = log
        # What is run; another one reads the same arguments.
        self.module = "bot.demo.process"
        self._process: Process | None = None
        self.starts = 0

    async def start(self) -> None:
        """Start it; it may need a moment until it polls."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                self.module,
                *self.pace.arguments(),
                env={**os.environ, **self._environment},
                stdout=DEVNULL,
                stderr=log,
            )
        self.starts += 1

    async def stop(self) -> None:
        """Ask it to end and wait."""
        if self._process is not None:
            await end(self._process)

    async def kill(self) -> None:
        """kill -9, in the middle of whatever it does."""
        if self._process is not None:
            self._process.kill()
            await self._process.wait()

    @property
    def pid(self) -> int:
        """The number of the running process; LookupError when there is none."""
        if self._process is None or self._process.returncode is not None:
            raise LookupError("the bot is not running")
        return self._process.pid


async def end(process: Process) -> None:
    """SIGTERM, and after some patience SIGKILL."""
    if process.returncode is not None:
        return
    with suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), PATIENCE)
    except TimeoutError:
        process.kill()
        await process.wait()
