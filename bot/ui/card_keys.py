"""The keys under a card: what can be done with the case as it is now."""

from bot.i18n import Voice
from bot.ui.screen import Button, Row, Style, grid
from feedback.case import LIVE, CaseState
from feedback.sentiment import Label
from feedback.signing import Signer
from feedback.views import CardView

_IN_ROW = 2


def rows(say: Voice, sign: Signer, view: CardView) -> tuple[Row, ...]:
    """Two keys a row, the ones that are needed most first."""

    def key(name: str, style: Style | None = None) -> Button:
        return Button(
            text=say.label(f"staff-key-{name}"), data=sign.pack_callback(name, view.id), style=style
        )

    take, resolve = key("take", "primary"), key("resolve", "success")
    keys: list[Button] = []
    if view.state is CaseState.OPEN:
        keys = [take, key("reply"), resolve, key("assign")]
    elif view.state is CaseState.TAKEN:
        keys = [key("reply"), resolve, key("release"), key("assign"), key("snooze")]
    else:
        keys = [key("reply"), key("reopen")]
    if view.state in LIVE:
        keys.append(key("promise"))
    return grid([*keys, *(key(name) for name in _correction(view))], _IN_ROW)


def _correction(view: CardView) -> list[str]:
    """Words somebody or something has read can be judged otherwise."""
    if not view.comment or view.sentiment is None or view.state is CaseState.RESOLVED:
        return []
    negative = view.sentiment.label is Label.NEGATIVE or view.sentiment.doubtful
    return ["notnegative" if negative else "isnegative"]
