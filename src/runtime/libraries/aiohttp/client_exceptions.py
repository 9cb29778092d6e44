"""The errors of aiohttp's client, as a tree, with the words of the real ones."""

from typing import TYPE_CHECKING, Any, override

if TYPE_CHECKING:
    from .client_reqrep import ClientResponse, ConnectionKey, RequestInfo


class ClientError(Exception):
    """Base class of all errors of the client."""


class ClientResponseError(ClientError):
    """A response came, and it is an error."""

    def __init__(
        self,
        request_info: RequestInfo,
        history: tuple[ClientResponse, ...],
        *,
        status: int | None = None,
        message: str = "",
        headers: Any = None,
    ) -> None:
        self.request_info = request_info
        self.history = history
        self.status = status or 0
        self.message = message
        self.headers = headers
        self.args = (request_info, history)

    @override
    def __str__(self) -> str:
        return f"{self.status}, message={self.message!r}, url={str(self.request_info.real_url)!r}"

    @override
    def __repr__(self) -> str:
        shown = f"{self.request_info!r}, {self.history!r}"
        if self.status:
            shown += f", status={self.status!r}"
        if self.message:
            shown += f", message={self.message!r}"
        if self.headers is not None:
            shown += f", headers={self.headers!r}"
        return f"{type(self).__name__}({shown})"


class ContentTypeError(ClientResponseError):
    """The content is of another type than it was read as."""


class WSServerHandshakeError(ClientResponseError):
    """The server did not agree to speak WebSocket."""


class TooManyRedirects(ClientResponseError):  # noqa: N818 - the real name
    """One redirect led to the next too often."""


class ClientConnectionError(ClientError):
    """Base class of errors of the connection."""


class ClientConnectionResetError(ClientConnectionError, ConnectionResetError):
    """The connection is closing, and was written to."""


class ClientOSError(ClientConnectionError, OSError):
    """An error of the operating system."""


class ClientConnectorError(ClientOSError):
    """A connection could not be made."""

    def __init__(self, connection_key: ConnectionKey, os_error: OSError) -> None:
        self._conn_key = connection_key
        self._os_error = os_error
        super().__init__(os_error.errno, os_error.strerror)
        self.args = (connection_key, os_error)

    @property
    def os_error(self) -> OSError:
        """What the operating system said."""
        return self._os_error

    @property
    def host(self) -> str:
        """The host that was not reached."""
        return self._conn_key.host

    @property
    def port(self) -> int | None:
        """The port that was not reached."""
        return self._conn_key.port

    @property
    def ssl(self) -> bool:
        """How certificates would have been checked."""
        return self._conn_key.ssl

    @override
    def __str__(self) -> str:
        shown = "default" if self.ssl is True else self.ssl
        return f"Cannot connect to host {self.host}:{self.port} ssl:{shown} [{self.strerror}]"


class ClientConnectorDNSError(ClientConnectorError):
    """The name of the host is not known."""


class ClientSSLError(ClientConnectorError):
    """Base class of errors of secure connections."""


class ClientConnectorSSLError(ClientSSLError):
    """The connection could not be made a secure one."""


class ClientConnectorCertificateError(ClientSSLError):
    """A certificate is wrong."""


class ClientProxyConnectionError(ClientConnectorError):
    """No connection to a proxy could be made."""


class ClientHttpProxyError(ClientResponseError):
    """A proxy answered with an error."""


class ServerConnectionError(ClientConnectionError):
    """Base class of what the server did to the connection."""


class ServerDisconnectedError(ServerConnectionError):
    """The server closed the connection without an answer."""

    def __init__(self, message: str | None = None) -> None:
        if message is None:
            message = "Server disconnected"
        self.args = (message,)
        self.message = message


class ServerTimeoutError(ServerConnectionError, TimeoutError):
    """The server took too long."""


class ConnectionTimeoutError(ServerTimeoutError):
    """A connection was not there in time: `connect` or `sock_connect`."""


class SocketTimeoutError(ServerTimeoutError):
    """Nothing came for too long: `sock_read`."""


class ServerFingerprintMismatch(ServerConnectionError):  # noqa: N818 - the real name
    """The certificate is another than was expected."""


class ClientPayloadError(ClientError):
    """The body of the response broke off."""


class InvalidURL(ClientError, ValueError):  # noqa: N818 - the real name
    """The URL cannot be asked for."""

    def __init__(self, url: Any, description: str | None = None) -> None:
        self._url = url
        self._description = description
        super().__init__(*(url,) if description is None else (url, description))

    @property
    def url(self) -> Any:
        """The URL."""
        return self._url

    @property
    def description(self) -> str | None:
        """What is wrong with it."""
        return self._description

    @override
    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"

    @override
    def __str__(self) -> str:
        return f"{self._url} - {self._description}" if self._description else str(self._url)


class InvalidUrlClientError(InvalidURL):
    """The URL has no host, or is none at all."""


class NonHttpUrlClientError(ClientError):
    """The URL is for another protocol."""


class RedirectClientError(ClientError):
    """A redirect leads nowhere."""


class InvalidUrlRedirectClientError(InvalidUrlClientError, RedirectClientError):
    """A redirect leads to what is no URL."""


class NonHttpUrlRedirectClientError(NonHttpUrlClientError, RedirectClientError):
    """A redirect leads to another protocol."""


class WSMessageTypeError(TypeError):
    """The message of a WebSocket is of another type."""


class PayloadFault(Exception):  # noqa: N818 - shown by the real name, below
    """What `ClientPayloadError` says of a body that broke off."""

    @override
    def __repr__(self) -> str:
        kind = "ContentLength" if "content length" in str(self) else "TransferEncoding"
        return f"<{kind}Error: 400, message={str(self)!r}>"
