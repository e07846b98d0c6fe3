"""A campaign made by hand in chat, with taps and seconds counted: python -m bench.screens FOLDER wizard-ru"""

import asyncio
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from playwright.async_api import Browser, Page, ViewportSize

from bench.screens.desk import PORT, START, start
from bench.screens.words import ALL, Words
from bot.demo.processes import pace_from
from bot.demo.stage import ADMIN, Stage, raised
from bot.i18n import Voice
from bot.metrics import monotonic

PHONE: ViewportSize = {"width": 390, "height": 844}
# Seconds somebody looks at a screen before the next tap, and takes for a letter.
READING = 3.0
LETTER = 0.25
# Milliseconds until the page has drawn what came.
DRAWN = 350
PATIENCE = 30_000
SETTLED = 10.0
_DOWN = "document.querySelectorAll('.scroll').forEach(one => { one.scrollTop = one.scrollHeight; })"
# Beside the service of the desk's pictures.
OTHER: Mapping[str, str] = {"ru": "Маникюр", "pl": "Manicure", "en": "Manicure"}
# The admin's own words for the question.
QUESTION: Mapping[str, str] = {
    "ru": "Посоветуете ли вы нас подруге?",
    "pl": "Czy polecisz nas przyjaciółce?",
    "en": "Would you send a friend to us?",
}


@dataclass(kw_only=True)
class Hand:
    """An admin with a phone: what is done is counted from the first command on."""

    stage: Stage
    words: Words
    page: Page
    folder: Path
    taps: int = 0
    letters: int = 0
    began: float = 0.0
    pictures: int = 0
    log: list[str] = field(default_factory=list)

    @property
    def say(self) -> Voice:
        """The admin's language."""
        return self.stage.translator.voice(self.words.language)

    async def tap(self, label: str) -> None:
        """Read, then tap the newest key with this label."""
        await asyncio.sleep(READING)
        key = self.page.get_by_role("button", name=label, exact=True).last
        await key.click(timeout=PATIENCE)
        self.taps += 1
        await self.rest()

    async def write(self, text: str) -> None:
        """Type and send."""
        await asyncio.sleep(LETTER * len(text))
        await self.page.locator("textarea").first.fill(text)
        await self.page.keyboard.press("Enter")
        self.letters += len(text)
        await self.rest()

    async def rest(self) -> None:
        """Until the bot has answered and the page has drawn it."""
        await self.stage.remote.settle(timeout=SETTLED)
        await self.page.wait_for_timeout(DRAWN)
        await self.page.evaluate(_DOWN)

    async def picture(self, scene: str) -> None:
        """The phone as it is."""
        self.pictures += 1
        name = f"wizard-{self.words.language}-{self.pictures:02}-{scene}.png"
        await self.page.screenshot(path=self.folder / name)


async def take(browser: Browser, folder: Path, language: str) -> None:
    """One language's journey; says how long it took."""
    with tempfile.TemporaryDirectory(prefix="otklik-wizard-") as place:
        async with raised(Path(place), pace_from(START, 1.0), http_port=PORT) as stage:
            stage.bot.module = "bench.screens.process"
            await start(stage)
            await _before(stage, ALL[language])
            page = await browser.new_page(viewport=PHONE, locale=language)
            hand = Hand(stage=stage, words=ALL[language], page=page, folder=folder)
            try:
                await _meet(hand)
                await _make(hand)
                await _change(hand)
            finally:
                await hand.picture("last")
                await page.close()
            (folder / f"wizard-{language}.txt").write_text("\n".join(hand.log) + "\n", encoding="utf-8")
            print("\n".join(hand.log))


async def _before(stage: Stage, words: Words) -> None:
    """The company has served somebody, so its services are known; the admin reads their own language."""
    contacts = stage.house.services.contacts
    boss = await contacts.meet(ADMIN, name="Boss", language_code=words.language, now=stage.now)
    await contacts.agree(boss.id, version=1, text="demo", language=words.language, now=stage.now)
    for number, service in enumerate((words.service, words.service, OTHER[words.language])):
        done = stage.now - timedelta(days=1)
        contact = {"id": f"crm-{number}", "name": "Anna"}
        await stage.api.post_event(
            {"id": f"e{number}", "completed_at": done.isoformat(), "contact": contact, "service": service}
        )


