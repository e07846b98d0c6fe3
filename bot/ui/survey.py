"""A question after the score: neutral keys, and a way out at every step."""

import html

from bot.i18n import Safe, Voice, blank, clip
from bot.ui.screen import LONGEST_LABEL, Button, Rows, Screen, grid, lines, own
from feedback.signing import Signer
from feedback.survey import FollowUp, Kind
from feedback.texts import Texts
from feedback.views.survey import AskedNow
from feedback.wording import Wording

# Values of a rating in one row; more stand in two.
_ROW = 7


def text(say: Voice, asked: AskedNow) -> Safe:
    """The question, what the ends of a rating mean, and how it is answered when that is not plain."""
    question = asked.question
    how = None
    if asked.words:
        how = say("customer-survey-write" if question.kind is Kind.TEXT else "customer-survey-other")
    elif question.kind is Kind.MULTIPLE:
        how = say("customer-survey-several")
    return lines(Safe(f"<b>{_asked(say, question)}</b>"), _ends(say, question), how)


def keys(say: Voice, sign: Signer, asked: AskedNow, *, response_id: int, back: int | None) -> Rows:
    """The choices or values; then on, back and out."""
    index, question = asked.index, asked.question
    chosen = () if asked.words else _choices(say, sign, asked, response_id)
    last = []
    if question.kind is Kind.MULTIPLE and asked.chosen and not asked.words:
        last.append(_key(say, sign, "customer-key-done", "thendone", response_id, index))
    elif asked.more and not question.required:
        last.append(_key(say, sign, "customer-key-skip", "thendone", response_id, index))
    out = (_key(say, sign, "customer-key-enough", "thenend", response_id),)
    before = previous(say, sign, response_id=response_id, index=back) if back is not None else ()
    return (*chosen, *((tuple(last),) if last else ()), *before, out)


def previous(say: Voice, sign: Signer, *, response_id: int, index: int) -> Rows:
    """The key to the question before."""
    return ((_key(say, sign, "customer-key-previous", "thenback", response_id, index),),)


def noted(say: Voice) -> Screen:
    """After words for one question, when another one follows."""
    return Screen(text=say("customer-survey-noted"))


def wording(say: Voice, question: FollowUp) -> Wording:
    """The question and its keys, in plain text."""
    labels = {choice.id: _label(say, choice.text, choice.id) for choice in question.choices}
    if question.kind is Kind.RATING and all(question.labels):
        labels = dict(zip(("low", "high"), (say.pick(end) for end in question.labels), strict=True))
    return Wording(language=say.language, text=html.unescape(_asked(say, question)), labels=labels)


def _asked(say: Voice, question: FollowUp) -> Safe:
    return own(_label(say, question.text, question.id))


def _ends(say: Voice, question: FollowUp) -> Safe | None:
    low, high = (say.pick(end) for end in question.labels)
    if question.kind is not Kind.RATING or not (low and high):
        return None
    scale = question.scale
    return say("customer-question-ends", minimum=scale.minimum, low=low, maximum=scale.maximum, high=high)


def _choices(say: Voice, sign: Signer, asked: AskedNow, response_id: int) -> Rows:
    question = asked.question
    if question.kind is Kind.RATING:
        values = [_choice(sign, asked, response_id, key, name) for key, name in enumerate(question.values)]
        width = len(values) if len(values) <= _ROW else (len(values) + 1) // 2
        return grid(values, width)
    named = enumerate(question.choices)
    return tuple(
        (_choice(sign, asked, response_id, key, _label(say, choice.text, choice.id)),)
        for key, choice in named
    )


def _choice(sign: Signer, asked: AskedNow, response_id: int, key: int, label: str) -> Button:
    value = asked.question.values[key]
    several = asked.question.kind is Kind.MULTIPLE
    on = value not in asked.chosen if several else True
    marked = f"{'○' if on else '●'} {label}" if several else label
    return Button(
        text=clip(marked, LONGEST_LABEL),
        data=sign.pack_callback("then", response_id, f"{asked.index}:{key}:{int(on)}"),
    )


def _key(
    say: Voice, sign: Signer, label: str, verb: str, response_id: int, index: int | None = None
) -> Button:
    arg = "" if index is None else str(index)
    return Button(text=say.label(label), data=sign.pack_callback(verb, response_id, arg))


def _label(say: Voice, texts: Texts, otherwise: str) -> str:
    text = say.pick(texts)
    return otherwise if blank(text) else text
