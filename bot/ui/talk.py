"""The conversation with a customer as agents meet it: the question for words, and what became of them."""

from collections.abc import Sequence

from bot.i18n import Safe, Voice, clip
from bot.ui.screen import LONGEST_LABEL, LONGEST_TEXT, Button, Screen, fitting, grid, lines, paragraphs, size
from feedback.signing import Signer
from feedback.talk import About, Reason, RelayState
from feedback.views.talk import CannedLine, Mark, ReplyAsk, Replying

_IN_ROW = 2
# How much of a canned answer the list shows.
_PREVIEW = 120
# Room for empty lines.
_RESERVE = 20
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


def ask(say: Voice, sign: Signer, about: About, asked: ReplyAsk) -> Screen:
    """Asks for the words; canned answers are one tap away."""
    language = say.label(f"language-{asked.language}")
    words = (
        say("staff-reply-ask", number=str(asked.case_id), customer=asked.customer, language=language)
        if asked.case_id is not None
        else say("staff-reply-ask-comment", customer=asked.customer, language=language)
    )
    keys = [
        Button(
            text=clip(line.title, LONGEST_LABEL),
            data=sign.pack_callback("canned", line.id, _arg(about)),
        )
        for line in asked.answers
    ]
    number = about.case_id or about.comment_id or 0
    cancel = Button(text=say.label("staff-key-cancel"), data=sign.pack_callback("unreply", number))
    hint = say("staff-reply-canned") if keys else None
    return Screen(text=lines(words, hint), rows=(*grid(keys, _IN_ROW), (cancel,)))


def in_private_note(say: Voice) -> str:
    """The answer to Reply in a channel by somebody the bot may not write to yet."""
    return say.label("staff-reply-private")


def cancelled(say: Voice) -> Screen:
    """The question after Cancel."""
    return Screen(text=say("staff-reply-cancelled"))


def said(say: Voice, html: str) -> Screen:
    """The question after a canned answer was chosen: what goes to the customer."""
    return Screen(text=paragraphs(say("staff-reply-said"), Safe(html)))


def outcome(say: Voice, replying: Replying) -> Screen | None:
    """Why a message doesn't go to the customer; None: it does."""
    if replying in {Replying.TAKEN, Replying.AGAIN}:
        return None
    return Screen(text=say(f"staff-reply-{replying.value}"))


def mark(say: Voice, sign: Signer, found: Mark) -> Screen:
    """What became of an agent's message."""
    if found.edit:
        return Screen(text=say("staff-talk-edit-failed"))
    if found.state is RelayState.SENT:
        return Screen(text=say("staff-talk-delivered"))
    resend = Button(text=say.label("staff-key-resend"), data=sign.pack_callback("resend", found.relay_id))
    if found.state is RelayState.UNCERTAIN:
        return Screen(text=say("staff-talk-uncertain"), rows=((resend,),))
    reason = found.reason or Reason.REFUSED
    text = say("staff-talk-failed", reason=say.label(f"talk-reason-{reason.value}"))
    return Screen(text=text, rows=() if reason is Reason.DELETED else ((resend,),))


def resent(say: Voice, *, agent: str) -> Screen:
    """The line after Resend."""
    return Screen(text=say("staff-talk-resent", agent=agent))


def resent_note(say: Voice) -> str:
    """The answer to whoever tapped Resend after somebody else."""
    return say.label("staff-talk-resent-before")


def taken_back(say: Voice, media: str | None) -> Screen:
    """An attachment the customer deleted before it could be copied."""
    found = f"media-{(media or 'other').replace('_', '-')}"
    known = found if say.translator.has(say.language, found) else "media-other"
    return Screen(text=say("staff-talk-taken-back", media=say.label(known)))


def note_kept(say: Voice) -> Screen:
    """The answer to /note."""
    return Screen(text=say("staff-note-kept"))


def note_usage(say: Voice) -> Screen:
    """/note without words, or as a reply to nothing."""
    return Screen(text=say("staff-note-usage"))


def canned_list(say: Voice, sign: Signer, answers: Sequence[CannedLine]) -> Screen:
    """/canned: every answer with a key that takes it away, and how to add one."""
    shown = [
        lines(
            say(
                "staff-canned-line",
                language=say.label(f"language-{line.language}"),
                title=line.title,
                text=clip(line.text, _PREVIEW),
            )
        )
        for line in answers
    ]
    keys = [
        Button(
            text=clip(say.label("staff-key-uncanned", title=line.title), LONGEST_LABEL),
            data=sign.pack_callback("uncanned", line.id),
        )
        for line in answers
    ]
    title, usage = say("staff-canned-title"), say("staff-canned-usage")
    # The keys name every answer, also those whose words don't fit.
    words = fitting(shown, LONGEST_TEXT - size(title) - size(usage) - _RESERVE)
    top = lines(title, None if shown else say("staff-canned-empty"), *words)
    return Screen(text=paragraphs(top, usage), rows=grid(keys, _IN_ROW))


def canned_kept(say: Voice, *, title: str) -> Screen:
    """An answer was added, or replaced."""
    return Screen(text=say("staff-canned-kept", title=title))
