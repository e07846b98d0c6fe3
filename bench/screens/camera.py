"""Takes the pictures: the desk on a wide screen, the staff group on a phone, the customer's phone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Page, ViewportSize

from bench.screens.desk import MAREK, OLGA, Desk, View

DESKTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
# Milliseconds until the page has drawn what came.
DRAWN = 350
_SHOW = """([id, edge]) => { const all = [...document.querySelectorAll('.pane.staff [data-id]')];
    const found = all.find(one => one.dataset.id === String(id)); found?.scrollIntoView({block: edge}); }"""
_DOWN = "document.querySelectorAll('.scroll').forEach(one => { one.scrollTop = one.scrollHeight; })"
_SMALL = "document.querySelectorAll('dialog[open] button').forEach(one => one.click())"


class Camera:
    """Three pages that stay open; pictures are numbered in the order in which they are taken."""

    def __init__(self, folder: Path, desk: Desk, wide: Page, staff: Page, phone: Page) -> None:
        self._folder = folder
        self._desk = desk
        self._wide = wide
        self._staff = staff
        self._phone = phone
        self._number = 0
        self._customer: int | None = None

    async def desk(
        self, scene: str, *, at: View | None = None, of: int | None = None, top: bool = False
    ) -> None:
        """The staff group, on a phone and on the wide screen beside this customer's phone.

        `at`: the message whose end (`top`: whose beginning) is shown; without it the newest one.
        """
        self._number += 1
        await self._turn_to(of)
        for page, prefix in ((self._wide, "desk"), (self._staff, "phone")):
            if at is not None:
                await page.evaluate(_SHOW, [at["message_id"], "start" if top else "end"])
            await self._shot(page, prefix, scene)

    async def customer(self, scene: str, account: int) -> None:
        """What the customer has on their phone."""
        self._number += 1
        await self._phone.goto(f"{self._desk.stage.remote.url}/?customer={account}")
        await self._phone.locator("textarea").first.wait_for()
        await self._shot(self._phone, "customer", scene)

    async def _turn_to(self, of: int | None) -> None:
        if of is not None and of != self._customer:
            self._customer = of
            await self._wide.goto(self._address(of))
            await self._wide.locator("textarea").first.wait_for()

    def _address(self, account: int) -> str:
        return f"{self._desk.stage.remote.url}/?customer={account}&agent={MAREK}&group={self._desk.room}"

    async def _shot(self, page: Page, prefix: str, scene: str) -> None:
        await page.wait_for_timeout(DRAWN)
        name = f"{prefix}-{self._desk.words.language}-{self._number:02}-{scene}.png"
        await page.screenshot(path=self._folder / name)
        await page.evaluate(_SMALL)
        await page.evaluate(_DOWN)

    async def begin(self) -> None:
        """Open the staff group's pages."""
        address = f"{self._desk.stage.remote.url}/?agent={OLGA}&group={self._desk.room}"
        for page in (self._wide, self._staff):
            await page.goto(address)
        await self._staff.locator("#tabs button").nth(1).click()


@asynccontextmanager
async def camera(browser: Browser, folder: Path, desk: Desk) -> AsyncIterator[Camera]:
    """A camera for this desk."""
    pages = [
        await browser.new_page(viewport=size, locale=desk.words.language) for size in (DESKTOP, PHONE, PHONE)
    ]
    made = Camera(folder, desk, *pages)
    await made.begin()
    yield made
    for page in pages:
        await page.close()
