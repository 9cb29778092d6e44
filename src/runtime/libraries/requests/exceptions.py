"""The errors of requests, as a tree, with the words of the real ones."""

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .models import PreparedRequest, Response


class RequestException(OSError):  # noqa: N818 - the real name
    """Base class of all errors."""

    def __init__(
        self,
        *args: Any,
        request: PreparedRequest | None = None,
        response: Response | None = None,
    ) -> None:
        self.response = response
        self.request = request or (None if response is None else response.request)
        super().__init__(*args)


class InvalidJSONError(RequestException):
    """A value is no JSON."""


class JSONDecodeError(InvalidJSONError, json.JSONDecodeError):
    """The body is no JSON."""

    def __init__(self, *args: Any) -> None:
        json.JSONDecodeError.__init__(self, *args)
        InvalidJSONError.__init__(self, *self.args)


class HTTPError(RequestException):
    """The status is an error."""


class ConnectionError(RequestException):
    """A connection could not be made, or broke."""


class SSLError(ConnectionError):
    """The connection could not be made a secure one."""


class Timeout(RequestException):
    """It took too long."""


class ConnectTimeout(ConnectionError, Timeout):  # noqa: N818 - the real name
    """Connecting took too long."""


class ReadTimeout(Timeout):
    """Nothing came for too long."""


class URLRequired(RequestException):
    """There is no URL."""


class TooManyRedirects(RequestException):
    """One redirect led to the next too often."""


class MissingSchema(RequestException, ValueError):  # noqa: N818 - the real name
    """The URL does not begin with http:// or https://."""


class InvalidSchema(RequestException, ValueError):  # noqa: N818 - the real name
    """The URL is for another protocol."""


class InvalidURL(RequestException, ValueError):  # noqa: N818 - the real name
    """The URL cannot be asked for."""


class ChunkedEncodingError(RequestException):
    """The body broke off."""


class StreamConsumedError(RequestException, TypeError):
    """The body was read already."""


class ProxyError(ConnectionError):
    """A proxy did not connect."""


class InvalidProxyURL(InvalidURL):
    """The address is none of a proxy."""


class InvalidHeader(RequestException, ValueError):  # noqa: N818 - the real name
    """A field can't be sent."""


class ContentDecodingError(RequestException):
    """The body can't be unpacked."""


class RetryError(RequestException):
    """All tries failed."""


class UnrewindableBodyError(RequestException):
    """A body can't be sent once more."""


class RequestsWarning(Warning):
    """Base class of all warnings."""


class FileModeWarning(RequestsWarning, DeprecationWarning):
    """A file is read as text, but sent as bytes."""


class RequestsDependencyWarning(RequestsWarning):
    """A library under it is of another version."""


class Cause(Exception):  # noqa: N818 - shown by the name of the real one
    """What urllib3 says of a connection, under the name that it has there."""

    def __init__(self, name: str, shown: str) -> None:
        super().__init__(shown)
        self._shown = f"{name}({shown})"

    def __repr__(self) -> str:
        return self._shown
