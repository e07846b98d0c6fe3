"""How long `otklik run` needs until it answers, and its memory with the model loaded."""

import asyncio
import shutil
import sys
import tempfile
import time
from pathlib import Path

from aiohttp import ClientSession

from bench.timing import against
from bot.demo.processes import pace_from
from bot.demo.script import START
from bot.demo.stage import raised


async def measure() -> list[str]:
    """Against an interpreter that only imports aiogram."""
    baseline = await _bare()
    folder = Path(tempfile.mkdtemp(prefix="otklik-bench-"))
    try:
        async with raised(folder, pace_from(START, 1.0), http_port=8096) as stage:
            before = time.perf_counter()
            await stage.bot.start()
            await stage.api.up(0.02)
            ready = time.perf_counter() - before
            await _model_loaded("http://127.0.0.1:8096/health")
            loaded = time.perf_counter() - before
            memory = _resident_mib(stage.bot.pid)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return [
        against("until it answers", ready, baseline, "importing aiogram", "s"),
        against("until the model is loaded", loaded, baseline, "importing aiogram", "s"),
        f"resident memory with the model: {memory:.0f} MiB",
    ]


def _resident_mib(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


async def _bare() -> float:
    before = time.perf_counter()
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import aiogram")
    await process.wait()
    return time.perf_counter() - before


async def _model_loaded(url: str) -> None:
    async with ClientSession() as session:
        while True:
            async with session.get(url) as response:
                if (await response.json())["checks"]["model"]["state"] == "ok":
                    return
            await asyncio.sleep(0.02)
