"""HTTPException: an answer that is raised; and its kinds, from which each status derives."""

# ruff: noqa: N818 -- the real names don't end in Error

import warnings
from typing import Any, ClassVar

from yarl import URL

from .web_response import Response


class NotAppKeyWarning(UserWarning):
    """Something is kept under a key that is no AppKey, RequestKey or ResponseKey."""


class HTTPException(Response, Exception):
    """An answer that is raised."""

    status_code: ClassVar[int] = -1
    empty_body: ClassVar[bool] = False

    def __init__(
        self,
        *,
        headers: Any = None,
        reason: str | None = None,
        body: Any = None,
        text: str | None = None,
        content_type: str | None = None,
    ) -> None:
        if body is not None:
            warnings.warn(
                "body argument is deprecated for http web exceptions",
                DeprecationWarning,
                stacklevel=2,
            )
        Response.__init__(
            self,
            status=self.status_code,
            headers=headers,
            reason=reason,
            body=body,
            text=text,
            content_type=content_type,
        )
        Exception.__init__(self, self.reason)
        if self.body is None and not self.empty_body:
            self.text = f"{self.status}: {self.reason}"


class HTTPError(HTTPException):
    """An error of the client or of the server."""


class HTTPRedirection(HTTPException):
    """What is asked for is elsewhere."""


class HTTPSuccessful(HTTPException):
    """All is well."""


class HTTPMove(HTTPRedirection):
    """What is asked for is at `location`."""

    def __init__(self, location: str | URL, **options: Any) -> None:
        if not location:
            raise ValueError("HTTP redirects need a location to redirect to.")
        super().__init__(**options)
        self.headers["Location"] = str(URL(location))
        self.location = location


class HTTPClientError(HTTPError):
    """The client asked for something that cannot be."""


class HTTPServerError(HTTPError):
    """The server failed."""


def shown_as_of_web_exceptions(*classes: type[object]) -> None:
    """Tracebacks of the real ones name that module."""
    for each in classes:
        each.__module__ = "aiohttp.web_exceptions"


shown_as_of_web_exceptions(
    NotAppKeyWarning,
    HTTPException,
    HTTPError,
    HTTPRedirection,
    HTTPSuccessful,
    HTTPMove,
    HTTPClientError,
    HTTPServerError,
)
