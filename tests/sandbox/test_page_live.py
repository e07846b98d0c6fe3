"""Lost connections, a sandbox started anew, and the browser's language."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

import sandbox
from tests.sandbox.page import window

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module")
async def page(chromium: Browser) -> AsyncIterator[Page]:
    """A window in which the network may fail."""
    context = await chromium.new_context(locale="en-GB", viewport={"width": 1440, "height": 900})
    yield await context.new_page()
    await context.close()


async def test_a_page_left_behind_takes_the_snapshot_again(chromium: Browser) -> None:
    async with sandbox.running() as tg, window(chromium) as page:
        tg.act.create_person(first_name="Anna", started=True)
        await page.goto(tg.url)
        await expect(page.locator(".customer")).to_have_count(1)
        tg.act.create_person(first_name="Boris")
        for _ in range(20_001):
            tg.world.bus.publish("update", {})
        await expect(page.locator(".customer")).to_have_count(2)
        tg.act.create_person(first_name="Vera")
        await expect(page.locator(".customer")).to_have_count(3)


async def test_a_sandbox_started_anew_is_shown_as_it_is(page: Page) -> None:
    async with sandbox.running() as tg:
        port = int(tg.url.rpartition(":")[2])
        for name in ("Anna", "Boris", "Vera"):
            tg.act.create_person(first_name=name, started=True)
        await page.goto(tg.url)
        await expect(page.locator(".customer")).to_have_count(3)
    await expect(page.get_by_text("Connection lost")).to_be_visible()
    async with sandbox.running(port=port) as tg:
        tg.act.create_person(first_name="Someone else", started=True)
        await expect(page.locator(".customer")).to_have_count(1, timeout=15_000)
        await expect(page.locator(".customer")).to_contain_text("Someone else")
        await expect(page.get_by_text("Connection lost")).to_be_hidden()
        tg.act.create_person(first_name="And another")
        await expect(page.locator(".customer")).to_have_count(2)


@pytest.mark.parametrize(
    ("locale", "search"),
    [
        ("pl-PL", "Szukaj klienta"),
        ("ru-RU", "Найти клиента"),
        ("de-DE", "Search customers"),
    ],
)
async def test_the_page_speaks_the_browsers_language(chromium: Browser, locale: str, search: str) -> None:
    async with sandbox.running() as tg, window(chromium, locale=locale) as page:
        await page.goto(tg.url)
        await expect(page.get_by_role("searchbox")).to_have_attribute("placeholder", search)
        await expect(page.locator("html")).to_have_attribute(
            "lang", locale[:2] if locale[:2] != "de" else "en"
        )
