"""The door for Telegram's webhook."""

import hmac

from fastapi import APIRouter, Request, Response

from web.bodies import json_object
from web.edge import Webhook
from web.problems import ProblemError

HEADER = "X-Telegram-Bot-Api-Secret-Token"


def router(webhook: Webhook) -> APIRouter:
    """POST to the secret path: 200 only once the update's work is committed."""
    made = APIRouter(include_in_schema=False)

    @made.post(webhook.path)
    async def update(request: Request) -> Response:
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), webhook.secret.encode()):
            raise ProblemError(403, f"The header {HEADER} does not carry this bot's secret.")
        if not await webhook.take(await json_object(request)):
            # Telegram sends it again, as it must until the work is done or set aside.
            raise ProblemError(503, "The update could not be handled; send it again.")
        return Response(status_code=200)

    return made
