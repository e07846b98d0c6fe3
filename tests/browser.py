"""A real Chromium for the tests marked `browser`; where there is none they are skipped, loudly."""

import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MARK = "browser"
HOW = (
    "The browser page was NOT tested: no Chromium was found.",
    f"Looked on PATH for: {', '.join(NAMES)}.",
    "Get one (Debian, Ubuntu: apt-get install chromium; elsewhere: Google Chrome) and run the tests again.",
)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--mute-audio"]


def executable() -> str | None:
    """The machine's browser."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a browser when there is none."""
    if executable() is not None:
        return
    for item in items:
        if item.get_closest_marker(MARK):
            item.add_marker(pytest.mark.skip(reason="no Chromium"))


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The last lines say what was not run."""
    skipped = [one for one in terminalreporter.stats.get("skipped", []) if MARK in one.keywords]
    if not skipped or executable() is not None:
        return
    terminalreporter.section("NOT RUN", sep="!", red=True, bold=True)
    for line in (*HOW, f"Skipped for this reason: {len(skipped)} tests."):
        terminalreporter.line(line, red=True)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    """One browser a module; each test opens a window of its own."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        yield browser
        await browser.close()
