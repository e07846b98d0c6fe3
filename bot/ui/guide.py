"""/help, and the menus of commands."""

from bot.i18n import Voice
from bot.ui.screen import Screen

CUSTOMER = ("start", "feedback", "language", "pause", "stop", "mydata", "forget", "help")
STAFF = (
    "cases",
    "mine",
    "promise",
    "promises",
    "inbox",
    "causes",
    "recovery",
    "who",
    "case",
    "about",
    "address",
    "practice",
    "language",
    "help",
)
ADMIN = ("campaigns", "report", "test", "help")


def customer(say: Voice) -> Screen:
    """/help of a customer."""
    return Screen(text=say("customer-help"))


def staff(say: Voice) -> Screen:
    """/help in the staff chat."""
    return Screen(text=say("staff-help"))


def admin(say: Voice) -> Screen:
    """/help of an admin."""
    return Screen(text=say("admin-help"))


def menu(say: Voice, scope: str, commands: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(command, description) pairs for setMyCommands; scope is customer, staff or admin."""
    return tuple((name, say.label(f"{scope}-command-{name}")) for name in commands)
