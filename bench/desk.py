"""The staff desk: a flood of complaints, the way from a comment to its card, a race for cases."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import cycle
from statistics import quantiles

from bench import alerts, taking
from bench.timing import against
from bot.demo.remarks import own_remarks
from bot.demo.stage import Stage
from nlp.load import BUNDLED, load
from nlp.model import Label
from sandbox.dictionary import Json

# A burst of negative comments, all to one group.
FLOOD, WITHIN = 40, 10.0
# An even stream, spread so thin that no chat's minute runs short.
RATE, STREAM, CHATS = 20.0, 420, 60
# Of so many comments one is a complaint: in an ordinary trade, as in the demo; and on the worst of days.
ORDINARY, WORST = 7, 1
# Seconds after which what is not there is lost.
PATIENCE = 180.0


async def measure() -> list[str]:
    """Each of the three in turn."""
    words, mild = _words(Label.NEGATIVE), _words(Label.POSITIVE)
    return [
        await _flood(words),
        *await _stream(words, mild, ORDINARY),
        *await _stream(words, mild, WORST),
        await taking.race(postgres=False),
        await taking.race(postgres=True),
    ]


def _words(label: Label) -> list[str]:
    """The demo's comments to which a reader and the bundled model both give this label."""
    texts = [remark.text for remark in own_remarks() if remark.label == label]
    found = load(BUNDLED).classify(texts)
    return [text for text, one in zip(texts, found, strict=True) if one.label is label]


async def _flood(words: Sequence[str]) -> str:
    async with alerts.working_desk() as stage:
        people = await alerts.settle_in(stage, FLOOD)
        written = await alerts.write(stage, dict(zip(people, cycle(words), strict=False)), FLOOD / WITHIN)
        await alerts.all_shown(stage, people, PATIENCE)
        entries = await stage.remote.ledger(chat=stage.staff_chat)
        waits = await _waits(stage, written, entries)
    return (
        f"{FLOOD} negative comments in {_span(written):.1f} s to one group of 20 messages a minute, "
        f"by the wall, until on a card or in the live summary: {_told(waits, 50, 95)}, "
        f"max {max(waits):.2f} s; lost {FLOOD - len(waits)}, refused by Telegram {_refused(entries)}"
    )


async def _stream(words: Sequence[str], mild: Sequence[str], every: int) -> list[str]:
    """As many /help, then comments, of which every so-many-th complains, through the same processes."""
    tags = [f"team{number}" for number in range(CHATS)]
    async with alerts.working_desk() as stage:
        await alerts.chats_for(stage, tags)
        people = await alerts.settle_in(stage, STREAM, tags)
        asked = await alerts.write(stage, dict.fromkeys(people, "/help"), RATE)
        answered = await _answers(stage, asked)
        before = alerts.cpu_seconds(stage.bot.pid)
        written = await alerts.write(stage, _said(people, words, mild, every), RATE)
        unhappy = people[::every]
        await alerts.all_shown(stage, unhappy, PATIENCE)
        worked = (alerts.cpu_seconds(stage.bot.pid) - before) / STREAM * 1000
        entries = [entry for entry in await stage.remote.ledger() if (entry["chat_id"] or 0) < 0]
        waits = await _waits(stage, {person: written[person] for person in unhappy}, entries)
    alert = (
        f"comment to card, {_rate(written):.1f} comments a second, {len(unhappy)} of {STREAM} complaints, "
        f"bundled model, limits on, routed to {CHATS} chats so that every bucket is free, by the wall: "
        f"{_told(waits, 50, 95, 99)}, max {max(waits):.2f} s; without a card {len(unhappy) - len(waits)}, "
        f"refused by Telegram {_refused(entries)}, the bot's processor time {worked:.0f} ms a comment"
    )
    return [
        alert,
        f"/help at {_rate(asked):.1f} a second through the same processes: {_told(answered, 50, 95, 99)}",
        against("comment to card, median", _at(waits, 50), _at(answered, 50), "the median /help", "s"),
    ]


def _said(people: Sequence[int], words: Sequence[str], mild: Sequence[str], every: int) -> Mapping[int, str]:
    """What each says: every so-many-th complains, beginning with the first."""
    complaints, others = cycle(words), cycle(mild)
    return {person: next(others if number % every else complaints) for number, person in enumerate(people)}


async def _waits(stage: Stage, written: Mapping[int, float], entries: Iterable[Json]) -> list[float]:
    """Seconds from each comment until staff could see its case, by the sandbox's clock."""
    shown = alerts.seen(entry for entry in entries if entry["outcome"] == "accepted")
    people = await alerts.writers(stage)
    return [at - written[people[number]] for number, at in shown.items() if people[number] in written]


async def _answers(stage: Stage, asked: Mapping[int, float]) -> list[float]:
    """Seconds from each command to its answer."""
    await stage.remote.settle(timeout=PATIENCE)
    first: dict[int, float] = {}
    for entry in await stage.remote.ledger(method="sendMessage", outcome="accepted"):
        first.setdefault(entry["chat_id"], entry["time"])
    return [first[person] - at for person, at in asked.items()]


def _refused(entries: Iterable[Json]) -> int:
    """How often Telegram said 429."""
    return sum(entry["error_code"] == 429 for entry in entries)


def _span(written: Mapping[int, float]) -> float:
    return max(written.values()) - min(written.values())


def _rate(written: Mapping[int, float]) -> float:
    return (len(written) - 1) / _span(written)


def _at(seconds: Sequence[float], percent: int) -> float:
    return quantiles(seconds, n=100, method="inclusive")[percent - 1]


def _told(seconds: Sequence[float], *percents: int) -> str:
    return ", ".join(f"p{percent} {_at(seconds, percent):.2f} s" for percent in percents)
