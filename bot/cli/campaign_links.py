"""otklik campaign link|links|unlink|ask"""

from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.base import AsJson, act, desk, document, opened, say, table, write_bytes
from bot.cli.campaign import group
from bot.cli.plain import plain
from bot.i18n import Translator
from feedback.campaign_links import About, LinkTerms, usual_terms
from feedback.views.campaign_link import CampaignLinkView, PickedView
from services.campaign_links import ALL, CampaignLinks
from services.campaign_values_input import Duration
from services.campaigns import Campaigns
from services.picking import Picking

MANY, NEVER = "many", "never"
Slug = Annotated[str, typer.Argument(help="The campaign's slug.")]


def register(_app: typer.Typer) -> None:
    """Add the commands to `otklik campaign`."""
    group.command()(link)
    group.command()(links)
    group.command()(unlink)
    group.command()(ask)


def link(
    slug: Slug,
    order: Annotated[str | None, typer.Option(help="The order or visit it is about.")] = None,
    service: Annotated[str | None, typer.Option(help="The service it is about.")] = None,
    location: Annotated[str | None, typer.Option(help="The place where it hangs.")] = None,
    staff: Annotated[str | None, typer.Option(help="Who served.")] = None,
    uses: Annotated[str, typer.Option(help="1, a number, many; 1 with --order, else many.")] = "",
    expires: Annotated[str, typer.Option(help="30d, never; 30d with --order, else 365d.")] = "",
    png: Annotated[Path | None, typer.Option(help="Write the QR code here.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make a link that asks whoever opens it, also people who never wrote to the bot."""
    about = About(order=order, service=service, location=location, staff=staff)
    terms = _terms(usual_terms(about), uses, expires)

    async def work() -> tuple[CampaignLinkView, str, bytes]:
        from bot.linking import campaign_link_url, qr_code

        async with opened(telegram=True) as app:
            now, campaigns = app.leaves.clock.now(), app.services.campaigns
            # Its address has the bot's name: no link is made that can't be shown.
            await app.bot.me()
            made = await app.services.campaign_links.make(await campaigns.find(slug), about, terms, now)
            url = await campaign_link_url(app.bot, app.sign, made.id)
            return made, url, qr_code(url)

    made, url, picture = act(work)
    if png is not None:
        write_bytes(png, picture)
    document({**_as_dict(made), "url": url}) if as_json else say(url)


def links(slug: Slug, as_json: AsJson = False) -> None:
    """Show a campaign's links and how many answers came by each."""

    async def work() -> tuple[CampaignLinkView, ...]:
        async with desk() as at:
            zone = at.settings.default_timezone
            number = await Campaigns(uow=at.uow, default_timezone=zone).find(slug)
            return (await CampaignLinks(uow=at.uow, default_timezone=zone).of(number, ALL)).links

    found = [_as_dict(one) for one in act(work)]
    if as_json:
        document(found)
        return
    headers = ("link", "order", "service", "location", "staff", "uses", "answers", "expires", "closed")
    table(headers, [tuple(one.values()) for one in found])


def unlink(
    number: Annotated[int, typer.Argument(help="The link's number, from `otklik campaign links`.")],
    as_json: AsJson = False,
) -> None:
    """Close a link: whoever opens it from now on is not asked."""

    async def work() -> CampaignLinkView:
        async with desk() as at:
            links = CampaignLinks(uow=at.uow, default_timezone=at.settings.default_timezone)
            return await links.close(number, at.clock.now())

    closed = act(work)
    if as_json:
        document(_as_dict(closed))
    else:
        say(f"Link {closed.id} of {closed.slug} is closed.")


def ask(
    slug: Slug,
    contact: Annotated[str, typer.Argument(help="The CRM's id of the contact, or the Telegram number.")],
    as_json: AsJson = False,
) -> None:
    """Ask one contact; cool-downs do not hold, but consent, stop, pause, hours and 24 hours' rest do."""

    async def work() -> PickedView:
        async with desk() as at:
            picking = Picking(uow=at.uow, default_timezone=at.settings.default_timezone)
            return await picking.by_name(slug, contact, at.clock.now())

    view = act(work)
    if as_json:
        document({"campaign": slug, "contact": contact, **asdict(view.verdict)})
    else:
        _tell(view)
    if not view.verdict.ask:
        raise typer.Exit(1)


def _tell(view: PickedView) -> None:
    verdict = view.verdict
    if verdict.ask:
        say(f"{view.slug} asks {view.contact} at {verdict.at:%Y-%m-%d %H:%M} UTC.")
        return
    reason = str(verdict.reason).replace("_", "-")
    why = plain(Translator(("en",)).voice("en")(f"reason-{reason}"))
    say(f"{view.slug} does not ask {view.contact}: {why}")
    if verdict.eligible_at:
        say(f"Possible again from {verdict.eligible_at:%Y-%m-%d %H:%M} UTC.")


def _terms(usual: LinkTerms, uses: str, expires: str) -> LinkTerms:
    count = usual.uses if not uses else None if uses == MANY else _number(uses)
    lasts = usual.lasts if not expires else None if expires == NEVER else _duration(expires)
    return LinkTerms(uses=count, lasts=lasts)


def _number(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 1_000_000:
        raise typer.BadParameter("1, a number, or many", param_hint="--uses")
    return int(text)


def _duration(text: str) -> timedelta:
    from pydantic import TypeAdapter, ValidationError

    try:
        length: timedelta = TypeAdapter(Duration).validate_python(text)
    except ValidationError:
        length = timedelta()
    if length <= timedelta():
        raise typer.BadParameter("a time span such as 12h or 30d, or never", param_hint="--expires")
    return length


def _as_dict(view: CampaignLinkView) -> dict[str, Any]:
    return {
        "link": view.id,
        **asdict(view.about),
        "uses": view.uses or MANY,
        "answers": view.spent,
        "expires_at": view.expires_at,
        "closed_at": view.closed_at,
    }
