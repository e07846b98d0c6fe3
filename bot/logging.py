"""Logs are actions: what happened to which row, never what a person wrote."""

import json
import logging
import traceback
from types import TracebackType
from typing import Any

# Attributes every record has; the rest came by extra={...}.
STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Shows where an error came from, not its words: they may quote a comment, a token or a row."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - the name is logging's
        """Type and frames of the error and of what caused it."""
        parts = []
        error = ei[1]
        while error is not None:
            frames = "".join(traceback.format_tb(error.__traceback__))
            parts.append(f"{type(error).__module__}.{type(error).__qualname__}\n{frames}")
            error = error.__cause__
        return "caused by ".join(parts)


class Text(Discreet):
    """One readable line."""

    def format(self, record: logging.LogRecord) -> str:
        """The sentence, then the facts as name=value."""
        facts = " ".join(f"{name}={value}" for name, value in facts_of(record).items())
        return f"{super().format(record)} {facts}".rstrip()


class Json(Discreet):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a flat object."""
        line = {
            "time": self.formatTime(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **facts_of(record),
        }
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def facts_of(record: logging.LogRecord) -> dict[str, Any]:
    """What the caller put into extra."""
    return {name: value for name, value in vars(record).items() if name not in STANDARD}


def configure_logging(form: str) -> None:
    """Send everything from INFO up to standard error, as text or as JSON."""
    handler = logging.StreamHandler()
    handler.setFormatter(
        Json() if form == "json" else Text("%(asctime)s %(levelname)s %(name)s: %(message)s")
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    # These write every request, every tick, every look at the tables and every start.
    for name in ("aiogram.event", "apscheduler", "alembic", "uvicorn"):
        logging.getLogger(name).setLevel(logging.WARNING)
