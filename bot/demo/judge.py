"""Holds the bot's database against what the local Telegram's ledger and the players know."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.demo.player import Player
from bot.demo.stage import Stage
from db.repositories.audit import CaseFact
from feedback.errors import Tampered
from feedback.signing import Callback, Signer
from sandbox.dictionary import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Sightings:
    """What the accepted requests showed to people."""

    # How many messages asked each invitation's question.
    questions: Mapping[int, int]
    # When each case was first seen by staff, in the sandbox's seconds: on its own card, or as a line.
    cards: Mapping[int, float]
    lines: Mapping[int, float]
    # When anything was written to the staff chat.
    staff_requests: Sequence[float]

    @property
    def first(self) -> Mapping[int, float]:
        """When each case was first seen in any way."""
        far = float("inf")
        ids = self.cards.keys() | self.lines.keys()
        return {number: min(self.cards.get(number, far), self.lines.get(number, far)) for number in ids}


def sightings(entries: Iterable[Json], sign: Signer, staff_chat: int) -> Sightings:
    """Read the ledger: the keys of a message say what it was about."""
    questions: Counter[int] = Counter()
    cards: dict[int, float] = {}
    lines: dict[int, float] = {}
    staff = []
    for entry in entries:
        keys = list(_callbacks(entry, sign))
        if entry["method"] == "sendMessage" and entry["chat_id"] != staff_chat:
            questions.update({key.id for key in keys if key.verb == "score"})
        if entry["chat_id"] == staff_chat and entry["method"].startswith(("send", "edit")):
            staff.append(entry["time"])
        for key in keys:
            if key.verb == "take":
                cards.setdefault(key.id, entry["time"])
            elif key.verb == "open":
                lines.setdefault(key.id, entry["time"])
    return Sightings(questions=questions, cards=cards, lines=lines, staff_requests=staff)


def _callbacks(entry: Json, sign: Signer) -> Iterable[Callback]:
    markup = entry["parameters"].get("reply_markup") or {}
    markup = json.loads(markup) if isinstance(markup, str) else markup
    for row in markup.get("inline_keyboard", []):
        for key in row:
            try:
                yield sign.unpack_callback(key.get("callback_data", ""))
            except Tampered:
                continue


async def verdict(stage: Stage, player: Player, seen: Sightings) -> dict[str, object]:
    """The figures that must be 0, and the numbers of each side."""
    async with stage.house.uow.read() as tx:
        scores, messages = await tx.audit.scores(), await tx.audit.messages()
        cases, uncertain = await tx.audit.cases(), await tx.audit.uncertain()
    written = {(account, number) for account, numbers in player.written.items() for number in numbers}
    lost = [account for account, score in player.tapped.items() if scores.get(account) != score]
    doubled = [number for number, times in seen.questions.items() if times > 1]
    unseen = [case for case in cases if not _seen(case, seen)]
    return {
        "scores tapped": len(player.tapped),
        "scores kept": len(scores),
        "answers lost": len(lost),
        "messages written": len(written),
        "messages kept": len(written & messages),
        "messages lost": len(written - messages),
        "questions accepted by Telegram": sum(seen.questions.values()),
        "questions asked twice": len(doubled),
        "questions uncertain": len(uncertain),
        "cases opened": len(cases),
        "cases no agent could see": len(unseen),
        "adds up": not (lost or doubled or unseen or written - messages),
    }


def _seen(case: CaseFact, seen: Sightings) -> bool:
    # A case may be withdrawn by its customer before the card's turn comes.
    return case.id in seen.cards or case.id in seen.lines or case.state not in {"open", "taken"}
