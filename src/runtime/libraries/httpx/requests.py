"""Request: what is sent."""

from typing import Any, override

from .content import encode
from .headers import Headers
from .urls import URL


class Request:
    """What is sent."""

    def __init__(
        self,
        method: str,
        url: URL | str,
        *,
        params: Any = None,
        headers: Any = None,
        content: Any = None,
        data: Any = None,
        json: Any = None,
        extensions: dict[str, Any] | None = None,
    ) -> None:
        self.method = method.upper()
        self.url = URL(url) if params is None else URL(url, params=params)
        self.headers = Headers(headers)
        self.extensions = extensions or {}
        self.content, kind = encode(content, data, json)
        if "Host" not in self.headers:
            self.headers = Headers([("Host", self.url.netloc.decode()), *self.headers.pairs()])
        if self.content or self.method in ("POST", "PUT", "PATCH"):
            self.headers.setdefault("Content-Length", str(len(self.content)))
        if kind is not None:
            self.headers.setdefault("Content-Type", kind)

    def read(self) -> bytes:
        """The body."""
        return self.content

    async def aread(self) -> bytes:
        """The body."""
        return self.content

    @override
    def __repr__(self) -> str:
        return f"<Request({self.method!r}, {str(self.url)!r})>"
