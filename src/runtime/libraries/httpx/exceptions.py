"""The errors of httpx, as a tree, with the words of the real ones."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .requests import Request
    from .responses import Response


class HTTPError(Exception):
    """Base class of what goes wrong with a request."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self._request: Request | None = None

    @property
    def request(self) -> Request:
        """The request that went wrong."""
        if self._request is None:
            raise RuntimeError("The .request property has not been set.")
        return self._request

    @request.setter
    def request(self, request: Request) -> None:
        self._request = request


class RequestError(HTTPError):
    """No response came."""

    def __init__(self, message: str, *, request: Request | None = None) -> None:
        super().__init__(message)
        self._request = request


class TransportError(RequestError):
    """Base class of what goes wrong on the way."""


class TimeoutException(TransportError):  # noqa: N818 - the real name
    """It took too long."""


class ConnectTimeout(TimeoutException):
    """Connecting took too long."""


class ReadTimeout(TimeoutException):
    """Nothing came for too long."""


class WriteTimeout(TimeoutException):
    """Sending took too long."""


class PoolTimeout(TimeoutException):
    """No connection was free in time."""


class NetworkError(TransportError):
    """Base class of errors of the connection."""


class ReadError(NetworkError):
    """Reading from the connection failed."""


class WriteError(NetworkError):
    """Writing to the connection failed."""


class ConnectError(NetworkError):
    """A connection could not be made."""


class CloseError(NetworkError):
    """Closing the connection failed."""


class UnsupportedProtocol(TransportError):  # noqa: N818 - the real name
    """The URL is for another protocol."""


class ProtocolError(TransportError):
    """Something that was sent is no HTTP."""


class LocalProtocolError(ProtocolError):
    """What the program sends is no HTTP."""


class RemoteProtocolError(ProtocolError):
    """What the server sends is no HTTP."""


class DecodingError(RequestError):
    """The body cannot be decoded."""


class TooManyRedirects(RequestError):  # noqa: N818 - the real name
    """One redirect led to the next too often."""


class HTTPStatusError(HTTPError):
    """The status is an error."""

    def __init__(self, message: str, *, request: Request, response: Response) -> None:
        super().__init__(message)
        self.request = request
        self.response = response


class InvalidURL(Exception):  # noqa: N818 - the real name
    """The URL cannot be asked for."""


class StreamError(RuntimeError):
    """The body was used in a way that it cannot be used."""


class StreamConsumed(StreamError):  # noqa: N818 - the real name
    """The body was read already."""

    def __init__(self) -> None:
        super().__init__(
            "Attempted to read or stream some content, but the content has already been streamed. "
            "For requests, this could be due to passing a generator as request content, and then "
            "receiving a redirect response or a secondary request as part of an authentication flow."
            "For responses, this could be due to attempting to stream the response content more "
            "than once."
        )


class StreamClosed(StreamError):  # noqa: N818 - the real name
    """The response was closed."""

    def __init__(self) -> None:
        super().__init__("Attempted to read or stream content, but the stream has been closed.")


class ResponseNotRead(StreamError):  # noqa: N818 - the real name
    """The body was not read yet."""

    def __init__(self) -> None:
        super().__init__(
            "Attempted to access streaming response content, without having called `read()`."
        )
