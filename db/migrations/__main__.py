"""python -m db.migrations "add themes": write the next revision from what changed in db/tables.

`--again` throws the newest revision away first and writes it anew (only before it was released).
"""

import argparse
import asyncio
import tempfile
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from db.engine import make_engine
from db.migrate import config, upgrade

# A line Alembic writes around what it found.
CHATTER = "    # ###"
HOOKS = {"fix": "check --fix --quiet", "format": "format --quiet"}


def rewrite() -> str:
    """Remove the newest revision; returns its message."""
    newest = ScriptDirectory.from_config(config()).get_revisions("head")
    for script in newest:
        Path(script.path).unlink()
    return newest[0].doc.rstrip(".") if newest else "initial"


async def write(message: str) -> None:
    """Compare the tables with a fresh database at the head and write the difference."""
    number = len(list(ScriptDirectory.from_config(config()).walk_revisions())) + 1
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/empty.db"
        if number > 1:
            await upgrade(url)
        engine = make_engine(url)
        async with engine.begin() as connection:
            await connection.run_sync(lambda sync: _revision(sync, message, f"{number:04d}"))
        await engine.dispose()


def _revision(connection: Connection, message: str, rev_id: str) -> None:
    settings = config(connection)
    settings.set_section_option("post_write_hooks", "hooks", ",".join(HOOKS))
    for name, options in HOOKS.items():
        settings.set_section_option("post_write_hooks", f"{name}.type", "module")
        settings.set_section_option("post_write_hooks", f"{name}.module", "ruff")
        settings.set_section_option(
            "post_write_hooks", f"{name}.options", f"{options} REVISION_SCRIPT_FILENAME"
        )
    command.revision(settings, message=message, rev_id=rev_id, autogenerate=True)
    path = Path(ScriptDirectory.from_config(settings).get_revisions(rev_id)[0].path)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(CHATTER)), encoding="utf-8")


def main() -> None:
    """Read the arguments."""
    parser = argparse.ArgumentParser(prog="python -m db.migrations", description=__doc__)
    parser.add_argument("message", nargs="?", default="")
    parser.add_argument("--again", action="store_true", help="rewrite the newest, unreleased revision")
    options = parser.parse_args()
    if not options.message and not options.again:
        parser.error("say in a word what changed")
    message = rewrite() if options.again else ""
    asyncio.run(write(options.message or message))


if __name__ == "__main__":
    main()
