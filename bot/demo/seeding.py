"""What the company had before the demo begins."""

import re
from collections.abc import Sequence

from bot.demo.crowd import Customer
from bot.demo.stage import CAMPAIGNS, Stage

# Enough people at once to be quick, few enough for the sandbox's one process.
BATCH = 20


async def apply_campaign(stage: Stage, name: str, **changes: str) -> None:
    """Put a shipped campaign in force, perhaps with some keys changed."""
    file = CAMPAIGNS / f"{name}.yaml"
    text = re.sub(
        r"^(\w+):.*$",
        lambda line: f"{line[1]}: {changes.pop(line[1])}" if line[1] in changes else line[0],
        file.read_text(encoding="utf-8"),
        flags=re.MULTILINE,
    )
    text += "".join(f"\n{key}: {value}" for key, value in changes.items())
    await stage.house.services.campaigns.apply(text, by="demo", now=stage.now)


async def settle_in(stage: Stage, crowd: Sequence[Customer]) -> None:
    """Everybody has a phone; all but the newcomers talked to the bot before and agreed."""
    for customer in crowd:
        await stage.remote.act(
            "create_person",
            id=customer.id,
            first_name=customer.name,
            language_code=customer.language,
            started=not customer.newcomer,
        )
        if not customer.newcomer:
            await _agree(stage, customer)


async def _agree(stage: Stage, customer: Customer) -> None:
    contacts = stage.house.services.contacts
    contact = await contacts.meet(
        customer.id, name=customer.name, language_code=customer.language, now=stage.now
    )
    await contacts.agree(contact.id, version=1, text="demo", language=customer.language, now=stage.now)
