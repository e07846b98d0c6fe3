"""What staff read around the cards: notifying lines, the folded list, acts and their refusals."""

from collections.abc import Sequence

from bot.i18n import Voice, clip
from bot.ui import card
from bot.ui.screen import LONGEST_LABEL, Button, Rows, Screen, grid, lines
from feedback import routing
from feedback.signing import Signer
from feedback.views import CaseLine
from feedback.views.desk import PAGE

_IN_ROW = 2


def comment_line(say: Voice, *, case_id: int) -> Screen:
    """The one reply to a card that notifies: the first comment has come."""
    return Screen(text=say("staff-line-comment", number=str(case_id)))


def message_line(say: Voice, *, case_id: int) -> Screen:
    """A further message of the customer."""
    return Screen(text=say("staff-line-message", number=str(case_id)))


def changed_line(say: Voice, *, case_id: int, old: int, new: int) -> Screen:
    """The customer changed the score of a case somebody took."""
    return Screen(text=say("staff-line-changed", number=str(case_id), old=old, new=new))


def reopened_line(say: Voice, *, case_id: int) -> Screen:
    """A resolved case is open again."""
    return Screen(text=say("staff-line-reopened", number=str(case_id)))


def urgent_line(say: Voice, *, case_id: int) -> Screen:
    """The customer speaks of suicide or threatens, in a case that is open already."""
    return Screen(text=say("staff-line-urgent", number=str(case_id)))


def forgotten_line(say: Voice) -> Screen:
    """What /forget leaves of a line or a relayed message."""
    return Screen(text=say("staff-line-forgotten"))


def summary(say: Voice, sign: Signer, cases: Sequence[CaseLine], *, start: int = 0) -> Screen:
    """The live list into which cards fold: one key a case, the most severe first, then the oldest."""
    if not cases:
        return Screen(text=say("staff-summary-empty"))
    ordered = sorted(cases, key=lambda line: (-routing.severity(line.reasons), line.opened_at, line.id))
    keys = [_key(say, sign, line) for line in ordered[start : start + PAGE]]
    left = len(ordered) - len(keys)
    text = lines(
        say("staff-summary", count=len(ordered)),
        say("staff-summary-hint"),
        say("staff-summary-left", count=left) if left else None,
    )
    return Screen(text=text, rows=grid(keys, _IN_ROW) + _turning(sign, start, len(ordered)))


def _turning(sign: Signer, start: int, count: int) -> Rows:
    """Keys to the parts of a list that is longer than Telegram's hundred keys."""
    parts = [first for first in (start - PAGE, start + PAGE) if 0 <= first < count]
    keys = tuple(
        Button(
            text=f"{'◀ ' if first < start else ''}{first + 1}-{min(first + PAGE, count)}"
            f"{' ▶' if first > start else ''}",
            data=sign.pack_callback("list", first),
        )
        for first in parts
    )
    return (keys,) if keys else ()


def folded(say: Voice, *, case_id: int) -> Screen:
    """What a card's own message becomes while the case stands in the list."""
    return Screen(text=say("staff-card-folded", number=str(case_id)))


def moved(say: Voice) -> Screen:
    """What an old list becomes when a new one was begun further down."""
    return Screen(text=say("staff-summary-moved"))


def resolve_ask(say: Voice, *, case_id: int) -> Screen:
    """Asks for the note as a reply."""
    return Screen(text=say("staff-resolve-ask", number=str(case_id)))


def resolve_in_private_note(say: Voice) -> str:
    """The answer to Resolve in a channel by somebody the bot may not write to yet."""
    return say.label("staff-resolve-private")


def resolved(say: Voice, *, case_id: int) -> Screen:
    """The note was taken."""
    return Screen(text=say("staff-resolved", number=str(case_id)))


def taken_note(say: Voice, *, case_id: int) -> str:
    """The answer to a tap on Take."""
    return say.label("staff-taken", number=str(case_id))


def already_taken_note(say: Voice, *, owner: str) -> str:
    """The answer to whoever was slower; names are clipped to Telegram's 200 characters."""
    return say.label("staff-already-taken", owner=clip(owner, LONGEST_LABEL))


def already_closed(say: Voice) -> Screen:
    """The answer to a note that came too late."""
    return Screen(text=say("staff-already-closed"))


def already_closed_note(say: Voice) -> str:
    """The answer to a tap on a closed case."""
    return say.label("staff-already-closed")


def not_agent_note(say: Voice) -> str:
    """The answer to a stranger's tap."""
    return say.label("staff-not-agent")


def anonymous(say: Voice) -> Screen:
    """An anonymous admin acted: we cannot tell who."""
    return Screen(text=say("staff-anonymous"))


def _key(say: Voice, sign: Signer, line: CaseLine) -> Button:
    what = card.headline(say, line.metric, line.score)
    label = say.label("staff-summary-key", number=str(line.id), what=what, customer=line.customer)
    return Button(text=clip(label, LONGEST_LABEL), data=sign.pack_callback("open", line.id))
