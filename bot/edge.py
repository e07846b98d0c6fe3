"""Gives the HTTP edge what it needs."""

from aiogram.exceptions import AiogramError

from bot.app import App
from bot.linking import link_url
from feedback.views.health import Depth, Health
from services.apikeys import ApiKeys
from services.case_exports import CaseExports
from services.checks import Checks
from services.crm_contacts import CrmContacts
from services.crm_links import CrmLinks
from services.exports import Exports
from web.edge import Edge, Webhook
from web.problems import ProblemError


def make_edge(app: App, webhook: Webhook | None) -> Edge:
    """The use cases and facts behind the routes."""

    async def health() -> Health:
        return await look(app, webhook)

    async def url(link_id: int) -> str:
        return await _url(app, link_id)

    return Edge(
        clock=app.leaves.clock,
        translator=app.translator,
        apikeys=ApiKeys(uow=app.uow),
        events=app.services.events,
        histories=app.services.desk.histories,
        links=CrmLinks(uow=app.uow, links=app.services.links),
        contacts=CrmContacts(uow=app.uow),
        campaigns=app.services.campaigns,
        reports=app.services.reports,
        reviews=app.services.reviews,
        exports=Exports(uow=app.uow),
        case_exports=CaseExports(uow=app.uow),
        link_url=url,
        health=health,
        database_is_down=app.services.failures.database_is_down,
        webhook=webhook,
        webhooks=app.services.webhooks,
        public_url=app.settings.public_url,
    )


async def look(app: App, webhook: Webhook | None) -> Health:
    """How this process is just now."""
    return Health(
        depth=await _depth(app),
        updates="polling" if webhook is None else "webhook",
        silence=app.polling.heard.age(),
        degraded=app.batcher.degraded,
        model=app.batcher.version,
    )


async def _depth(app: App) -> Depth | None:
    try:
        return await Checks(uow=app.uow).depth(app.leaves.clock.now())
    except Exception as error:  # only to tell a database that is away from a bug
        if app.services.failures.database_is_down(error):
            return None
        raise


async def _url(app: App, link_id: int) -> str:
    try:
        return await link_url(app.bot, app.sign, link_id)
    except (AiogramError, OSError):
        raise ProblemError(
            503,
            "Telegram can't be asked for the bot's name at the moment; try again.",
            headers={"Retry-After": "5"},
        ) from None
