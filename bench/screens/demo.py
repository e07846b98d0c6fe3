"""Pictures of the demo as it greets."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Page, ViewportSize

from bot.demo.interactive import Show, show
from bot.demo.remarks import own_remarks
from bot.nursery import Nursery

DESKTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
LOOKS: Sequence[tuple[str, ViewportSize, Literal["dark", "light"]]] = (
    ("desktop", DESKTOP, "light"),
    ("dark", DESKTOP, "dark"),
    ("phone", PHONE, "light"),
)
COMMENT = "ужасно, больше не приду"


async def take(browser: Browser, folder: Path) -> None:
    """Start the demo, play a little by hand, and take pictures on the way."""
    nursery, stop = Nursery(), asyncio.Event()
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    what = Show(remarks=own_remarks(), port=0, http_port=8097, ready=address.set_result)
    demo = nursery.spawn(show(what, stop), "demo")
    for name, size, scheme in LOOKS:
        page = await browser.new_page(viewport=size, color_scheme=scheme)
        await page.goto(await address)
        await _play(page, folder, name)
        await page.close()
    stop.set()
    await demo


async def _play(page: Page, folder: Path, name: str) -> None:
    async def picture(what: str) -> None:
        await page.wait_for_timeout(1500)
        await page.screenshot(path=folder / f"{name}-{what}.png")

    def key(label: str) -> Callable[[], Awaitable[object]]:
        return page.get_by_role("button", name=label, exact=True).first.click

    steps: dict[str, Callable[[], Awaitable[object]]] = {"start": page.locator("textarea").first.wait_for}
    if name == "desktop":
        steps = {
            "start": page.get_by_role("button", name="10", exact=True).first.wait_for,
            "answered": key("3"),
            "commented": partial(_write, page, COMMENT),
            "taken": key("Take"),
            "campaigns": partial(_ask, page, "/report"),
            "report": key("After a visit"),
        }
    for what, step in steps.items():
        await step()
        await picture(what)


async def _write(page: Page, text: str) -> None:
    await page.locator("textarea").first.fill(text)
    await page.keyboard.press("Enter")
    await page.wait_for_timeout(3000)


async def _ask(page: Page, command: str) -> None:
    field = page.locator("textarea").last
    await field.fill(command)
    await page.keyboard.press("Enter")
    await page.wait_for_timeout(4000)
