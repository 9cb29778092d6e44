"""The errors that a handler raises to answer with a status."""

from http import HTTPStatus
from typing import Any, ClassVar

from .web_response import Response


class HTTPException(Response, Exception):  # noqa: N818 - the real name
    """An answer that is raised; each status has a class of its own."""

    status_code: ClassVar[int] = -1

    def __init__(
        self,
        *,
        headers: Any = None,
        reason: str | None = None,
        text: str | None = None,
        content_type: str | None = None,
    ) -> None:
        Response.__init__(
            self,
            status=self.status_code,
            reason=reason,
            headers=headers,
            text=f"{self.status_code}: {reason or _reason(self.status_code)}"
            if text is None
            else text,
            content_type=content_type or "text/plain",
        )
        Exception.__init__(self, self.reason)


def _reason(status: int) -> str:
    return HTTPStatus(status).phrase


class HTTPError(HTTPException):
    """An error of the client or of the server."""


class HTTPClientError(HTTPError):
    """The client asked for something that cannot be."""


class HTTPBadRequest(HTTPClientError):  # noqa: N818 - the real name
    status_code = 400


class HTTPUnauthorized(HTTPClientError):  # noqa: N818 - the real name
    status_code = 401


class HTTPForbidden(HTTPClientError):  # noqa: N818 - the real name
    status_code = 403


class HTTPNotFound(HTTPClientError):  # noqa: N818 - the real name
    status_code = 404


class HTTPMethodNotAllowed(HTTPClientError):  # noqa: N818 - the real name
    status_code = 405

    def __init__(self, method: str, allowed_methods: Any, **options: Any) -> None:
        super().__init__(**options)
        self.method = method
        self.allowed_methods = set(allowed_methods)
        self.headers["Allow"] = ",".join(sorted(self.allowed_methods))


class HTTPTooManyRequests(HTTPClientError):  # noqa: N818 - the real name
    status_code = 429


class HTTPServerError(HTTPError):
    """The server failed."""


class HTTPInternalServerError(HTTPServerError):
    status_code = 500


class HTTPServiceUnavailable(HTTPServerError):  # noqa: N818 - the real name
    status_code = 503


class HTTPRedirection(HTTPException):
    """What is asked for is elsewhere."""


class HTTPFound(HTTPRedirection):
    status_code = 302

    def __init__(self, location: Any, **options: Any) -> None:
        super().__init__(**options)
        self.location = str(location)
        self.headers["Location"] = self.location
