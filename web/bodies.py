"""JSON bodies read by hand, so that a mistake is a sentence about the sender's own text."""

import json
from typing import Any

from fastapi import Request

from web.problems import ProblemError


async def json_object(request: Request) -> dict[str, Any]:
    """The body as an object; a ProblemError says where the text stops being one."""
    raw = await request.body()
    try:
        body = json.loads(raw.decode(), parse_constant=_refuse, object_pairs_hook=_once)
    except UnicodeDecodeError:
        raise ProblemError(400, "The body is not UTF-8.") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise ProblemError(400, f"The body is not JSON: {error.msg} at {where}.") from None
    except ValueError:  # Python reads no longer ones
        raise ProblemError(400, "The body holds a number of too many digits.") from None
    except RecursionError:
        raise ProblemError(400, "The body is nested too deeply.") from None
    if not isinstance(body, dict):
        raise ProblemError(422, "The body must be a JSON object: {...}.")
    return body


def _refuse(constant: str) -> Any:
    raise ProblemError(400, f"The body is not JSON: {constant} is no number.")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    body = dict(pairs)
    if len(body) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ProblemError(422, f"The field {twice!r} stands twice in one object.")
    if any("\ud800" <= char <= "\udfff" for name in body for char in name):
        raise ProblemError(422, "The name of a field holds half of a surrogate pair, which is no character.")
    return body
