"""Requests and replies: what a simulated HTTP service gets, and what it answers."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal
from urllib.parse import parse_qsl, unquote

from .headers import Headers

#: How a connection goes wrong: broken off, closed without a word, or silent for ever.
Fault = Literal["reset", "close", "hang"]

REASONS: Final[dict[int, str]] = {
    100: "Continue",
    101: "Switching Protocols",
    200: "OK",
    201: "Created",
    202: "Accepted",
    204: "No Content",
    206: "Partial Content",
    301: "Moved Permanently",
    302: "Found",
    303: "See Other",
    304: "Not Modified",
    307: "Temporary Redirect",
    308: "Permanent Redirect",
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    406: "Not Acceptable",
    408: "Request Timeout",
    409: "Conflict",
    410: "Gone",
    413: "Content Too Large",
    415: "Unsupported Media Type",
    418: "I'm a Teapot",
    422: "Unprocessable Content",
    425: "Too Early",
    426: "Upgrade Required",
    429: "Too Many Requests",
    500: "Internal Server Error",
    501: "Not Implemented",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(frozen=True)
class Request:
    """One whole request."""

    method: str
    #: Path and query as they came.
    target: str
    headers: Headers
    body: bytes = b""
    secure: bool = False
    #: The program's end of the connection.
    client: tuple[str, int] = ("", 0)

    @property
    def path(self) -> str:
        """The path, with its escapes undone."""
        return unquote(self.target.partition("?")[0]) or "/"

    @property
    def query(self) -> dict[str, str]:
        """The fields after the question mark; of a repeated one, the last."""
        return dict(parse_qsl(self.target.partition("?")[2], keep_blank_values=True))

    @property
    def url(self) -> str:
        """The whole address, as the service knows it."""
        return f"{'https' if self.secure else 'http'}://{self.headers.get('Host', '')}{self.target}"


#: Who goes on with the connection after `101 Switching Protocols`: gets what sends, ends and resets
#: it; gives what takes the bytes that come, and None at the end.
Takeover = Callable[["Connection"], Callable[[bytes | None], None]]


class Connection:
    """What a protocol that took over a connection can do with it."""

    def send(self, data: bytes) -> None:
        """Send `data`."""
        raise NotImplementedError

    def end(self) -> None:
        """Write no more, once all is sent."""
        raise NotImplementedError

    def reset(self) -> None:
        """Break the connection off."""
        raise NotImplementedError

    def after(self, seconds: float, happen: Callable[[], object]) -> Callable[[], None]:
        """Have `happen` called later; returns what prevents it."""
        raise NotImplementedError


@dataclass
class Reply:
    """One response: what, when, and how it goes wrong."""

    status: int = 200
    headers: Headers = field(default_factory=Headers)
    body: bytes = b""
    #: Seconds that the service works on it before its first byte.
    time: float = 0.0
    #: A body that comes in pieces: each so many seconds after the one before, sent as chunks unless
    #: there is a Content-Length.
    pieces: Sequence[tuple[float, bytes]] | None = None
    #: What happens instead of the rest, after `fault_after` bytes of the body; None is before the head.
    fault: Fault | None = None
    fault_after: int | None = None
    #: Close the connection after it.
    closes: bool = False
    takeover: Takeover | None = None

    @property
    def reason(self) -> str:
        """The words beside the status."""
        return REASONS.get(self.status, "Unknown")


def text_reply(text: str, status: int = 200, kind: str = "text/html", time: float = 0.0) -> Reply:
    """A reply with a text."""
    headers = Headers([("Content-Type", f"{kind}; charset=utf-8")])
    return Reply(status, headers, text.encode(), time)


def json_reply(value: Any, status: int = 200, time: float = 0.0) -> Reply:
    """A reply with a value as JSON."""
    body = json.dumps(value, indent=2).encode() + b"\n"
    return Reply(status, Headers([("Content-Type", "application/json")]), body, time)
