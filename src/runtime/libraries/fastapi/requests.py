"""Request: what was asked; and what a request and a WebSocket have in common."""

import json
from collections.abc import AsyncGenerator, Mapping
from typing import Any, ClassVar
from urllib.parse import parse_qsl

from world.http import Headers
from world.unsupported import Partial


class State:
    """Anything that a program wants to keep: `app.state.db = ...`."""

    def __init__(self, kept: dict[str, Any] | None = None) -> None:
        self.__dict__.update(kept or {})


class Address:
    """Host and port of the other end."""

    def __init__(self, host: str, port: int) -> None:
        self.host = host
        self.port = port

    def __repr__(self) -> str:
        return f"Address(host={self.host!r}, port={self.port!r})"


class RequestURL:
    """The whole address that was asked for."""

    def __init__(self, scope: dict[str, Any]) -> None:
        query = scope.get("query_string", b"").decode()
        host = Headers([(n.decode(), v.decode()) for n, v in scope["headers"]]).get("host")
        self.scheme: str = scope.get("scheme", "http")
        self.path: str = scope["path"]
        self.query = query
        self._text = (
            f"{self.scheme}://{host or 'testserver'}{self.path}{'?' if query else ''}{query}"
        )

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"URL({self._text!r})"


class HTTPConnection(Partial):
    """What is known of who connects."""

    def __init__(self, scope: dict[str, Any]) -> None:
        self.scope = scope
        self.headers = Headers([(n.decode(), v.decode()) for n, v in scope.get("headers", [])])
        self.url = RequestURL(scope)
        pairs = parse_qsl(scope.get("query_string", b"").decode(), keep_blank_values=True)
        self._query = pairs
        self.query_params = dict(pairs)
        self.state = State(scope.get("state"))

    @property
    def app(self) -> Any:
        """The application."""
        return self.scope["app"]

    @property
    def path_params(self) -> dict[str, Any]:
        """The parts in braces of the path."""
        return self.scope.get("path_params", {})

    @property
    def client(self) -> Address | None:
        """Who connects."""
        found = self.scope.get("client")
        return None if found is None else Address(*found)

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies that were sent."""
        pairs = (one.partition("=") for one in self.headers.get("cookie", "").split(";"))
        return {name.strip(): value for name, equals, value in pairs if equals}

    def query_values(self, name: str) -> list[str]:
        """All values of a field of the query."""
        return [value for other, value in self._query if other == name]


class Request(HTTPConnection):
    """One HTTP request."""

    _refused: ClassVar[Mapping[str, str]] = {
        "form": "Send JSON, and read it with json().",
        "session": "Keep what you need in a dict of your own.",
        "auth": "Look at headers['Authorization'].",
        "is_disconnected": "Catch the error of sending.",
    }

    def __init__(self, scope: dict[str, Any], receive: Any) -> None:
        super().__init__(scope)
        self._receive = receive
        self._body: bytes | None = None

    @property
    def method(self) -> str:
        """GET, POST, ..."""
        return self.scope["method"]

    async def body(self) -> bytes:
        """The whole body."""
        if self._body is None:
            self._body = b"".join([piece async for piece in self.stream()])
        return self._body

    async def json(self) -> Any:
        """The body as JSON."""
        return json.loads(await self.body())

    async def stream(self) -> AsyncGenerator[bytes]:
        """The body as it comes."""
        if self._body is not None:
            yield self._body
            return
        while True:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                return
            if message.get("body"):
                yield message["body"]
            if not message.get("more_body", False):
                return
