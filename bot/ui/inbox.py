"""The inbox of the staff chat: the list, one message in full, praise, and what is late."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.i18n import Safe, Voice, blank, clip
from bot.ui import card, moment, talk
from bot.ui.screen import (
    LONGEST_LABEL,
    LONGEST_TEXT,
    Button,
    Row,
    Rows,
    Screen,
    grid,
    lines,
    paragraphs,
    quote,
    size,
)
from feedback.attention import MessageState, Sorting, marked
from feedback.questions import AUTOMATIC
from feedback.sentiment import Label
from feedback.signing import Signer
from feedback.talk import About
from feedback.views.inbox import PAGE, InboxPage, Marked, MessageLine, MessageView

_IN_ROW = 4
# Room for the line that says how much of a message is left out, and for empty lines.
_RESERVE = 80
_FACES = {Label.NEGATIVE: "🙁", Label.NEUTRAL: "😐", Label.POSITIVE: "🙂"}
_MARKS = {MessageState.READ: "mailread", MessageState.NO_ANSWER_NEEDED: "mailnone"}


def listing(say: Voice, sign: Signer, page: InboxPage, *, now: datetime) -> Screen:
    """A part of the list: a line and a key for each message, keys to the other parts and sortings."""
    text = paragraphs(
        say("inbox-title", waiting=page.waiting, late=page.late),
        *(_line(say, number, line, now) for number, line in _numbered(page)),
        None if page.lines else say("inbox-empty"),
        say("inbox-hint") if page.lines else None,
    )
    return Screen(
        text=text, rows=(*_openers(sign, page), *_turning(say, sign, page), *_sortings(say, sign, page))
    )


def message(
    say: Voice, sign: Signer, view: MessageView, *, now: datetime, back: str = "", title: Safe | None = None
) -> Screen:
    """One message in full; `back`: the part of the list it was opened from."""
    top = lines(
        title or say("inbox-message", number=str(view.id)), _state(say, view, now), _undelivered(say, view)
    )
    about = lines(*_about(say, view, now))
    room = LONGEST_TEXT - size(top) - size(about) - _RESERVE
    return Screen(text=paragraphs(top, _words(say, view, room), about), rows=_keys(say, sign, view, back))


def praise(say: Voice, sign: Signer, view: MessageView, *, now: datetime) -> Screen:
    """A happy comment about an employee."""
    return message(say, sign, view, now=now, title=say("praise-title", people=", ".join(view.praised)))


def late(say: Voice, sign: Signer, *, count: int) -> Screen:
    """The staff chat is told once that these wait too long."""
    return Screen(text=say("inbox-late", count=count), rows=_to_late(say, sign))


def escalated(say: Voice, sign: Signer, *, count: int) -> Screen:
    """Managers are told once that nobody has looked since."""
    return Screen(text=say("inbox-escalated", count=count), rows=_to_late(say, sign))


def marked_note(say: Voice, outcome: Marked) -> str:
    """The answer to a tap on a mark."""
    if outcome.done:
        return say.label("inbox-marked")
    return say.label(
        "inbox-marked-before",
        state=_state_word(say, outcome.state),
        by=clip(_name(say, outcome.by or "?"), LONGEST_LABEL),
    )


def read_note(say: Voice, *, count: int) -> str:
    """The answer to a tap on "all of these are read"."""
    return say.label("inbox-all-read", count=str(count))


def attachments_note(say: Voice, *, count: int) -> str:
    """The answer to a tap on the attachments' key."""
    return (
        say.label("inbox-attachments", count=str(count)) if count else say.label("inbox-attachments-before")
    )


def _numbered(page: InboxPage) -> Iterator[tuple[int, MessageLine]]:
    return zip(range(page.start + 1, page.start + 1 + len(page.lines)), page.lines, strict=True)


def _line(say: Voice, number: int, line: MessageLine, now: datetime) -> Safe:
    signs = [
        *("⏰" * line.late),
        *("❓" * line.question),
        *("⚠️",) * line.undelivered,
        _FACES[line.label] if line.label else "",
    ]
    top = say(
        "inbox-line",
        number=str(number),
        customer=clip(line.customer, LONGEST_LABEL),
        age=age(say, now - line.waiting_since),
        signs=" ".join(filter(None, signs)),
    )
    done = line.state is not MessageState.NEW
    words = say("inbox-line-media") if blank(line.words) else say("inbox-line-words", words=line.words)
    return lines(top, _state_word(say, line.state) if done else None, words)


