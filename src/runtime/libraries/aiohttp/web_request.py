"""Request: what a handler is asked."""

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import parse_qs

from world.http import Headers, RequestHead
from world.unsupported import Partial

from .url import URL

if TYPE_CHECKING:
    from .web_app import Application
    from .web_protocol import RequestHandler


class Request(Partial):
    """One request, with its body read."""

    _refused: ClassVar[Mapping[str, str]] = {
        "cookies": "There are no cookies. Read headers['Cookie'].",
        "multipart": "Use read().",
        "content": "Use read().",
    }

    def __init__(self, head: RequestHead, body: bytes, protocol: RequestHandler) -> None:
        self.method = head.method
        self.path_qs = head.target
        self.headers: Headers = head.headers
        self.protocol = protocol
        self.match_info: dict[str, str] = {}
        self.app: Application = protocol.app
        self._body = body
        self._store: dict[str, Any] = {}

    @property
    def path(self) -> str:
        """The path, without the question."""
        return self.path_qs.partition("?")[0]

    @property
    def query(self) -> dict[str, str]:
        """What follows the question mark; of several values the first."""
        asked = parse_qs(self.path_qs.partition("?")[2], keep_blank_values=True)
        return {name: values[0] for name, values in asked.items()}

    @property
    def url(self) -> URL:
        """The whole address."""
        return URL(f"http://{self.headers.get('Host', 'localhost')}{self.path_qs}")

    @property
    def remote(self) -> str | None:
        """The address of who asks."""
        peer = self.protocol.peer
        return None if peer is None else str(peer[0])

    async def read(self) -> bytes:
        """The body."""
        return self._body

    async def text(self) -> str:
        """The body as a text."""
        return self._body.decode()

    async def json(self, *, loads: Callable[[str], Any] = json.loads) -> Any:
        """The body as JSON. Raises json.JSONDecodeError."""
        return loads(await self.text())

    async def post(self) -> dict[str, str]:
        """The fields of a form."""
        return {name: values[0] for name, values in parse_qs(await self.text()).items()}

    def __getitem__(self, key: str) -> Any:
        return self._store[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self._store[key] = value

    def get(self, key: str, default: Any = None) -> Any:
        """What was kept under `key`."""
        return self._store.get(key, default)
