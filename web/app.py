"""The HTTP edge: REST API, health and Telegram's webhook."""

from fastapi import FastAPI

from web import (
    campaigns,
    cases,
    comments,
    contacts,
    docs,
    events,
    health,
    lists,
    problems,
    telegram,
    webhooks,
)
from web.edge import Edge
from web.guard import Guard
from web.limits import LimitHeaders

VERSION = "1"
DESCRIPTION = "Tell Otklik what service a customer has just had; it asks them in Telegram at a good hour."


def create_app(edge: Edge) -> FastAPI:
    """Build the application; nothing is started."""
    app = FastAPI(
        title="Otklik API",
        version=VERSION,
        description=DESCRIPTION,
        openapi_url=docs.SCHEMA,
        # FastAPI's own pages load their scripts from somebody else's servers.
        docs_url=None,
        redoc_url=None,
        servers=[{"url": edge.public_url}] if edge.public_url else None,
    )
    app.state.edge = edge
    for part in (events, contacts, comments, campaigns, lists, cases, webhooks, health, docs):
        app.include_router(part.router())
    if edge.webhook is not None:
        app.include_router(telegram.router(edge.webhook))
    problems.install(app, edge.translator)
    docs.complete(app, *(part.SCHEMAS for part in (events, contacts, comments, campaigns, webhooks)))
    app.add_middleware(LimitHeaders)
    app.add_middleware(Guard, database_is_down=edge.database_is_down)
    return app
