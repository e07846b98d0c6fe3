"""The files of the browser page."""

from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).resolve().parent / "page"
# Spelt out: what the machine's own table says differs from machine to machine.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
# Nothing from elsewhere, nothing inline: a text that slips through as markup could still not run.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data: blob:; media-src 'self' blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def routes() -> list[web.RouteDef]:
    """For the application, after all others: any other address is a file of the page."""
    return [web.get("/", page), web.get("/{path:[^/].*}", page)]


async def page(request: web.Request) -> web.StreamResponse:
    """One file. Raises 404."""
    file = (FOLDER / (request.match_info.get("path") or "index.html")).resolve()
    kind = TYPES.get(file.suffix)
    if kind is None or not file.is_relative_to(FOLDER) or not file.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(file, headers=HEADERS | {"Content-Type": kind})
