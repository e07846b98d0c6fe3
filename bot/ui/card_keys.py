"""The keys under a card: what can be done with the case as it is now, the rare half behind "More…"."""

from dataclasses import dataclass
from typing import Self

from bot.i18n import Voice
from bot.ui.screen import Button, Row, Rows, Style, grid
from feedback.case import LIVE, CaseState
from feedback.sentiment import Label
from feedback.signing import Signer
from feedback.views import CardView

_IN_ROW = 2
_STYLES: dict[str, Style] = {"take": "primary", "resolve": "success"}
# How the word about the label is written in a key, which has little room.
_CORRECTIONS = {"": "", "n": "notnegative", "i": "isnegative"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What of a case decides its keys; small enough to travel in one."""

    case_id: int
    state: CaseState
    # "" | "n" | "i": the words can be judged not negative, or negative.
    correction: str = ""

    @classmethod
    def of(cls, view: CardView) -> Self:
        """As the card shows it."""
        return cls(case_id=view.id, state=view.state, correction=_correction(view))

    @classmethod
    def unpacked(cls, case_id: int, arg: str) -> Self:
        """From a key that we made."""
        state, _, correction = arg.partition(":")
        return cls(case_id=case_id, state=CaseState(state), correction=correction)

    @property
    def packed(self) -> str:
        """For a key."""
        return f"{self.state.value}:{self.correction}"


def rows(say: Voice, sign: Signer, found: Standing, *, all_of_them: bool = False) -> Rows:
    """What matters now, then the customer and the key to the rest; or all of them and the key back.

    The first two rows stay where they are: a colleague's thumb may be on its way to them.
    """

    def key(name: str) -> Button:
        data = sign.pack_callback(name, found.case_id)
        return Button(text=say.label(f"staff-key-{name}"), data=data, style=_STYLES.get(name))

    def swap(name: str) -> Button:
        data = sign.pack_callback(name, found.case_id, found.packed)
        return Button(text=say.label(f"staff-key-{name}"), data=data)

    main: Row = tuple(key(name) for name in _main(found.state))
    if not all_of_them:
        return (main, (key("who"), swap("more")))
    return (main, (key("who"), swap("less")), *grid([key(name) for name in _rest(found)], _IN_ROW))


def _main(state: CaseState) -> tuple[str, ...]:
    if state is CaseState.OPEN:
        return ("take", "reply", "resolve")
    return ("reply", "resolve") if state is CaseState.TAKEN else ("reply", "reopen")


def _rest(found: Standing) -> list[str]:
    keys = [_CORRECTIONS[found.correction]]
    if found.state in LIVE:
        keys += ["promise", "assign"]
    if found.state is CaseState.TAKEN:
        keys += ["snooze", "release"]
    return [name for name in (*keys, "history", "improve") if name]


def _correction(view: CardView) -> str:
    """Words somebody or something has read can be judged otherwise."""
    if not view.comment or view.sentiment is None or view.state is CaseState.RESOLVED:
        return ""
    negative = view.sentiment.label is Label.NEGATIVE or view.sentiment.doubtful
    return "n" if negative else "i"
