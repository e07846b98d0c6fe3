"""Staff are asked how a visit went from their side."""

from bot.i18n import Safe, Voice, escape
from bot.ui import moment
from bot.ui.screen import Button, Screen, head, lines
from feedback.signing import Signer
from feedback.views.visit import VisitSheet, Went

_LONGEST = 120


def visit(say: Voice, sign: Signer, sheet: VisitSheet) -> Screen:
    """The question, or what was said."""
    at = moment.instant(say, sheet.at, sheet.at)
    parts = (sheet.staff, sheet.service, sheet.location)
    about = Safe(" · ".join([*(escape(head(part, _LONGEST)) for part in parts if part), at]))
    if sheet.went is not None:
        told = say("visit-told", name=head(sheet.by, _LONGEST), went=say.label(f"visit-{sheet.went.value}"))
        return Screen(text=lines(about, told))
    row = tuple(
        Button(
            text=say.label(f"visit-{went.value}"),
            data=sign.pack_callback("visit", sheet.event_id, went.value),
        )
        for went in Went
    )
    return Screen(text=lines(about, say("visit-ask"), say("visit-seen")), rows=(row,))
