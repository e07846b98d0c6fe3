"""The page as a whole: panes, small screens, keys only, hostile texts, many customers, lost connections."""

import re
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

import sandbox
from sandbox import ManualClock
from tests.sandbox.clients import aiogram_client
from tests.sandbox.page import Stage, overflow, window

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
HOSTILE = (
    '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><b>bold</b> &amp; &lt;',
    "\u202eright to left\u202c مرحبا بالعالم \u200b\u200f שלום",
    "w" * 4096,
    "javascript:alert(1) https://example.com/?a=<b>&c='\"",
    "🙂" * 500,
    "\n\n\n.\n\n\n",
)
MANY = 300


@pytest_asyncio.fixture(loop_scope="module")
async def stage(chromium: Browser) -> AsyncIterator[Stage]:
    """A company on the page, not yet opened."""
    async with (
        sandbox.running(clock=ManualClock()) as tg,
        aiogram_client(tg) as bot,
        window(chromium) as page,
    ):
        yield Stage(tg, bot, page)


async def test_all_panes_live_at_once(stage: Stage) -> None:
    await stage.open()
    await stage.send(stage.group.id, "A new case", [("Take", "take")])
    await stage.send(stage.boss.id, "The week's report")
    await stage.send(stage.anna.id, "Thank you, Anna")
    await expect(stage.staff.locator(".message")).to_contain_text("A new case")
    await expect(stage.admin.locator(".message")).to_contain_text("The week's report")
    await expect(stage.phone.locator(".message")).to_contain_text("Thank you, Anna")
    await expect(stage.page.locator("#polite")).to_contain_text("Otklik")


async def test_an_agent_is_chosen_and_acts_under_their_name(stage: Stage) -> None:
    await stage.send(stage.group.id, "A new case", [("Take", "take")])
    await stage.open()
    await stage.act_as("Marta")
    await stage.staff.get_by_role("button", name="Take").click()
    query = await stage.answer(text="Yours")
    assert query["from"]["id"] == stage.boss.id
    await expect(stage.staff.locator(".toast")).to_have_text("Yours")
    await stage.act_as("Olga")
    await stage.writing(stage.staff).fill("I am on it")
    await stage.page.keyboard.press("Enter")
    message = await stage.update("message")
    assert message["from"]["id"] == stage.olga.id


async def test_topics_are_tabs_with_what_is_unread(stage: Stage) -> None:
    topic = await stage.bot.do("create_forum_topic", chat_id=stage.group.id, name="Długa 12")
    await stage.open()
    tab = stage.staff.get_by_role("tab", name=re.compile("Długa 12"))
    await stage.send(stage.group.id, "In the topic", message_thread_id=topic["message_thread_id"])
    await expect(tab.locator(".badge")).to_have_text("1")
    await expect(stage.staff.locator(".message")).to_have_count(0)
    await tab.click()
    await expect(stage.staff.locator(".message")).to_contain_text("In the topic")
    await stage.writing(stage.staff).fill("Seen")
    await stage.page.keyboard.press("Enter")
    assert (await stage.update("message"))["message_thread_id"] == topic["message_thread_id"]


async def test_keys_alone_are_enough(stage: Stage) -> None:
    await stage.send(stage.boris.id, "Jak było?", [("9", "s9"), ("10", "s10")])
    await stage.open()
    keys = stage.page.keyboard
    await stage.page.get_by_role("searchbox").focus()
    await keys.press("ArrowDown")
    await expect(stage.customer(stage.anna)).to_be_focused()
    await keys.press("ArrowDown")
    await expect(stage.customer(stage.boris)).to_be_focused()
    await keys.press("Enter")
    await expect(stage.writing(stage.phone)).to_be_focused()
    await keys.type("Dobrze")
    await keys.press("Enter")
    assert (await stage.update("message"))["text"] == "Dobrze"
    for _ in range(2):
        await keys.press("Shift+Tab")
    await expect(stage.phone.get_by_role("button", name="10")).to_be_focused()
    await keys.press("Enter")
    assert (await stage.answer(text="Zapisano"))["data"] == "s10"
    await expect(stage.phone.get_by_role("button", name="10")).to_be_focused()
    await keys.press("Alt+ArrowUp")
    await expect(stage.phone.locator(".head")).to_contain_text("Anna")


async def test_escape_closes_menus_and_answers(stage: Stage) -> None:
    await stage.send(stage.anna.id, "What went wrong?")
    await stage.open()
    keys = stage.page.keyboard
    await stage.phone.get_by_role("region").focus()
    await keys.press("ArrowUp")
    await keys.press("Enter")
    await expect(stage.page.get_by_role("menu")).to_be_visible()
    await keys.press("Escape")
    await expect(stage.page.get_by_role("menu")).to_have_count(0)
    await expect(stage.phone.locator(".message")).to_be_focused()
    await keys.press("Enter")
    await keys.press("ArrowDown")
    await keys.press("Enter")
    await expect(stage.phone.locator(".composer .about")).to_be_visible()
    await keys.press("Escape")
    await expect(stage.phone.locator(".composer .about")).to_be_hidden()


