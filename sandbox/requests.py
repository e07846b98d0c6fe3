"""Reads a call from HTTP: query string, form, multipart or JSON, as the real server does."""

import json
from typing import Any

from aiohttp import BodyPartReader, ClientResponse, MultipartReader, web

from sandbox.call import Call, Upload
from sandbox.dictionary import Json
from sandbox.errors import bad_request

JSON_TYPE, FORM_TYPE = "application/json", "application/x-www-form-urlencoded"
UNREADABLE = "can't parse request body"


async def read_call(request: web.Request, method: str) -> Call:
    """The call in a request. Raises 400."""
    params: Json = dict(request.query)
    if request.method == "GET" or not request.can_read_body:
        return Call(method=method, params=params)
    if request.content_type == JSON_TYPE:
        return Call(method=method, params=params | await json_object(request))
    if request.content_type.startswith("multipart/"):
        form, files = await read_parts(await request.multipart())
        return Call(method=method, params=params | form, files=files)
    form = {name: str(value) for name, value in (await request.post()).items()}
    return Call(method=method, params=params | form)


async def json_object(request: web.Request) -> Json:
    """A JSON object. Raises 400."""
    try:
        body: Any = await request.json()
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(body, dict):
        raise bad_request("can't parse JSON object")
    return body


async def read_parts(reader: MultipartReader) -> tuple[Json, dict[str, Upload]]:
    """Fields and files of a multipart body."""
    form: Json = {}
    files: dict[str, Upload] = {}
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise bad_request(UNREADABLE)
        content = bytes(await part.read(decode=True))
        if part.filename is None:
            form[part.name] = content.decode()
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name] = Upload(name=part.filename, mime=mime, content=content)
    return form, files


async def call_in_answer(response: ClientResponse) -> Call | None:
    """The method call a webhook may put into its answer; None when there is none."""
    params: Any = None
    files: dict[str, Upload] = {}
    if response.content_type == JSON_TYPE:
        params = json_or_none(await response.text())
    elif response.content_type.startswith("multipart/"):
        params, files = await read_parts(MultipartReader.from_response(response).stream)
    if not isinstance(params, dict) or not params.get("method"):
        return None
    method = str(params.pop("method"))
    return Call(method=method, params=params, files=files)


def json_or_none(text: str) -> Any:
    """What the text says; None when it is no JSON."""
    try:
        return json.loads(text)
    except ValueError:
        return None
