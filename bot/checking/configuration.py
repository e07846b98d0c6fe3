"""The settings: readable (else nothing else is looked at), and no misspelt name among them."""

from difflib import get_close_matches
from pathlib import Path

from dotenv import dotenv_values

from bot.checking.finding import Finding, note, ok
from bot.settings import Settings

NAME = "settings"
# Read by the programs around the bot, not by the bot.
FOREIGN = ("COMPOSE_", "POSTGRES_", "DOCKER_", "TEST_")


def configuration(file: Path) -> list[Finding]:
    """A name in .env that nobody reads is most often a slip of the finger."""
    known = [name.upper() for name in Settings.model_fields]
    given = dotenv_values(file) if file.exists() else {}
    strange = [name for name in given if name.upper() not in known and not name.startswith(FOREIGN)]
    found = ok(NAME, "every value can be read")
    return [found, *(note(NAME, _hint(name, known)) for name in strange)]


def _hint(name: str, known: list[str]) -> str:
    near = get_close_matches(name.upper(), known, n=1)
    meant = f"; perhaps {near[0]} was meant" if near else ""
    return f"{name} in .env is read by nobody{meant}"
