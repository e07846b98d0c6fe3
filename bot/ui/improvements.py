"""Improvements: the list, one of them, what a case may be tied to, and what customers read."""

from collections.abc import Iterator, Sequence

from bot.i18n import Safe, Voice, clip
from bot.ui import moment
from bot.ui.screen import LONGEST_LABEL, Button, Row, Rows, Screen, Style, grid, lines, paragraphs, quote
from feedback.improvements import DUE_IN, LONGEST_TOLD, Feasibility, State
from feedback.signing import Signer
from feedback.views.improvements import PAGE, ImprovementLine, ImprovementList, ImprovementView, ToldView

_MOST_CASES = 20


def listing(say: Voice, sign: Signer, view: ImprovementList) -> Screen:
    """A key an improvement, those due first at the top."""
    if not view.count:
        return Screen(text=paragraphs(say("improve-none"), say("improve-hint")))
    keys = tuple((_key(say, line, sign.pack_callback("improvement", line.id)),) for line in view.lines)
    text = paragraphs(say("improve-list", count=view.count), say("improve-hint"))
    return Screen(text=text, rows=keys + _turning(sign, view))


def details(say: Voice, sign: Signer, view: ImprovementView) -> Screen:
    """One improvement and what can be done with it."""
    told = quote(view.told, LONGEST_TOLD)[0] if view.told else None
    text = paragraphs(
        lines(Safe(f"<b>{say('improve-title', number=str(view.id), what=clip(view.what, 190))}</b>")),
        lines(*_facts(say, view)),
        lines(say("improve-told"), told) if told else None,
    )
    return Screen(text=text, rows=_keys(say, sign, view) if view.state is State.OPEN else ())


def ask_what(say: Voice, sign: Signer, case_id: int, offered: Sequence[ImprovementLine]) -> Screen:
    """Which improvement a case asks for: one of these, or a new one in words."""
    keys = tuple((_key(say, line, sign.pack_callback("tie", line.id, str(case_id))),) for line in offered)
    question = say("improve-ask" if offered else "improve-ask-new", number=str(case_id))
    return Screen(text=question, rows=keys)


def ask_told(say: Voice, *, improvement_id: int) -> Screen:
    """Asks for the words customers will read."""
    return Screen(text=say("improve-ask-told", number=str(improvement_id)))


def tied_note(say: Voice, *, tied: bool) -> str:
    """The answer to a tap on an improvement under a case."""
    return say.label("improve-tied" if tied else "improve-tied-already")


def done_note(say: Voice, *, done: bool) -> str:
    """The answer to a tap on Done."""
    return say.label("improve-done-note" if done else "improve-done-already")


def in_private_note(say: Voice) -> str:
    """A question that could not be asked, since the agent has not started the bot."""
    return say.label("improve-private")


def told(say: Voice, view: ToldView) -> Screen:
    """You said, we did."""
    words, _ = quote(view.words, LONGEST_TOLD)
    return Screen(text=lines(say("customer-told"), words))


def _facts(say: Voice, view: ImprovementView) -> Iterator[Safe]:
    yield say(f"improve-state-{view.state.value}")
    if view.feasibility:
        yield say(f"improve-{view.feasibility.value.replace('_', '-')}")
    if view.owner:
        yield say("improve-owner", owner=view.owner)
    if view.due_on:
        date = moment.day(say, view.due_on, view.today)
        yield say("improve-due-late" if view.late else "improve-due", date=date)
    if view.cases:
        numbers = ", ".join(str(number) for number in view.cases[:_MOST_CASES])
        yield say("improve-cases", numbers=numbers, people=view.people)
    for outcome, count in sorted(view.outcomes.items()):
        known = {"queued": "improve-told-count", "waiting": "improve-waits-count"}.get(outcome)
        if known:
            yield say(known, count=count)
        else:
            reason = say.label(f"reason-{outcome.replace('_', '-')}")
            yield say("improve-not-told-count", reason=reason, count=count)


def _keys(say: Voice, sign: Signer, view: ImprovementView) -> Rows:
    def key(name: str, verb: str, arg: str = "", style: Style | None = None, **params: int) -> Button:
        data = sign.pack_callback(verb, view.id, arg)
        return Button(text=say.label(f"improve-key-{name}", **params), data=data, style=style)

    feasible = [key(one.value.replace("_", "-"), "feasible", one.value) for one in Feasibility]
    weeks = [key("days", "improvedue", str(days), count=days) for days in DUE_IN]
    telling = view.told is not None and view.people > 0
    done = (
        key("done-tell", "improvedone", style="success", count=view.people)
        if telling
        else key("done", "improvedone", style="success")
    )
    rest: list[Row] = [tuple(weeks), (key("own", "improveown"), key("told", "improvetold"))]
    return (*grid(feasible, 2), *rest, (done, key("drop", "improvedrop", style="danger")))


def _key(say: Voice, line: ImprovementLine, data: str) -> Button:
    mark = "✓ " if line.state is State.DONE else "! " if line.late else ""
    label = say.label("improve-key", number=str(line.id), what=line.what, cases=line.cases)
    return Button(text=clip(mark + label, LONGEST_LABEL), data=data)


def _turning(sign: Signer, view: ImprovementList) -> Rows:
    back, on = view.start - PAGE, view.start + PAGE
    keys = [Button(text="◀", data=sign.pack_callback("improvements", back))] if back >= 0 else []
    keys += [Button(text="▶", data=sign.pack_callback("improvements", on))] if on < view.count else []
    return (tuple(keys),) if keys else ()
