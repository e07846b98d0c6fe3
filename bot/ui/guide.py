"""/help, and the menus of commands: the most used first."""

from bot.i18n import Voice
from bot.ui.screen import Screen, paragraphs

CUSTOMER = ("start", "feedback", "language", "pause", "stop", "mydata", "forget", "help")
# What is to be done, one case, everybody's lists, the chat itself: the order of /help too.
STAFF = (
    "cases",
    "mine",
    "inbox",
    "promises",
    "who",
    "case",
    "note",
    "promise",
    "about",
    "address",
    "canned",
    "faq",
    "causes",
    "improve",
    "recovery",
    "practice",
    "language",
    "help",
)
# Commands of the staff chat that admins alone may give, there and in private.
STAFF_ADMIN = ("route", "owner", "staff")
# Commands that need a card to reply to, or exist in the staff chat alone, or mean another thing in private.
IN_STAFF_CHAT = ("note", "causes", "improve", "recovery", "language", "help")
ADMIN = ("campaigns", "report", "test", "help")
# What admins need now and then: after the desk in the menu.
ADMIN_RARE = ("segments", "ask", "why", "staff", "audit")


def customer(say: Voice, *, at_desk: bool = False) -> Screen:
    """/help of a customer, who may work at the desk as well."""
    return Screen(text=paragraphs(say("customer-help"), say("staff-private-help") if at_desk else None))


def staff(say: Voice) -> Screen:
    """/help in the staff chat."""
    return Screen(text=say("staff-help"))


def admin(say: Voice) -> Screen:
    """/help of an admin."""
    return Screen(text=say("admin-help"))


def staff_menu() -> dict[str, str]:
    """Commands of the staff chat, each with the scope whose sentence describes it."""
    return dict.fromkeys(STAFF, "staff")


def staff_admin_menu() -> dict[str, str]:
    """The same for an admin among the agents."""
    return {**dict.fromkeys(STAFF[:-1], "staff"), **dict.fromkeys(STAFF_ADMIN, "staff"), "help": "staff"}


def customer_menu() -> dict[str, str]:
    """Commands of a customer."""
    return dict.fromkeys(CUSTOMER, "customer")


def admin_menu() -> dict[str, str]:
    """Commands of an admin's private chat: their own, the desk's, a customer's for trying."""
    desk = [name for name in (*STAFF, *STAFF_ADMIN) if name not in IN_STAFF_CHAT]
    own = dict.fromkeys((name for name in ADMIN if name != "help"), "admin")
    rare = dict.fromkeys(ADMIN_RARE, "admin")
    return {**own, **dict.fromkeys(desk, "staff"), **rare, **customer_menu(), "help": "admin"}


def menu(say: Voice, commands: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """(command, description) pairs for setMyCommands."""
    return tuple((name, say.label(f"{scope}-command-{name}")) for name, scope in commands.items())
