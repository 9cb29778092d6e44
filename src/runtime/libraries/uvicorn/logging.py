"""The lines that the server writes: their formats, and where they go."""

import logging
import sys
from http import HTTPStatus
from typing import Any, Final, Literal, override

TRACE_LOG_LEVEL: Final = 5

LOGGING_CONFIG: Final[dict[str, Any]] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "default": {
            "()": "uvicorn.logging.DefaultFormatter",
            "fmt": "%(levelprefix)s %(message)s",
            "use_colors": None,
        },
        "access": {
            "()": "uvicorn.logging.AccessFormatter",
            "fmt": '%(levelprefix)s %(client_addr)s - "%(request_line)s" %(status_code)s',
        },
    },
    "handlers": {
        "default": {
            "formatter": "default",
            "class": "logging.StreamHandler",
            "stream": "ext://sys.stderr",
        },
        "access": {
            "formatter": "access",
            "class": "logging.StreamHandler",
            "stream": "ext://sys.stdout",
        },
    },
    "loggers": {
        "uvicorn": {"handlers": ["default"], "level": "INFO", "propagate": False},
        "uvicorn.error": {"level": "INFO"},
        "uvicorn.access": {"handlers": ["access"], "level": "INFO", "propagate": False},
    },
}


class DefaultFormatter(logging.Formatter):
    """Puts the level in front, in a column of its own. There are no colours: no terminal is here."""

    def __init__(
        self,
        fmt: str | None = None,
        datefmt: str | None = None,
        style: Literal["%", "{", "$"] = "%",
        use_colors: bool | None = None,
    ) -> None:
        super().__init__(fmt, datefmt, style)

    @override
    def formatMessage(self, record: logging.LogRecord) -> str:
        record.levelprefix = f"{record.levelname}:".ljust(9)
        return super().formatMessage(record)


class AccessFormatter(DefaultFormatter):
    """A line for each request, from the five arguments of its record."""

    @override
    def formatMessage(self, record: logging.LogRecord) -> str:
        arguments = record.args
        if isinstance(arguments, tuple) and len(arguments) == 5:
            address, method, path, version, status = arguments
            record.client_addr = address
            record.request_line = f"{method} {path} HTTP/{version}"
            record.status_code = f"{status} {phrase_of(int(str(status)))}"
        return super().formatMessage(record)


def phrase_of(status: int) -> str:
    """The words beside a status; none for one that has none."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def configure(config: dict[str, Any]) -> None:
    """Set the loggers up as `config` says."""
    if config is LOGGING_CONFIG and repr(config) == _AS_IT_IS:
        _configure_as_usual()
    else:
        # Seldom needed, and large.
        import logging.config

        logging.config.dictConfig(config)


def _configure_as_usual() -> None:
    formats = LOGGING_CONFIG["formatters"]
    _set_up("uvicorn", sys.stderr, DefaultFormatter(formats["default"]["fmt"]))
    _set_up("uvicorn.access", sys.stdout, AccessFormatter(formats["access"]["fmt"]))
    logging.getLogger("uvicorn.error").setLevel(logging.INFO)


def _set_up(name: str, stream: Any, formatter: logging.Formatter) -> None:
    logger = logging.getLogger(name)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False


#: Programs change the shared dict in place, as the documentation shows.
_AS_IT_IS: Final = repr(LOGGING_CONFIG)
