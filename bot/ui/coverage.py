"""Coverage in a report: how many customers were asked at least once, and how that grew."""

from bot.i18n import Safe, Voice
from bot.ui import number
from bot.ui.screen import lines
from feedback.coverage import BEFORE, Coverage, Covered


def coverage(say: Voice, found: Coverage) -> Safe | None:
    """Now, and a while ago if anybody was known then; nothing where there is nobody."""
    if not found.now.contacts:
        return None
    before = None
    if found.before.contacts:
        before = say("admin-report-coverage-before", days=BEFORE.days, **_figures(say, found.before))
    return lines(say("admin-report-coverage", **_figures(say, found.now)), before)


def _figures(say: Voice, one: Covered) -> dict[str, str | int]:
    share = number.share(say, one.asked, one.contacts)
    return {"asked": one.asked, "contacts": one.contacts, "share": share}
