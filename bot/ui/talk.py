"""The conversation with a customer as agents meet it: the question for words, and what became of them."""

from collections.abc import Sequence

from bot.i18n import Safe, Voice, clip
from bot.ui.screen import LONGEST_LABEL, Button, Screen, grid, head, lines, paragraphs
from feedback.signing import Signer
from feedback.talk import About, Reason, RelayState
from feedback.views.talk import CannedLine, Mark, Replying, ReplyAsk

_IN_ROW = 2
# How much of a canned answer the list shows.
_PREVIEW = 120
# Letters in key data: what the number of the other row is of.
_CASE, _COMMENT = "k", "c"


def reply_key(say: Voice, sign: Signer, about: About) -> Button:
    """Reply: the agent's next message goes to the customer of this case or comment."""
    data = (
        sign.pack_callback("reply", about.case_id)
        if about.case_id is not None
        else sign.pack_callback("reply", about.comment_id or 0, _COMMENT)
    )
    return Button(text=say.label("staff-key-reply"), data=data)


def about_of_key(number: int, arg: str) -> About:
    """What a tap on Reply is about."""
    return About(comment_id=number) if arg == _COMMENT else About(case_id=number)


def about_of_arg(arg: str) -> About:
    """What a tap on a canned answer is about."""
    number = int(arg[1:])
    return About(comment_id=number) if arg.startswith(_COMMENT) else About(case_id=number)


def _arg(about: About) -> str:
    return f"{_CASE}{about.case_id}" if about.case_id is not None else f"{_COMMENT}{about.comment_id}"
