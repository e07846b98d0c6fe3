"""What people do on the page, and what they see of the bot, in a real browser."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

import sandbox
from sandbox import ManualClock
from tests.sandbox.clients import aiogram_client
from tests.sandbox.page import Stage, window

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
SCORES = [[(str(score), f"s{score}") for score in row] for row in (range(6), range(6, 11))]


@pytest_asyncio.fixture(loop_scope="module")
async def stage(chromium: Browser) -> AsyncIterator[Stage]:
    """A company on the page, not yet opened."""
    async with (
        sandbox.running(clock=ManualClock()) as tg,
        aiogram_client(tg) as bot,
        window(chromium) as page,
    ):
        yield Stage(tg, bot, page)


async def test_a_message_appears_by_itself_and_changes_in_place(stage: Stage) -> None:
    await stage.open()
    sent = await stage.send(stage.anna.id, "How was it?", *SCORES)
    bubble = stage.phone.locator(".message")
    await expect(bubble).to_contain_text("How was it?")
    await expect(bubble.locator(".key")).to_have_count(11)
    await stage.bot.do(
        "edit_message_text", chat_id=stage.anna.id, message_id=sent["message_id"], text="Your answer: 9"
    )
    await expect(bubble).to_contain_text("Your answer: 9")
    await expect(bubble).to_contain_text("edited")
    await expect(bubble.locator(".key")).to_have_count(0)


async def test_a_deleted_message_goes(stage: Stage) -> None:
    sent = await stage.send(stage.anna.id, "Gone soon")
    await stage.open()
    await expect(stage.phone.locator(".message")).to_have_count(1)
    await stage.bot.do("delete_message", chat_id=stage.anna.id, message_id=sent["message_id"])
    await expect(stage.phone.locator(".message")).to_have_count(0)


async def test_a_tap_waits_for_its_answer_and_shows_the_toast(stage: Stage) -> None:
    await stage.send(stage.anna.id, "How was it?", *SCORES)
    await stage.open()
    key = stage.phone.get_by_role("button", name="9", exact=True)
    await key.click()
    await expect(key).to_have_attribute("aria-busy", "true")
    query = await stage.answer(text="Saved: 9")
    assert (query["data"], query["from"]["id"]) == ("s9", stage.anna.id)
    await expect(stage.phone.locator(".toast")).to_have_text("Saved: 9")
    await expect(key).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_is_a_dialog_that_escape_closes(stage: Stage) -> None:
    await stage.send(stage.anna.id, "How was it?", [("9", "s9")])
    await stage.open()
    await stage.phone.get_by_role("button", name="9", exact=True).click()
    await stage.answer(text="This question is closed.", show_alert=True)
    alert = stage.page.get_by_role("alertdialog")
    await expect(alert).to_contain_text("This question is closed.")
    await stage.page.keyboard.press("Escape")
    await expect(alert).to_have_count(0)


async def test_a_link_key_opens_elsewhere_and_tells_the_bot_nothing(stage: Stage) -> None:
    markup = {"inline_keyboard": [[{"text": "Read more", "url": "https://example.com/terms"}]]}
    read = stage.bot.types.InlineKeyboardMarkup.model_validate(markup)
    await stage.bot.do("send_message", chat_id=stage.anna.id, text="Terms", reply_markup=read)
    await stage.open()
    link = stage.phone.get_by_role("link", name="Read more")
    await expect(link).to_have_attribute("href", re.compile("^https://example.com/terms"))
    await expect(link).to_have_attribute("rel", "noopener noreferrer")


async def test_writing_answering_and_editing(stage: Stage) -> None:
    sent = await stage.send(stage.anna.id, "What went wrong?")
    await stage.open()
    await stage.phone.locator(".message").dblclick(position={"x": 20, "y": 8})
    await stage.writing(stage.phone).fill("Wait of 40 minutes")
    await stage.page.keyboard.press("Enter")
    message = await stage.update("message")
    assert message["reply_to_message"]["message_id"] == sent["message_id"]
    await expect(stage.phone.locator(".message.mine .quote")).to_contain_text("What went wrong?")
    await stage.page.keyboard.press("ArrowUp")
    await stage.page.keyboard.press("End")
    await stage.page.keyboard.type("!")
    await stage.page.keyboard.press("Enter")
    edited = await stage.update("edited_message")
    assert edited["text"] == "Wait of 40 minutes!"
    await expect(stage.phone.locator(".message.mine")).to_contain_text("edited")


async def test_a_refused_act_is_shown_and_the_text_is_kept(stage: Stage) -> None:
    await stage.open()
    await stage.writing(stage.phone).fill("x" * 4097)
    await stage.page.keyboard.press("Enter")
    await expect(stage.phone.get_by_role("alert")).to_contain_text("1-4096 characters")
    await expect(stage.writing(stage.phone)).to_have_value("x" * 4097)


async def test_switching_customers_with_unread_counts_and_search(stage: Stage) -> None:
    await stage.open()
    await stage.send(stage.boris.id, "Dzień dobry")
    await stage.send(stage.boris.id, "Jak było?")
    boris = stage.customer(stage.boris)
    await expect(boris.locator(".badge")).to_have_text("2")
    await stage.writing(stage.phone).fill("a draft of Anna's")
    await stage.page.get_by_role("searchbox").fill("bor")
    await expect(stage.page.locator(".customer")).to_have_count(1)
    await boris.click()
    await expect(stage.phone.locator(".message").last).to_contain_text("Jak było?")
    await expect(boris.locator(".badge")).to_have_count(0)
    await expect(stage.writing(stage.phone)).to_have_value("")
    await stage.page.get_by_role("searchbox").fill("")
    await stage.customer(stage.anna).click()
    await expect(stage.writing(stage.phone)).to_have_value("a draft of Anna's")


async def test_blocking_and_unblocking(stage: Stage) -> None:
    await stage.open()
    await stage.phone.get_by_role("button", name="More").click()
    await stage.page.get_by_role("menuitem", name="Stop and block the bot").click()
    unblock = stage.phone.get_by_role("button", name="Unblock the bot")
    await expect(unblock).to_be_visible()
    await expect(stage.writing(stage.phone)).to_be_hidden()
    assert stage.tg.world.people[stage.anna.id].blocked
    await unblock.click()
    await expect(stage.writing(stage.phone)).to_be_focused()
    assert not stage.tg.world.people[stage.anna.id].blocked


async def test_a_new_customer_starts_by_a_link(stage: Stage) -> None:
    await stage.open()
    await stage.page.get_by_role("button", name="New customer").click()
    form = stage.page.get_by_role("dialog")
    await form.get_by_label("First name").fill("Zoë")
    await form.get_by_label("Language").select_option("pl")
    await form.get_by_role("button", name="Add").click()
    await stage.phone.get_by_label("Payload").fill("c1-abc")
    await stage.phone.get_by_role("button", name="Start").click()
    message = await stage.update("message")
    assert (message["text"], message["from"]["language_code"]) == ("/start c1-abc", "pl")
    await expect(stage.phone.locator(".message.mine")).to_contain_text("/start c1-abc")


async def test_commands_come_with_descriptions(stage: Stage) -> None:
    await stage.open()
    command = stage.bot.types.BotCommand(command="pause", description="No questions for a while")
    await stage.bot.do("set_my_commands", commands=[command])
    await stage.phone.get_by_role("button", name="Commands").click()
    await stage.page.get_by_role("menuitem", name="/pause No questions for a while").click()
    await expect(stage.phone.locator(".message.mine")).to_contain_text("/pause")


async def test_samples_are_sent_and_shown(stage: Stage) -> None:
    await stage.open()
    for name in ("Photo", "Voice message", "Document", "Sticker"):
        await stage.phone.get_by_role("button", name="Attach").click()
        await stage.page.get_by_role("menuitem", name=name).click()
    await expect(stage.phone.locator(".media")).to_have_count(4)
    kinds = {one["media"]["kind"] for one in stage.tg.messages(stage.anna.id)}
    assert kinds == {"photo", "voice", "document", "sticker"}
    drawn = "(all) => all.every((one) => one.complete && one.naturalWidth > 100)"
    await stage.page.wait_for_function(f"({drawn})([...document.querySelectorAll('.media img')])")


async def test_reactions_of_both_sides(stage: Stage) -> None:
    happened = stage.tg.act.write(person=stage.anna.id, text="Thank you")
    await stage.open()
    reaction = stage.bot.types.ReactionTypeEmoji(emoji="👍")
    await stage.bot.do(
        "set_message_reaction", chat_id=stage.anna.id, message_id=happened.message_id, reaction=[reaction]
    )
    thumb = stage.phone.get_by_role("button", name="React 👍")
    await expect(thumb).to_have_attribute("aria-pressed", "false")
    await thumb.click()
    await expect(thumb).to_have_attribute("aria-pressed", "true")
    await stage.phone.locator(".message").click(button="right")
    await stage.page.get_by_role("menuitem", name="React ❤").click()
    await expect(stage.phone.locator(".reaction")).to_have_count(2)


async def test_typing_is_shown_until_the_message_comes(stage: Stage) -> None:
    await stage.open()
    await stage.bot.do("send_chat_action", chat_id=stage.anna.id, action="typing")
    await expect(stage.phone.locator(".status")).to_have_text("typing…")
    await stage.send(stage.anna.id, "Here I am")
    await expect(stage.phone.locator(".status")).to_have_text("bot")


async def test_a_link_to_the_bot_is_a_start(stage: Stage) -> None:
    await stage.send(stage.anna.id, "Your link: https://t.me/otklik_bot?start=c1-abc")
    await stage.open()
    await stage.phone.get_by_role("link").click()
    assert (await stage.update("message"))["text"] == "/start c1-abc"


async def test_places_and_contacts_are_shown(stage: Stage) -> None:
    await stage.open()
    for name in ("Location", "Contact"):
        await stage.phone.get_by_role("button", name="Attach").click()
        await stage.page.get_by_role("menuitem", name=name).click()
    await expect(stage.phone.locator(".message").first).to_contain_text("52.2497, 21.0122")
    await expect(stage.phone.locator(".message").last).to_contain_text("Anna +48")
