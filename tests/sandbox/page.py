"""The browser page in a real Chromium, with the bot's side played by calls of the Bot API."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Browser, ConsoleMessage, Locator, Page, expect

from sandbox import Sandbox
from sandbox.chats import Chat
from sandbox.dictionary import Json
from sandbox.people import Person
from tests.sandbox.clients import Client

# Seconds after which what a browser was asked to do will not come any more.
PATIENCE = 30.0
DESKTOP = {"width": 1440, "height": 900}


class Stage:
    """A small company on the page: two customers, a boss, an agent, their group; and a bot to call."""

    def __init__(self, tg: Sandbox, bot: Client, page: Page) -> None:
        self.tg = tg
        self.bot = bot
        self.page = page
        create = tg.act.create_person
        self.boss = create(first_name="Marta", language_code="en", started=True)
        self.olga = create(first_name="Olga", language_code="en", started=True)
        self.boris = create(first_name="Boris", last_name="B", language_code="pl", started=True)
        self.anna = create(first_name="Anna", language_code="en", started=True)
        members = [self.olga.id]
        self.group: Chat = tg.act.create_chat(
            title="Staff", creator=self.boss.id, kind="forum", members=members, bot="administrator"
        )

    @property
    def phone(self) -> Locator:
        """The customer's pane."""
        return self.page.locator("#pane-phone")

    @property
    def staff(self) -> Locator:
        """The group's pane."""
        return self.page.locator("#pane-staff")

    @property
    def admin(self) -> Locator:
        """The private chat's pane."""
        return self.page.locator("#pane-admin")

    def customer(self, person: Person) -> Locator:
        """A line of the list."""
        return self.page.locator(f".customer[data-id='{person.id}']")

    def writing(self, pane: Locator) -> Locator:
        """Where one writes."""
        return pane.locator("textarea")

    async def open(self, **query: int) -> None:
        """Load the page with Anna's phone in the hand."""
        asked = {"customer": self.anna.id} | query
        words = "&".join(f"{name}={value}" for name, value in asked.items())
        await self.page.goto(f"{self.tg.url}/?{words}")
        await expect(self.phone.locator(".head")).to_contain_text("Anna")

    async def act_as(self, name: str) -> None:
        """Choose an agent; the pane is drawn anew a frame later, and a click before that hits nothing."""
        await self.staff.get_by_role("combobox", name="You are").select_option(name)
        await expect(self.writing(self.staff)).to_have_accessible_name(f"Message from {name}")

    async def send(self, chat_id: int, text: str, *rows: list[tuple[str, str]], **more: Any) -> Json:
        """The bot writes, with rows of keys."""
        keyboard = {"reply_markup": self.bot.keyboard(*rows)} if rows else {}
        sent: Json = await self.bot.do("send_message", chat_id=chat_id, text=text, **keyboard, **more)
        return sent

    async def update(self, kind: str) -> Any:
        """The next update of a kind that the bot gets; earlier ones are confirmed on the way."""
        after = 0
        async with asyncio.timeout(PATIENCE):
            while True:
                for update in await self.bot.do("get_updates", offset=after, timeout=5):
                    after = update["update_id"] + 1
                    if kind in update:
                        return update[kind]

    async def answer(self, **words: Any) -> Json:
        """The bot answers the next tap; gives it."""
        query: Json = await self.update("callback_query")
        await self.bot.do("answer_callback_query", callback_query_id=query["id"], **words)
        return query

    def texts(self, chat_id: int) -> list[str]:
        """What stands in a chat, for the server."""
        return [one["text"] for one in self.tg.messages(chat_id)]


def is_complaint(said: ConsoleMessage) -> bool:
    """Errors and warnings, but for the browser's own note of an act the sandbox refused."""
    return said.type in ("error", "warning") and "status of 400" not in said.text


@asynccontextmanager
async def window(chromium: Browser, **options: Any) -> AsyncIterator[Page]:
    """A fresh window; at its end nothing may have been complained of."""
    context = await chromium.new_context(**({"viewport": DESKTOP, "locale": "en-GB"} | options))
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda one: complaints.append(one.text) if is_complaint(one) else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    await context.close()
    assert complaints == []


async def overflow(page: Page) -> int:
    """How many pixels stick out to the right: of the page, or of any chat."""
    script = """() => Math.max(...[document.documentElement, ...document.querySelectorAll('.scroll')]
        .map((one) => one.scrollWidth - one.clientWidth))"""
    wide: int = await page.evaluate(script)
    return wide
