"""Response: what a handler answers, with its body as a whole."""

import json
from collections.abc import Callable
from typing import Any, Self, override

from .stream_response import StreamResponse
from .web_request import Request


class Response(StreamResponse):
    """A whole answer: status, headers and body."""

    _holds_head = True

    def __init__(
        self,
        *,
        body: Any = None,
        status: int = 200,
        reason: str | None = None,
        text: str | None = None,
        headers: Any = None,
        content_type: str | None = None,
        charset: str | None = None,
    ) -> None:
        if body is not None and text is not None:
            raise ValueError("body and text are not allowed together")
        if content_type is not None and "charset" in content_type:
            raise ValueError("charset must not be in content_type argument")
        super().__init__(status=status, reason=reason, headers=headers)
        if "Content-Type" in self.headers:
            if content_type is not None or charset is not None:
                raise ValueError(
                    "passing both Content-Type header and content_type or charset params is forbidden"
                )
        elif text is not None:
            self._say_content_type(content_type or "text/plain", charset or "utf-8")
        elif content_type is not None:
            self._say_content_type(content_type, charset)
        self._body: bytes | None = None
        if text is None:
            self.body = body
        else:
            self.text = text

    @property
    def body(self) -> bytes | None:
        """The body, if there is one."""
        return self._body

    @body.setter
    def body(self, body: Any) -> None:
        match body:
            case None:
                self._body = None
            case bytes() | bytearray():
                self._body = bytes(body)
            case str():
                self.headers.setdefault("Content-Type", "text/plain; charset=utf-8")
                self._body = body.encode()
            case _:
                raise ValueError(f"Unsupported body type {type(body)!r}")

    @property
    def text(self) -> str | None:
        """The body as a text."""
        return None if self._body is None else self._body.decode(self.charset or "utf-8")

    @text.setter
    def text(self, text: str) -> None:
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] -- programs pass anything
            raise TypeError(f"text argument must be str ({type(text)!r})")
        if self.content_type == "application/octet-stream":
            self.content_type = "text/plain"
        if self.charset is None:
            self.charset = "utf-8"
        self._body = text.encode(self.charset or "utf-8")

    @property
    @override
    def content_length(self) -> int | None:
        """How long the body is."""
        if self.chunked:
            return None
        said = self.headers.get("Content-Length")
        return len(self._body or b"") if said is None else int(said)

    @content_length.setter
    def content_length(self, value: int | None) -> None:
        raise RuntimeError("Content length is set automatically")

    @override
    async def prepare(self, request: Request) -> Self | None:
        """Send the head; once."""
        bodiless = self.status == 204 or self.status < 200
        if self.prepared or self.chunked:
            pass
        elif bodiless:
            self.headers.popall("Content-Length", None)
        elif self._body or (self.status != 304 and request.method != "HEAD"):
            self.headers.setdefault("Content-Length", str(len(self._body or b"")))
        return await super().prepare(request)

    @override
    async def write_eof(self, data: bytes = b"") -> None:
        """Send the body; once."""
        assert not data, f"data arg is not supported, got {data!r}"
        await super().write_eof(self._body or b"")


def json_response(
    data: Any = ...,
    *,
    text: str | None = None,
    body: bytes | None = None,
    status: int = 200,
    reason: str | None = None,
    headers: Any = None,
    content_type: str = "application/json",
    dumps: Callable[[Any], str] = json.dumps,
) -> Response:
    """An answer whose body is `data` as JSON."""
    if data is not ...:
        if text or body:
            raise ValueError("only one of data, text, or body should be specified")
        text = dumps(data)
    return Response(
        text=text,
        body=body,
        status=status,
        reason=reason,
        headers=headers,
        content_type=content_type,
    )


def json_bytes_response(
    data: Any = ...,
    *,
    dumps: Callable[[Any], bytes],
    body: bytes | None = None,
    status: int = 200,
    reason: str | None = None,
    headers: Any = None,
    content_type: str = "application/json",
) -> Response:
    """The same with a `dumps` that gives bytes."""
    if data is not ...:
        if body is not None:
            raise ValueError("only one of data or body should be specified")
        body = dumps(data)
    return Response(
        body=body, status=status, reason=reason, headers=headers, content_type=content_type
    )
