"""The page's files: small, complete, offline, the same words in every language."""

import re
from pathlib import Path

import pytest
from aiohttp import ClientSession

import sandbox.pages
from sandbox import Sandbox
from sandbox.bus import Bus

SCRIPTS = sorted(sandbox.pages.FOLDER.rglob("*.js"))
STYLES = sorted(sandbox.pages.FOLDER.rglob("*.css"))
MOST_LINES = 250
IMPORTS = re.compile(r'from "(\.[^"]+)"')
MARKUP = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function")
WORD = re.compile(r"^  (\w+):", re.MULTILINE)


def name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("file", [*SCRIPTS, *STYLES], ids=name)
def test_a_file_is_small_and_asks_nothing_of_other_hosts(file: Path) -> None:
    text = file.read_text()
    assert len(text.splitlines()) <= MOST_LINES, f"{file.name}: split it"
    assert not re.search(r"[\"'(](https?:)?//(?!www\.w3\.org)[a-z]", text), f"{file.name}: works offline only"


@pytest.mark.parametrize("file", SCRIPTS, ids=name)
def test_a_script_makes_no_markup_of_text_and_imports_what_is_there(file: Path) -> None:
    text = file.read_text()
    assert not [one for one in MARKUP if one in text]
    assert all((file.parent / one).resolve().is_file() for one in IMPORTS.findall(text))


@pytest.mark.parametrize("file", [one for one in SCRIPTS if one.parent.name == "words"], ids=name)
def test_every_language_has_all_words(file: Path) -> None:
    english = WORD.findall((file.parent / "en.js").read_text())
    assert WORD.findall(file.read_text()) == english
    used = {word for one in SCRIPTS for word in re.findall(r'\bt\("(\w+)"', one.read_text())}
    assert used <= set(english)


async def test_the_page_is_served_with_a_strict_policy(tg: Sandbox) -> None:
    async with ClientSession() as session, session.get(f"{tg.url}/") as page:
        assert page.status == 200
        assert "script-src 'self'" in page.headers["Content-Security-Policy"]
        found = re.findall(r'(?:href|src)="([^"]+)"', await page.text())
    async with ClientSession() as session:
        for path in found:
            async with session.get(f"{tg.url}/{path}") as file:
                assert file.status == 200, path


@pytest.mark.parametrize("path", ["../pages.py", "%2e%2e/pages.py", "js/none.js", "js", "words/../../app.py"])
async def test_nothing_else_is_served(tg: Sandbox, path: str) -> None:
    async with ClientSession() as session, session.get(f"{tg.url}/{path}") as answer:
        assert answer.status == 404


def test_a_listener_of_an_earlier_run_is_told_to_reload() -> None:
    bus = Bus()
    bus.publish("notice", {})
    assert bus.after(0) is not None
    assert bus.after(1) == []
    assert bus.after(2) is None
