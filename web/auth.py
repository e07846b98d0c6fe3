"""Bearer keys: who calls, whether they may, and how often."""

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from feedback.access import Scope
from feedback.changes import Actor, ActorKind, acting
from feedback.views.apikey import Caller
from web.edge import Edge
from web.limits import HEADERS
from web.problems import ProblemError

scheme = HTTPBearer(
    auto_error=False, scheme_name="key", description="A key made with `otklik apikey create`."
)
MEND = "send the header `Authorization: Bearer otk_...` with a key made by `otklik apikey create NAME`."
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(scheme)]


def require(scope: Scope) -> Callable[[Request, Credentials], Awaitable[Caller]]:
    """A dependency: the request passes only with a key that is ours, may do this, and has calls left."""

    async def caller(request: Request, credentials: Credentials) -> Caller:
        edge: Edge = request.app.state.edge
        found = await _known(edge, credentials)
        standing = edge.limits.spend(found.key_id, found.per_minute, edge.clock.now())
        setattr(request.state, HEADERS, standing.headers())
        if not standing.allowed:
            raise ProblemError(429, f"This key may make {standing.limit} calls a minute: wait, then go on.")
        if not found.may(scope):
            raise ProblemError(
                403, f"This key may not do that: it needs the scope {scope}; ask for a key that has it."
            )
        # A call is a task of its own: it ends with the call.
        acting.set(Actor(kind=ActorKind.KEY, id=found.key_id, name=found.name))
        return found

    return caller


async def _known(edge: Edge, credentials: HTTPAuthorizationCredentials | None) -> Caller:
    if credentials is None:
        raise _refusal(f"There is no key: {MEND}")
    found = await edge.apikeys.caller(credentials.credentials)
    if found is None:
        raise _refusal(f"The key is unknown or revoked: {MEND}")
    return found


def _refusal(detail: str) -> ProblemError:
    return ProblemError(401, detail, headers={"WWW-Authenticate": 'Bearer realm="otklik"'})
