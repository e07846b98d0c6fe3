"""otklik campaign why CONTACT [--campaign SLUG]"""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated

import typer

from bot.cli.base import AsJson, act, desk, document, say
from bot.cli.plain import plain
from bot.i18n import Translator, Voice
from feedback.views import WhyView
from services.whys import Whys

Contact = Annotated[str, typer.Argument(help="The CRM's id of the contact.")]
Slug = Annotated[str, typer.Option("--campaign", help="One campaign only, by its slug.")]


def why(contact: Contact, slug: Slug = "", as_json: AsJson = False) -> None:
    """Tell which campaigns may ask this contact now, which not, why and when next; and what was so far."""

    async def work() -> list[WhyView]:
        async with desk() as at:
            whys = Whys(uow=at.uow, default_timezone=at.settings.default_timezone)
            return await whys.every(contact, at.clock.now(), slug or None)

    views = act(work)
    if as_json:
        document([asdict(view) for view in views])
        return
    voice = Translator(("en",)).voice("en")
    for view in views:
        for line in _reasons(voice, view):
            say(line)
    if not views:
        say("There are no campaigns.")


def _reasons(voice: Voice, view: WhyView) -> Iterator[str]:
    verdict = view.verdict
    if verdict.ask:
        yield f"{view.slug} would ask {view.crm_id} at {verdict.at:%Y-%m-%d %H:%M} UTC."
    if verdict.reason:
        sentence = plain(voice(f"reason-{verdict.reason.replace('_', '-')}"))
        yield sentence if verdict.ask else f"{view.slug} would not ask {view.crm_id}: {sentence}"
    if verdict.eligible_at:
        yield f"Possible again from {verdict.eligible_at:%Y-%m-%d %H:%M} UTC."
    for one in view.invitations:
        about = f" about {one.event}" if one.event else ""
        because = f" ({one.reason})" if one.reason else ""
        again = f", possible again from {one.eligible_at:%Y-%m-%d %H:%M}" if one.eligible_at else ""
        yield f"{one.created_at:%Y-%m-%d %H:%M}{about}: {one.state}{because}{again}"
