"""Why somebody was asked, or not, and when next: one person, one campaign."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n import Safe, Voice, clip
from bot.ui import moment
from bot.ui.screen import LONGEST_LABEL, LONGEST_TEXT, Button, Row, Screen, fitting, lines, paragraphs, size
from feedback.signing import Signer
from feedback.texts import Texts
from feedback.verdict import Reason
from feedback.views.why import Known, WhyCampaign, WhyLine, WhyNow, WhyPage, WhyPerson

_RESERVE = 40
_CLEAR = frozenset(reason.value for reason in Reason)


def usage(say: Voice) -> Screen:
    """/why without a person."""
    return Screen(text=say("admin-why-how"))


def choose(say: Voice, sign: Signer, people: Sequence[Known], *, text: str) -> Screen:
    """Of several people one; or nobody."""
    if not people:
        return Screen(
            text=paragraphs(say("admin-why-none", text=clip(text, LONGEST_LABEL)), say("admin-why-how"))
        )
    return Screen(text=say("admin-why-several"), rows=_keys(sign, people))


def person(say: Voice, sign: Signer, view: WhyPerson, *, zone: ZoneInfo, now: datetime) -> Screen:
    """What every campaign says now, and a page of what was so far."""
    head = Safe(f"<b>{say('admin-why-person', name=clip(view.who.label, LONGEST_LABEL))}</b>")
    so_far = (_entry(say, line, say.pick(line.name) or line.slug, zone, now) for line in view.page.lines)
    text = paragraphs(
        head,
        _today(say, view.now, zone, now) if not view.page.number else None,
        say("admin-why-so-far"),
    )
    entries = fitting((f"{entry}\n\n" for entry in so_far), LONGEST_TEXT - size(text) - _RESERVE)
    history = Safe("".join(entries).strip()) if entries else say("admin-why-nothing")
    return Screen(
        text=paragraphs(text, history), rows=_pages(say, sign, "whyone", view.who.contact_id, view.page)
    )


def newest(say: Voice, sign: Signer, view: WhyCampaign, *, zone: ZoneInfo, now: datetime) -> Screen:
    """A page of whom a campaign asked of late and whom not; a key opens a person."""
    head = Safe(f"<b>{_titled(say, 'admin-why-newest', view.name, view.slug)}</b>")
    entries = [_entry(say, line, line.who.label, zone, now) for line in view.page.lines]
    room = LONGEST_TEXT - size(head) - size(say("admin-why-how")) - _RESERVE
    shown = fitting((f"{entry}\n\n" for entry in entries), room)
    body = Safe("".join(shown).strip()) if shown else say("admin-why-newest-empty")
    people = {line.who.contact_id: line.who for line in view.page.lines}
    back = (Button(text=say.label("admin-key-back"), data=sign.pack_callback("camp", view.campaign_id)),)
    keys = (*_keys(sign, list(people.values())), *_pages(say, sign, "whycamp", view.campaign_id, view.page))
    return Screen(text=paragraphs(head, body, say("admin-why-how")), rows=(*keys, back))


def _today(say: Voice, found: Sequence[WhyNow], zone: ZoneInfo, now: datetime) -> Safe:
    """Half of the message at most: the rest tells what was."""
    said = fitting((f"{line}\n" for line in _verdicts(say, found, zone, now)), LONGEST_TEXT // 2)
    return lines(say("admin-why-now"), "".join(said).strip())


def _verdicts(say: Voice, found: Sequence[WhyNow], zone: ZoneInfo, now: datetime) -> Iterator[Safe]:
    if not found:
        yield say("admin-why-no-campaigns")
    for one in found:
        verdict, name = one.verdict, clip(say.pick(one.name) or one.slug, LONGEST_LABEL)
        why = _reason(say, verdict.reason) if verdict.reason else None
        if not verdict.ask:
            yield say("admin-why-would-not", campaign=name, reason=why or "")
        elif verdict.at is not None and why:
            yield say("admin-why-would-since", campaign=name, at=_at(say, verdict.at, zone, now), reason=why)
        elif verdict.at is not None:
            yield say("admin-why-would", campaign=name, at=_at(say, verdict.at, zone, now))
        if verdict.eligible_at is not None:
            yield say("admin-why-again", at=_at(say, verdict.eligible_at, zone, now))


def _entry(say: Voice, line: WhyLine, about: str, zone: ZoneInfo, now: datetime) -> Safe:
    state = say.label(f"why-state-{line.state.value.replace('_', '-')}")
    due = say("admin-why-due", at=_at(say, line.due_at, zone, now)) if line.due_at else None
    again = say("admin-why-again", at=_at(say, line.eligible_at, zone, now)) if line.eligible_at else None
    return lines(
        say("admin-why-line", at=_at(say, line.at, zone, now), who=clip(about, LONGEST_LABEL), state=state),
        due,
        say("admin-why-planned", reason=_reason(say, line.planned)) if line.planned else None,
        _reason(say, line.reason) if line.reason else None,
        again,
    )


def _reason(say: Voice, reason: str) -> str:
    """What Telegram said stands as it was said."""
    return (
        say.label(f"reason-{reason.replace('_', '-')}") if reason in _CLEAR else clip(reason, LONGEST_LABEL)
    )


def _keys(sign: Signer, people: Sequence[Known]) -> tuple[Row, ...]:
    return tuple(
        (Button(text=clip(one.label, LONGEST_LABEL), data=sign.pack_callback("whyone", one.contact_id, "0")),)
        for one in people
    )


def _pages(say: Voice, sign: Signer, verb: str, number: int, page: WhyPage) -> tuple[Row, ...]:
    newer = Button(
        text=say.label("admin-key-newer"), data=sign.pack_callback(verb, number, str(page.number - 1))
    )
    older = Button(
        text=say.label("admin-key-older"), data=sign.pack_callback(verb, number, str(page.number + 1))
    )
    keys = tuple(key for key, there in ((newer, page.number > 0), (older, page.older)) if there)
    return (keys,) if keys else ()


def _titled(say: Voice, message: str, name: Texts, slug: str) -> Safe:
    return say(message, name=clip(say.pick(name) or slug, LONGEST_LABEL))


def _at(say: Voice, at: datetime, zone: ZoneInfo, now: datetime) -> Safe:
    return moment.instant(say, at.astimezone(zone), now)
