"""otklik nlp: the table against staff, the file for training."""

import asyncio
import json
import os
from datetime import UTC, datetime
from pathlib import Path

from bot.cli.nlp import COLUMNS, PSEUDONYMOUS
from db.engine import make_engine
from db.uow import UnitOfWork, rows
from tests.cli.conftest import Otklik

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


async def _write(words: list[str]) -> None:
    engine = make_engine(os.environ["DATABASE_URL"])
    async with UnitOfWork(engine).write() as tx:
        anna = await tx.contacts.add(rows.Contact(crm_id="7", name="Anna", tags=[], created_at=NOON))
        for number, text in enumerate(words):
            comment = await tx.comments.add(
                rows.Comment(
                    contact_id=anna.id,
                    kind="feedback",
                    waiting_since=NOON,
                    answer_by=NOON,
                    received_at=NOON,
                    last_message_at=NOON,
                    analysis="done",
                    analysis_due_at=NOON,
                    label="negative",
                    language="en",
                    model="bundled-3",
                    staff_label="negative" if number else "neutral",
                    staff_label_by="Olga",
                    staff_label_at=NOON,
                )
            )
            await tx.comments.add_message(
                rows.Message(
                    contact_id=anna.id,
                    comment_id=comment.id,
                    chat_id=7,
                    message_id=number,
                    text=text,
                    received_at=NOON,
                )
            )
    await engine.dispose()


def test_without_anything_said_by_staff(otklik: Otklik) -> None:
    assert "Staff have not said anything" in otklik("nlp", "report").stdout
    exported = otklik("nlp", "export")
    assert exported.exit_code == 0, exported.stderr
    assert exported.stdout.splitlines() == [PSEUDONYMOUS, "\t".join(COLUMNS)]
    assert "0 comments" in exported.stderr
    assert otklik("nlp", "export", "--since", "yesterday").exit_code == 2


def test_the_model_against_staff(otklik: Otklik) -> None:
    otklik("migrate")
    asyncio.run(_write(["a", "b", "c", "d", "e"]))
    text = otklik("nlp", "report").stdout
    assert "en        neutral     1" in text
    assert "80 % (" in text
    assert "bundled-3: 5 of them" in text
    found = json.loads(otklik("nlp", "report", "--json").stdout)
    assert [one["language"] for one in found["languages"]] == ["en", "all"]
    assert found["languages"][0]["matrix"]["neutral"] == {"negative": 1, "neutral": 0, "positive": 0}
    assert (found["languages"][0]["same"], found["languages"][0]["n"]) == (4, 5)
    assert json.loads(otklik("nlp", "report", "--since", "2026-03-03", "--json").stdout)["languages"] == []


def test_the_file_says_what_it_is_and_names_nobody(otklik: Otklik, folder: Path) -> None:
    otklik("migrate")
    asyncio.run(_write(['It was "fine",\tanna said', "Call me: 601 234 567"]))
    result = otklik("nlp", "export", "--out", "staff.tsv")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2 comments" in result.stderr
    assert "pseudonymous, not anonymous" in result.stderr
    assert (folder / "staff.tsv").read_text(encoding="utf-8").splitlines() == [
        PSEUDONYMOUS,
        "text\tlabel\tlanguage",
        "Call me: [phone]\tnegative\ten",
        'It was "fine", [name] said\tneutral\ten',
    ]
