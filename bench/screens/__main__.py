"""Pictures to look at: python -m bench.screens [FOLDER [demo|ru|wizard-ru...]]; needs a Chromium."""

import asyncio
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from aiohttp import ClientSession
from playwright.async_api import Browser, async_playwright

from bench.screens import demo, wizard
from bench.screens.camera import camera
from bench.screens.desk import Desk, raised_desk
from bench.screens.journey import Journey
from bench.screens.words import ALL

WIZARD = "wizard-"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


async def take(folder: Path, wanted: Sequence[str]) -> None:
    """The demo as it greets, then the staff desk in each language."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise SystemExit("no Chromium found: install your system's chromium package")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=FLAGS)
        for what in wanted:
            if what == "demo":
                await demo.take(browser, folder)
            elif what.startswith(WIZARD):
                await wizard.take(browser, folder, what.removeprefix(WIZARD))
            else:
                await _desk(browser, folder, what)
        await browser.close()


async def _desk(browser: Browser, folder: Path, language: str) -> None:
    async with raised_desk() as stage:
        desk = Desk(stage=stage, words=ALL[language])
        async with camera(browser, folder, desk) as taking:
            try:
                await Journey(desk=desk, camera=taking).play()
            finally:
                await _keep_texts(desk, folder)


async def _keep_texts(desk: Desk, folder: Path) -> None:
    """The staff group's chat as text beside its pictures, and what Telegram refused."""
    url = f"{desk.stage.remote.url}/sandbox/chats/{desk.room}/transcript"
    async with ClientSession() as session, session.get(url) as response:
        text = await response.text()
    refused = [
        f"{entry['method']}: {entry['description']}"
        for entry in await desk.stage.remote.ledger()
        if entry["error_code"]
    ]
    whole = "\n".join([text, "Refused by Telegram:", *refused])
    (folder / f"desk-{desk.words.language}.txt").write_text(whole, encoding="utf-8")


def main() -> None:
    """The command line."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "screens")
    folder.mkdir(parents=True, exist_ok=True)
    asyncio.run(take(folder, sys.argv[2:] or ("demo", *ALL)))


if __name__ == "__main__":
    main()
