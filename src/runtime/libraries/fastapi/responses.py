"""Responses: what is answered, and how it is sent."""

import json
from collections.abc import AsyncGenerator
from typing import Any, ClassVar

from world.http import Headers
from world.unsupported import surface

from .concurrency import run_in_threadpool
from .convert import is_a


class Response:
    """Bytes or a text, with a status and fields."""

    media_type: ClassVar[str | None] = None

    def __init__(
        self,
        content: Any = None,
        status_code: int = 200,
        headers: dict[str, str] | None = None,
        media_type: str | None = None,
        background: Any = None,
    ) -> None:
        self.status_code = status_code
        self.background = background
        self.headers = Headers(headers)
        self.body = self.render(content)
        kind = media_type or self.media_type
        self._complete(kind)

    def _complete(self, kind: str | None) -> None:
        if self.status_code not in (204, 304):
            self.headers.setdefault("content-length", str(len(self.body)))
        if kind is not None:
            text = kind.startswith("text/") and "charset" not in kind
            self.headers.setdefault("content-type", f"{kind}; charset=utf-8" if text else kind)

    def render(self, content: Any) -> bytes:
        """The bytes of `content`."""
        if content is None:
            return b""
        return content.encode() if isinstance(content, str) else bytes(content)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        fields = [(n.lower().encode(), v.encode()) for n, v in self.headers.pairs()]
        await send({"type": "http.response.start", "status": self.status_code, "headers": fields})
        await self._send_body(send)
        if self.background is not None:
            await self.background()

    async def _send_body(self, send: Any) -> None:
        await send({"type": "http.response.body", "body": self.body})


class PlainTextResponse(Response):
    """A text."""

    media_type = "text/plain"


class HTMLResponse(Response):
    """A page."""

    media_type = "text/html"


class JSONResponse(Response):
    """A value as JSON."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """The value as JSON."""
        return json.dumps(
            content, ensure_ascii=False, allow_nan=False, separators=(",", ":")
        ).encode()


class RedirectResponse(Response):
    """Leads elsewhere."""

    def __init__(
        self, url: str, status_code: int = 307, headers: dict[str, str] | None = None
    ) -> None:
        super().__init__(b"", status_code, {**(headers or {}), "location": str(url)})


class StreamingResponse(Response):
    """A body that an (async) iterator gives piece by piece."""

    def __init__(
        self,
        content: Any,
        status_code: int = 200,
        headers: dict[str, str] | None = None,
        media_type: str | None = None,
        background: Any = None,
    ) -> None:
        super().__init__(None, status_code, headers, media_type, background)
        del self.headers["content-length"]
        self.body_iterator = content

    async def _send_body(self, send: Any) -> None:
        async for piece in _pieces(self.body_iterator):
            data = piece.encode() if isinstance(piece, str) else bytes(piece)
            await send({"type": "http.response.body", "body": data, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _pieces(content: Any) -> AsyncGenerator[Any]:
    """What `content` gives; a plain iterator is asked in threads."""
    if hasattr(content, "__aiter__"):
        async for piece in content:
            yield piece
        return
    iterator = iter(content)
    done = object()
    while (piece := await run_in_threadpool(next, iterator, done)) is not done:
        yield piece


def jsonable(value: Any) -> Any:
    """A value in the types of JSON."""
    if value is None or is_a(value, bool | int | float | str):
        return value
    if is_a(value, dict):
        return {str(name): jsonable(one) for name, one in value.items()}
    if is_a(value, list | tuple | set | frozenset):
        return [jsonable(one) for one in value]
    return _object(value)


def _iterated(value: Any) -> Any:
    return value


def _object(value: Any) -> Any:
    import dataclasses
    import datetime
    import enum

    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return jsonable(dataclasses.asdict(value))
    if isinstance(value, enum.Enum):
        return jsonable(value.value)
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if hasattr(value, "__iter__"):
        return jsonable([*_iterated(value)])
    if hasattr(value, "__dict__"):
        return jsonable(vars(value))
    return str(value)


__getattr__, __dir__ = surface(
    __name__,
    (
        "HTMLResponse",
        "JSONResponse",
        "PlainTextResponse",
        "RedirectResponse",
        "Response",
        "StreamingResponse",
    ),
    {
        "EventSourceResponse": "Answer with a StreamingResponse of type text/event-stream.",
        "FileResponse": "Read the file, and answer with a Response.",
        "ORJSONResponse": "Use JSONResponse.",
        "UJSONResponse": "Use JSONResponse.",
    },
)
