"""Response: what came back."""

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Final, override

from world.http import REASONS

from .content import encode
from .exceptions import HTTPStatusError
from .headers import Headers
from .requests import Request
from .response_body import ResponseBody
from .urls import URL

_KINDS: Final = {
    1: "Informational response",
    3: "Redirect response",
    4: "Client error",
    5: "Server error",
}


class Response(ResponseBody):
    """What came back. Unless it is streamed, its body is there."""

    _refused: ClassVar[Mapping[str, str]] = {
        "cookies": "There are no cookies; read headers['Set-Cookie'].",
        "links": "Read headers['Link'].",
        "next_request": "Read headers['Location'].",
    }

    def __init__(
        self,
        status_code: int,
        *,
        headers: Any = None,
        content: Any = None,
        text: str | None = None,
        html: str | None = None,
        json: Any = None,
        request: Request | None = None,
        history: list[Response] | None = None,
        default_encoding: str = "utf-8",
    ) -> None:
        super().__init__(default_encoding)
        self.status_code = status_code
        self.headers = Headers(headers)
        self._request = request
        self.history = history or []
        self._elapsed: datetime.timedelta | None = None
        self._fill(content, text, html, json)

    def _fill(self, content: Any, text: str | None, html: str | None, json: Any) -> None:
        """Take a body that was handed over whole, as by a transport of the program's own."""
        kind = None
        if text is not None:
            content, kind = text, "text/plain; charset=utf-8"
        elif html is not None:
            content, kind = html, "text/html; charset=utf-8"
        body, json_kind = encode(content, None, json)
        kind = kind or json_kind
        if kind is not None:
            self.headers.setdefault("Content-Type", kind)
        if content is not None or json is not None:
            self.headers.setdefault("Content-Length", str(len(body)))
        self._content = body
        self.is_closed = self.is_stream_consumed = True

    # ---- what it says ----

    @property
    def request(self) -> Request:
        """What was asked."""
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this response.")
        return self._request

    @request.setter
    def request(self, request: Request) -> None:
        self._request = request

    @property
    def url(self) -> URL:
        """Where it came from."""
        return self.request.url

    @property
    def http_version(self) -> str:
        """The version of the protocol."""
        return "HTTP/1.1"

    @property
    def reason_phrase(self) -> str:
        """The words beside the status."""
        return REASONS.get(self.status_code, "")

    @property
    def elapsed(self) -> datetime.timedelta:
        """From sending to the end of the body."""
        if self._elapsed is None:
            raise RuntimeError(
                "'.elapsed' may only be accessed after the response has been read or closed."
            )
        return self._elapsed

    @elapsed.setter
    def elapsed(self, elapsed: datetime.timedelta) -> None:
        self._elapsed = elapsed

    @property
    def is_informational(self) -> bool:
        """Whether the status is 1xx."""
        return self.status_code // 100 == 1

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return self.status_code // 100 == 2

    @property
    def is_redirect(self) -> bool:
        """Whether the status is 3xx."""
        return self.status_code // 100 == 3

    @property
    def is_client_error(self) -> bool:
        """Whether the status is 4xx."""
        return self.status_code // 100 == 4

    @property
    def is_server_error(self) -> bool:
        """Whether the status is 5xx."""
        return self.status_code // 100 == 5

    @property
    def is_error(self) -> bool:
        """Whether the status is 4xx or 5xx."""
        return self.status_code >= 400

    @property
    def has_redirect_location(self) -> bool:
        """Whether it leads elsewhere."""
        return self.status_code in (301, 302, 303, 307, 308) and "Location" in self.headers

    def raise_for_status(self) -> Response:
        """Raises HTTPStatusError unless the status is 2xx; returns the response."""
        request = self.request
        if self.is_success:
            return self
        lines = [
            f"{_KINDS.get(self.status_code // 100, 'Invalid status code')} "
            f"'{self.status_code} {self.reason_phrase}' for url '{self.url}'"
        ]
        if self.has_redirect_location:
            lines.append(f"Redirect location: '{self.headers['location']}'")
        about = f"https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}"
        lines.append(f"For more information check: {about}")
        raise HTTPStatusError("\n".join(lines), request=request, response=self)

    @override
    def __repr__(self) -> str:
        return f"<Response [{self.status_code} {self.reason_phrase}]>"
