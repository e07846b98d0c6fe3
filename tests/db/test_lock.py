"""One process a SQLite file."""

from pathlib import Path

import pytest

from db.lock import AlreadyRunningError, only_one


def test_a_second_process_on_the_same_file_is_refused_until_the_first_ends(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/data/otklik.db"
    with only_one(url), pytest.raises(AlreadyRunningError, match=r"otklik\.db: stop it first"), only_one(url):
        pass
    with only_one(url):
        pass


def test_other_files_and_shared_databases_do_not_wait(tmp_path: Path) -> None:
    with only_one(f"sqlite+aiosqlite:///{tmp_path}/a.db"), only_one(f"sqlite+aiosqlite:///{tmp_path}/b.db"):
        pass
    shared = "postgresql+asyncpg://somebody@localhost/otklik"
    with only_one(shared), only_one(shared):
        pass