@pytest.mark.parametrize("text", HOSTILE, ids=["html", "rtl", "long", "links", "emoji", "empty-lines"])
async def test_hostile_texts_are_only_text(stage: Stage, text: str) -> None:
    stage.tg.act.write(person=stage.anna.id, text=text)
    stage.tg.act.write(person=stage.olga.id, chat=stage.group.id, text=text)
    await stage.send(stage.anna.id, text, [(text.strip()[:60], "x")])
    nasty = stage.tg.act.create_person(first_name=text[:64], language_code="ru", started=True)
    await stage.open()
    await stage.customer(nasty).click()
    await stage.customer(stage.anna).click()
    for place in (stage.phone.locator(".text").first, stage.staff.locator(".text").first):
        assert (await place.text_content()) == text.strip()
    assert await stage.page.locator(".messages img, .messages script, .customers img").count() == 0
    assert await stage.page.evaluate("window.pwned") is None
    assert await overflow(stage.page) == 0


async def test_formatting_of_the_bot_is_shown(stage: Stage) -> None:
    html = '<b>bold</b> <i>it</i> <code>x</code> <blockquote>said</blockquote> <a href="https://example.com/">a</a>'
    await stage.send(stage.anna.id, f"{html} <tg-spoiler>secret</tg-spoiler> /help", parse_mode="HTML")
    await stage.open()
    text = stage.phone.locator(".text")
    for tag in ("b", "i", "code", "blockquote", "a"):
        await expect(text.locator(tag)).to_be_visible()
    await expect(text.get_by_text("secret")).to_be_hidden()
    await text.get_by_role("button", name="Show the hidden text").click()
    await expect(text.get_by_text("secret")).to_be_visible()
    await text.get_by_role("button", name="/help").click()
    assert (await stage.update("message"))["text"] == "/help"


@pytest.mark.parametrize("size", [(360, 640), (720, 450), (1024, 768)], ids=["phone", "at 200 %", "tablet"])
async def test_nothing_sticks_out_on_smaller_screens(stage: Stage, size: tuple[int, int]) -> None:
    await stage.send(stage.anna.id, "How was it? " * 20, [(str(score), str(score)) for score in range(6)])
    await stage.page.set_viewport_size({"width": size[0], "height": size[1]})
    await stage.open()
    await expect(stage.phone.get_by_role("button", name="5")).to_be_in_viewport()
    assert await overflow(stage.page) == 0
    await stage.phone.get_by_role("button", name="Back to customers").click()
    await expect(stage.customer(stage.boris)).to_be_visible()
    await stage.customer(stage.boris).click()
    await expect(stage.phone.locator(".head")).to_contain_text("Boris")


async def test_a_phone_has_tabs_with_what_waits_behind_them(stage: Stage) -> None:
    await stage.page.set_viewport_size({"width": 360, "height": 640})
    await stage.open()
    await expect(stage.staff).to_be_hidden()
    await stage.send(stage.group.id, "A new case")
    tab = stage.page.locator("#tabs").get_by_role("tab", name=re.compile("Staff"))
    await expect(tab.locator(".badge")).to_have_text("1")
    await tab.click()
    await expect(stage.staff.locator(".message")).to_contain_text("A new case")
    await expect(stage.phone).to_be_hidden()
    await expect(tab.locator(".badge")).to_be_hidden()


async def nodes(page: Page) -> int:
    count: int = await page.evaluate("document.querySelectorAll('*').length")
    return count


async def test_three_hundred_customers_and_thousands_of_messages(stage: Stage) -> None:
    make = stage.tg.act.create_person
    people = [make(first_name=f"Customer {number}", started=True) for number in range(MANY)]
    for number in range(3000):
        stage.tg.act.write(person=people[number % MANY].id, text=f"message {number}")
        stage.tg.act.write(person=stage.olga.id, chat=stage.group.id, text=f"note {number}")
    await stage.open()
    await expect(stage.staff.locator(".messages > [data-id]")).to_have_count(200)
    assert await nodes(stage.page) < 6000
    begun = time.perf_counter()
    await stage.customer(people[-1]).click()
    await expect(stage.phone.locator(".message").last).to_contain_text("message 2999")
    assert time.perf_counter() - begun < 5
    await stage.staff.get_by_role("button", name="Earlier messages").click()
    await expect(stage.staff.get_by_text("note 2700", exact=True)).to_be_attached()
    assert await stage.staff.locator(".messages > [data-id]").count() == 200
    await stage.staff.get_by_role("button", name="To the newest").click()
    await expect(stage.staff.get_by_text("note 2999", exact=True)).to_be_in_viewport()


async def test_notice_faults_and_ledger(stage: Stage) -> None:
    await stage.open()
    stage.tg.world.notice = "Time runs 600 times faster"
    stage.tg.world.bus.publish("notice", {"text": stage.tg.world.notice})
    await expect(stage.page.get_by_text("Time runs 600 times faster")).to_be_visible()
    await stage.page.get_by_role("button", name="Under the hood").click()
    await stage.page.get_by_role("switch", name=re.compile("Slow")).check()
    await expect(stage.page.get_by_role("button", name="All off")).to_be_visible()
    assert [(rule.kind, rule.seconds) for rule in stage.tg.faults.rules] == [("delay", 2)]
    await stage.page.get_by_role("button", name="All off").click()
    await expect(stage.page.get_by_role("switch", name=re.compile("Slow"))).not_to_be_checked()
    await stage.send(stage.anna.id, "Hello")
    await expect(stage.page.locator(".ledger li").first).to_contain_text(
        re.compile("sendMessage.*Anna.*accepted")
    )
    await stage.page.keyboard.press("Escape")
    await expect(stage.page.locator("#drawer")).to_be_hidden()
