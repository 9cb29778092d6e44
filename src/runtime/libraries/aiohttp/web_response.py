"""Response: what a handler answers."""

import json
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, ClassVar

from world.http import Headers
from world.unsupported import Partial


class Response(Partial):
    """A whole answer: status, headers and body."""

    _refused: ClassVar[Mapping[str, str]] = {
        "set_cookie": "There are no cookies. Set headers['Set-Cookie'].",
        "enable_compression": "Bodies are sent as they are.",
    }

    def __init__(
        self,
        *,
        body: bytes | str | None = None,
        status: int = 200,
        reason: str | None = None,
        text: str | None = None,
        headers: Any = None,
        content_type: str | None = None,
        charset: str | None = None,
    ) -> None:
        if body is not None and text is not None:
            raise ValueError("body and text are not allowed together")
        self.status = status
        self.reason = reason or (HTTPStatus(status).phrase if status in set(HTTPStatus) else "")
        self.headers = Headers(headers)
        kind = content_type or ("text/plain" if text is not None else "application/octet-stream")
        coded = charset or ("utf-8" if text is not None else None)
        self.body = text.encode(coded or "utf-8") if text is not None else _bytes(body)
        self.headers.setdefault(
            "Content-Type", kind if coded is None else f"{kind}; charset={coded}"
        )

    @property
    def text(self) -> str:
        """The body as a text."""
        return self.body.decode()

    @property
    def content_type(self) -> str:
        """What the body is."""
        return self.headers["Content-Type"].partition(";")[0].strip()


def _bytes(body: bytes | str | None) -> bytes:
    if body is None:
        return b""
    return body.encode() if isinstance(body, str) else bytes(body)


def json_response(
    data: Any = None,
    *,
    text: str | None = None,
    status: int = 200,
    reason: str | None = None,
    headers: Any = None,
    content_type: str = "application/json",
    dumps: Callable[[Any], str] = json.dumps,
) -> Response:
    """An answer whose body is `data` as JSON."""
    said = dumps(data) if text is None else text
    return Response(
        text=said, status=status, reason=reason, headers=headers, content_type=content_type
    )
