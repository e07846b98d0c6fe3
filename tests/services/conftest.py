"""Use cases over a fresh database, without Telegram."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.i18n import Translator
from bot.schedule import next_after
from bot.wording import Wordings
from db.engine import make_engine
from db.uow import UnitOfWork
from services.asked import Defaults
from services.asking import Asking
from services.campaigns import Campaigns
from services.events import Events
from services.invitations import Invitations

ZONE = "Europe/Warsaw"


@dataclass
class Desk:
    """The use cases of asking."""

    uow: UnitOfWork
    campaigns: Campaigns
    events: Events
    invitations: Invitations
    # Every statement that reached the database while `counting`.
    statements: list[str] = field(default_factory=list)
    _counting: bool = False

    @contextmanager
    def counting(self) -> Iterator[list[str]]:
        """Collect the statements of a block."""
        self.statements.clear()
        self._counting = True
        yield self.statements
        self._counting = False

    def heard(self, statement: str) -> None:
        """One statement."""
        if self._counting:
            self.statements.append(statement)


def make_desk(uow: UnitOfWork) -> Desk:
    return Desk(
        uow=uow,
        campaigns=Campaigns(uow=uow, default_timezone=ZONE),
        events=Events(uow=uow, asking=Asking(default_timezone=ZONE)),
        invitations=Invitations(
            uow=uow,
            defaults=Defaults(language="en", timezone=ZONE, speaker=Wordings(Translator(), "Aurora")),
            recurrence=next_after,
        ),
    )


@pytest.fixture
async def no_database(tmp_path: Path) -> AsyncIterator[Desk]:
    """What is refused before anything is opened; a table would be missed."""
    engine = make_engine(f"sqlite+aiosqlite:///{tmp_path}/empty.db")
    yield make_desk(UnitOfWork(engine))
    await engine.dispose()


@pytest.fixture
async def desk(database_url: str) -> AsyncIterator[Desk]:
    engine = make_engine(database_url)
    made = make_desk(UnitOfWork(engine))

    def hear(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
        made.heard(statement)

    event.listen(engine.sync_engine, "before_cursor_execute", hear)
    yield made
    await engine.dispose()
