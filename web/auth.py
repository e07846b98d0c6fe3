"""Bearer keys."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from web.edge import Edge
from web.problems import ProblemError

scheme = HTTPBearer(
    auto_error=False, scheme_name="key", description="A key made with `otklik apikey create`."
)
MEND = "send the header `Authorization: Bearer otk_...` with a key made by `otklik apikey create NAME`."


async def require_key(
    request: Request, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(scheme)]
) -> None:
    """Let the request pass only with a key that is ours and not revoked."""
    edge: Edge = request.app.state.edge
    if credentials is None:
        raise _refusal(f"There is no key: {MEND}")
    if not await edge.apikeys.accepts(credentials.credentials):
        raise _refusal(f"The key is unknown or revoked: {MEND}")


def _refusal(detail: str) -> ProblemError:
    return ProblemError(401, detail, headers={"WWW-Authenticate": 'Bearer realm="otklik"'})
