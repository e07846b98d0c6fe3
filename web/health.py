"""Is the bot alive, and does it do its work? For load balancers and monitoring."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from feedback.views.health import Health
from web.edge import Edge


def router() -> APIRouter:
    """GET /health and GET /health/live."""
    made = APIRouter(tags=["health"])

    @made.get("/health", responses={503: {"description": "Not ready: see `checks`."}})
    async def ready(request: Request) -> JSONResponse:
        """200 when answers of customers arrive and are kept, else 503; the checks say why."""
        edge: Edge = request.app.state.edge
        health = await edge.health()
        return JSONResponse(_body(health), status_code=200 if health.ready else 503)

    @made.get("/health/live")
    async def live() -> dict[str, bool]:
        """200 while the process answers at all."""
        return {"live": True}

    return made


def _body(health: Health) -> dict[str, Any]:
    depth = health.depth
    silence = None if health.silence is None else round(health.silence, 1)
    return {
        "live": True,
        "ready": health.ready,
        "checks": {
            "database": "ok" if depth else "away",
            "updates": {"by": health.updates, "seconds_since_telegram_answered": silence},
            "model": {"state": "degraded" if health.degraded else "ok", "version": health.model},
            "waiting": {
                "deliveries": depth.deliveries if depth else None,
                "comments": depth.comments if depth else None,
                "failed_updates": depth.set_aside if depth else None,
                "customers_messages": depth.unanswered if depth else None,
                "customers_messages_late": depth.late if depth else None,
            },
        },
    }
