"""Every refusal of the API in one form: application/problem+json (RFC 9457)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from bot.i18n import Translator
from feedback.errors import Conflict, InvalidDocument, InvalidInput, NotFound, OtklikError, Refused, Stale

MEDIA_TYPE = "application/problem+json"
# What kind of refusal answers with which status.
STATUS: Mapping[type[OtklikError], int] = {
    NotFound: 404,
    Conflict: 409,
    Refused: 403,
    InvalidInput: 422,
    InvalidDocument: 422,
}
MENDS = {
    404: "There is nothing at this address; the operations stand at /api/docs.",
    405: "This address does not know this method; the operations stand at /api/docs.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One wrong value."""

    # As the sender wrote it: contact.id
    field: str
    detail: str


class ProblemError(Exception):
    """A refusal with its status and one sentence; `mistakes` name the fields."""

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        mistakes: Sequence[Mistake] = (),
        headers: Mapping[str, str] | None = None,
        diff: Sequence[str] = (),
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.mistakes = tuple(mistakes)
        self.headers = dict(headers or {})
        # What a stale write would change.
        self.diff = tuple(diff)

    def but(self, status: int) -> "ProblemError":
        """The same refusal with another status."""
        return ProblemError(status, self.detail, mistakes=self.mistakes, headers=self.headers, diff=self.diff)


def answer(problem: ProblemError) -> JSONResponse:
    """The problem on the wire."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(problem.status).phrase,
        "status": problem.status,
        "detail": problem.detail,
    }
    if problem.mistakes:
        body["errors"] = [{"field": each.field, "detail": each.detail} for each in problem.mistakes]
    if problem.diff:
        body["diff"] = list(problem.diff)
    return JSONResponse(body, status_code=problem.status, headers=problem.headers, media_type=MEDIA_TYPE)


def of_refusal(error: OtklikError, translator: Translator) -> ProblemError:
    """An expected refusal of a use case as the caller should read it."""
    say = translator.voice("en").label
    status = next((code for kind, code in STATUS.items() if isinstance(error, kind)), 400)
    wrong = error.mistakes if isinstance(error, InvalidDocument) else ()
    wrong = (error,) if isinstance(error, InvalidInput) else wrong
    mistakes = [Mistake(field=each.path, detail=say(each.message_id, **each.params)) for each in wrong]
    diff = error.diff if isinstance(error, Stale) else ()
    return ProblemError(status, say(error.message_id, **error.params), mistakes=mistakes, diff=diff)


def install(app: FastAPI, translator: Translator) -> None:
    """Answer refusals of ours and of the framework alike."""

    @app.exception_handler(ProblemError)
    async def ours(_request: Request, error: ProblemError) -> JSONResponse:
        return answer(error)

    @app.exception_handler(OtklikError)
    async def refused(_request: Request, error: OtklikError) -> JSONResponse:
        return answer(of_refusal(error, translator))

    @app.exception_handler(HTTPException)
    async def framework(_request: Request, error: HTTPException) -> JSONResponse:
        detail = MENDS.get(error.status_code, str(error.detail))
        return answer(ProblemError(error.status_code, detail, headers=error.headers))
