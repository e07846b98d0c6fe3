"""Importing very many contacts and events: `otklik ... import` as a process of its own.

python -m bench.importing ARGUMENTS: the command, then what its memory came to.
"""

import asyncio
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench.crowd import LATELY
from bench.timing import against
from bot.metrics import monotonic
from db import migrate

if TYPE_CHECKING:
    from bench.chaos import Postgres

CONTACTS = "contact.id,contact.telegram_id,contact.name,contact.language,contact.timezone,contact.tags"
EVENTS = "id,completed_at,contact.id,service,location,staff,attributes.order"
CAMPAIGN = "slug: visit\nmetric: nps\ntrigger: {on: service_event, delay: 2h}\n"
# Each so many contacts have a visit in the other file.
EACH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one import came to."""

    rows: int
    seconds: float
    # The largest resident set, in MB.
    memory: float


async def measure(contacts: int, databases: Sequence[str]) -> list[str]:
    """Rows a second and memory, on each database."""
    return [line for name in databases for line in await _figures(name, contacts)]


async def _figures(name: str, contacts: int) -> list[str]:
    from bench.campaigns import POSTGRESQL
    from bench.chaos import database

    async with database(name == POSTGRESQL) as server:
        with tempfile.TemporaryDirectory(prefix="otklik-bench-") as folder:
            url = _url(server, Path(folder))
            await migrate.prepare(url)
            one = await _run(url, "contacts", _contacts(Path(folder), range(contacts + 1, contacts + 2)))
            many = await _run(url, "contacts", _contacts(Path(folder), range(1, contacts + 1)))
            campaign = _written(Path(folder, "visit.yaml"), CAMPAIGN, iter(()))
            await _otklik(url, "campaign", "apply", str(campaign))
            visits = await _run(url, "events", _events(Path(folder), contacts // EACH))
    return [_line(name, "contacts", many, one), _line(name, "events, each judged", visits, one)]


def _line(name: str, what: str, run: Run, one: Run) -> str:
    # Starting the command is no part of the rate.
    seconds = run.seconds - one.seconds
    memory = against("peak memory", run.memory, one.memory, "that of one line", "MB")
    return f"{name}: {run.rows:,} {what}: {seconds:.0f} s, {run.rows / seconds:,.0f} rows a second, {memory}"


async def _run(url: str, kind: str, file: Path) -> Run:
    before = monotonic()
    told = await _otklik(url, kind, "import", str(file), "--json")
    seconds = monotonic() - before
    view, _, memory = told.rpartition("\n")
    return Run(rows=json.loads(view)["created"], seconds=seconds, memory=float(memory))


async def _otklik(url: str, *arguments: str) -> str:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.importing", *arguments),
        env={**os.environ, "DATABASE_URL": url},
        stdout=asyncio.subprocess.PIPE,
    )
    told, _ = await process.communicate()
    if process.returncode:
        raise ChildProcessError(f"otklik {' '.join(arguments)}: {process.returncode}")
    return told.decode().strip()


def _url(server: "Postgres | None", folder: Path) -> str:
    if server is not None:
        return server.url.render_as_string(hide_password=False)
    return f"sqlite+aiosqlite:///{folder}/bench.db"


def _contacts(folder: Path, numbers: range) -> Path:
    person = "Europe/Warsaw,vip|north,gold"
    rows = (f"crm-{n},{10**9 + n},Customer {n},pl,{person}" for n in numbers)
    return _written(folder / "contacts.csv", f"{CONTACTS},attributes.plan", rows)


def _events(folder: Path, number: int) -> Path:
    at = LATELY.isoformat()
    rows = (f"visit-{n},{at},crm-{n * EACH},repair,Center,Olga,A-{n}" for n in range(1, number + 1))
    return _written(folder / "events.csv", EVENTS, rows)


def _written(path: Path, header: str, rows: Iterator[str]) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{header}\n")
        file.writelines(f"{row}\n" for row in rows)
    return path


def _peak() -> float:
    """Of this program alone: `ru_maxrss` also knows what the process that started it took before."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    raise LookupError("this system does not say how much memory was taken")


if __name__ == "__main__":
    from bot.cli.program import app

    with contextlib.suppress(SystemExit):
        app()
    print(_peak())