async def _meet(hand: Hand) -> None:
    await hand.page.goto(f"{hand.stage.remote.url}/?customer={ADMIN}")
    await hand.page.locator("textarea").first.wait_for()
    await hand.write("/language")
    await hand.tap(hand.say.label(f"language-{hand.words.language}"))


async def _make(hand: Hand) -> None:
    """From the command to a running campaign with a service, an hour and words of its own."""
    say, key = hand.say, hand.say.label
    hand.began, hand.taps, hand.letters = monotonic(), 0, 0
    await hand.write("/campaigns")
    await hand.picture("list")
    await hand.tap(key("admin-key-new"))
    await hand.picture("ready-ones")
    ready = next(one for one in hand.stage.house.services.drafts.templates() if one.slug == "after-visit")
    short = key(f"metric-{ready.campaign.metric.name}-short")
    await hand.tap(f"{say.pick(ready.campaign.name)} · {short}")
    await hand.tap(hand.words.service)
    await hand.picture("services")
    await hand.tap(key("admin-draft-key-next"))
    await hand.picture("draft")
    hand.log.append(_told(hand, "ready to start"))
    await _own_words(hand)
    await _own_hour(hand)
    await hand.picture("changed")
    await _previews(hand)
    await hand.tap(key("admin-draft-key-try"))
    await hand.picture("on-oneself")
    await hand.tap(key("admin-draft-key-running"))
    await hand.picture("running")
    hand.log.append(_told(hand, "running, with own words, hour, previews and a test"))


async def _own_words(hand: Hand) -> None:
    key = hand.say.label
    await hand.tap(key("admin-draft-part-ask"))
    await hand.picture("what-is-asked")
    await hand.tap(key("admin-draft-field-question"))
    await hand.picture("question")
    await hand.tap(key(f"language-{hand.words.language}"))
    await hand.write(QUESTION[hand.words.language])
    await hand.picture("words")
    await _back(hand, 2)


async def _own_hour(hand: Hand) -> None:
    key = hand.say.label
    await hand.tap(key("admin-draft-part-when"))
    await hand.picture("when")
    await hand.tap(key("admin-draft-field-delay"))
    await hand.picture("delay")
    await hand.tap(key("admin-length-hours", count=1))
    await _back(hand, 2)


async def _previews(hand: Hand) -> None:
    key = hand.say.label
    await hand.tap(key("admin-draft-key-preview"))
    await hand.picture("preview")
    for language in ALL:
        if language != hand.words.language:
            await hand.tap(key(f"language-{language}"))
            await hand.picture(f"preview-{language}")
    await _back(hand, 1)


async def _change(hand: Hand) -> None:
    """A change of the running one, its versions, its end; then a copy."""
    key = hand.say.label
    await hand.tap(key("admin-key-edit"))
    await hand.tap(key("admin-draft-part-often"))
    await hand.picture("how-often")
    await hand.tap(key("admin-draft-field-rest-any"))
    await hand.tap(key("admin-length-days", count=60))
    await _back(hand, 2)
    await hand.picture("changes")
    await hand.tap(key("admin-draft-key-file"))
    await hand.picture("file")
    await _back(hand, 1)
    await hand.tap(key("admin-draft-key-apply"))
    await hand.tap(key("admin-key-versions"))
    await hand.picture("versions")
    await _back(hand, 1)
    await hand.tap(key("admin-key-end"))
    await hand.picture("end")
    await hand.tap(key("admin-key-end"))
    await hand.tap(key("admin-key-copy"))
    await hand.picture("copy")


async def _back(hand: Hand, times: int) -> None:
    for _ in range(times):
        await hand.tap(hand.say.label("admin-draft-key-back"))


def _told(hand: Hand, what: str) -> str:
    seconds = monotonic() - hand.began
    return (
        f"{hand.words.language}: {what}: {hand.taps} taps, {hand.letters} letters, {seconds:.0f} s"
        f" ({READING:.0f} s of reading before each tap, {1 / LETTER:.0f} letters a second)"
    )