def age(say: Voice, time: timedelta) -> str:
    """`12 min`, `3 h`, `2 d`."""
    minutes = max(0, int(time.total_seconds() // 60))
    if minutes < 60:
        return say.label("age-minutes", count=str(minutes))
    if minutes < 48 * 60:
        return say.label("age-hours", count=str(minutes // 60))
    return say.label("age-days", count=str(minutes // (24 * 60)))


def _openers(sign: Signer, page: InboxPage) -> Rows:
    back = f"{page.sorting}:{page.start}"
    keys = [
        Button(text=str(number), data=sign.pack_callback("mail", line.id, back))
        for number, line in _numbered(page)
    ]
    return grid(keys, _IN_ROW)


def _turning(say: Voice, sign: Signer, page: InboxPage) -> Iterator[Row]:
    before = [max(0, page.start - PAGE)] if page.start else []
    after = [page.start + PAGE] if page.more else []
    signs = {**dict.fromkeys(before, "◀"), **dict.fromkeys(after, "▶")}
    row = tuple(
        Button(text=text, data=sign.pack_callback("inbox", start, page.sorting))
        for start, text in signs.items()
    )
    if row:
        yield row
    if page.lines and page.sorting is not Sorting.DONE:
        all_read = sign.pack_callback("mailall", page.start, page.sorting)
        yield (Button(text=say.label("inbox-key-all"), data=all_read),)


def _sortings(say: Voice, sign: Signer, page: InboxPage) -> Rows:
    keys = [
        Button(
            text=f"{'● ' if sorting is page.sorting else ''}{say.label(f'inbox-sorting-{sorting}')}",
            data=sign.pack_callback("inbox", 0, sorting),
        )
        for sorting in Sorting
    ]
    return grid(keys, 2)


def _to_late(say: Voice, sign: Signer) -> Rows:
    return ((Button(text=say.label("inbox-key-open"), data=sign.pack_callback("inbox", 0, Sorting.LATE)),),)


def _state(say: Voice, view: MessageView, now: datetime) -> Safe:
    if view.state is MessageState.NEW:
        by = moment.deadline(say, view.answer_by, now)
        return say("inbox-state-late" if view.late else "inbox-state-new", by=by)
    who = {"by": _name(say, view.state_by) if view.state_by else say.label("inbox-by-bot")}
    at = moment.instant(say, view.state_at, now) if view.state_at else Safe("")
    return say("inbox-state-done", state=_state_word(say, view.state), at=at, **who)


def _undelivered(say: Voice, view: MessageView) -> Safe | None:
    if view.undelivered is None:
        return None
    return say("inbox-undelivered", reason=say.label(f"talk-reason-{view.undelivered.value}"))


def _name(say: Voice, by: str) -> str:
    return say.label("inbox-by-automatic") if by == AUTOMATIC else by


def _state_word(say: Voice, state: MessageState) -> Safe:
    return say(f"inbox-state-{state.value.replace('_', '-')}-word")


def _words(say: Voice, view: MessageView, room: int) -> Safe | None:
    if blank(view.text):
        return None
    quoted, left = quote(view.text, room)
    return lines(quoted, say("staff-card-comment-left", count=left) if left else None)


def _about(say: Voice, view: MessageView, now: datetime) -> Iterator[Safe]:
    if view.media:
        media = ", ".join(say.label(card.media_id(say, kind)) for kind in view.media)
        yield say("staff-card-media", media=media)
    if view.metric is None or view.score is None:
        yield say("staff-card-unasked")
    else:
        yield card.score_line(say, view.metric, view.score, view.group)
    if view.sentiment:
        yield card.sentiment_line(say, view.sentiment)
    yield say("inbox-received", at=moment.instant(say, view.received_at, now))
    yield from _background(say, view)


def _background(say: Voice, view: MessageView) -> Iterator[Safe]:
    yield say("staff-card-customer", customer=view.customer)
    if view.case_id is not None:
        yield say("inbox-about-case", number=str(view.case_id))
    if view.service:
        yield say("staff-card-service", service=view.service)
    if view.source:
        yield say("staff-card-source", source=view.source)
    if view.location:
        yield say("staff-card-location", location=view.location)
    if view.staff_member:
        yield say("staff-card-person", person=view.staff_member)


def _keys(say: Voice, sign: Signer, view: MessageView, back: str) -> Rows:
    marks = tuple(
        Button(
            text=say.label(f"inbox-key-{mark.value.replace('_', '-')}"),
            data=sign.pack_callback(verb, view.id, back),
        )
        for mark, verb in _MARKS.items()
        if marked(view.state, mark)
    )
    rows: list[Row] = [(talk.reply_key(say, sign, About(comment_id=view.id)),)]
    if view.media:
        media = sign.pack_callback("mailmedia", view.id)
        rows.append((Button(text=say.label("inbox-key-attachments"), data=media),))
    rows += [marks] if marks else []
    if back:
        sorting, _, start = back.partition(":")
        rows.append(
            (Button(text=say.label("inbox-key-back"), data=sign.pack_callback("inbox", int(start), sorting)),)
        )
    return tuple(rows)
