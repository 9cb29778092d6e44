"""The errors of websockets, as a tree, with the words of the real ones."""

from typing import Any, NamedTuple, override

from .handshake_exceptions import (
    DuplicateParameter,
    HeaderLineTooLong,
    InvalidHandshake,
    InvalidHeader,
    InvalidHeaderFormat,
    InvalidHeaderValue,
    InvalidMethod,
    InvalidOrigin,
    InvalidParameterName,
    InvalidParameterValue,
    InvalidProtocol,
    InvalidProxy,
    InvalidProxyMessage,
    InvalidProxyStatus,
    InvalidUpgrade,
    NegotiationError,
    ProxyError,
    RequestLineTooLong,
    SecurityError,
    StatusLineTooLong,
    TooManyHeaders,
    WebSocketException,
)

__all__ = (
    "Close",
    "ConcurrencyError",
    "ConnectionClosed",
    "ConnectionClosedError",
    "ConnectionClosedOK",
    "DuplicateParameter",
    "HeaderLineTooLong",
    "InvalidHandshake",
    "InvalidHeader",
    "InvalidHeaderFormat",
    "InvalidHeaderValue",
    "InvalidMessage",
    "InvalidMethod",
    "InvalidOrigin",
    "InvalidParameterName",
    "InvalidParameterValue",
    "InvalidProtocol",
    "InvalidProxy",
    "InvalidProxyMessage",
    "InvalidProxyStatus",
    "InvalidState",
    "InvalidStatus",
    "InvalidURI",
    "InvalidUpgrade",
    "NegotiationError",
    "PayloadTooBig",
    "ProtocolError",
    "ProxyError",
    "RequestLineTooLong",
    "SecurityError",
    "StatusLineTooLong",
    "TooManyHeaders",
    "WebSocketException",
)


class Close(NamedTuple):
    """What a close frame says."""

    code: int
    reason: str

    @override
    def __str__(self) -> str:
        name = _NAMES.get(self.code)
        if name is None:
            name = "registered" if 3000 <= self.code < 4000 else "unknown"
        if 4000 <= self.code < 5000:
            name = "private use"
        return f"{self.code} ({name}) {self.reason}".rstrip()


_NAMES = {
    1000: "OK",
    1001: "going away",
    1002: "protocol error",
    1003: "unsupported data",
    1005: "no status received [internal]",
    1006: "abnormal closure [internal]",
    1007: "invalid frame payload data",
    1008: "policy violation",
    1009: "message too big",
    1010: "mandatory extension",
    1011: "internal error",
    1012: "service restart",
    1013: "try again later",
    1014: "bad gateway",
    1015: "TLS handshake failure [internal]",
}


class ConnectionClosed(WebSocketException):
    """The connection is closed; each side may have said goodbye."""

    def __init__(
        self, rcvd: Close | None, sent: Close | None, rcvd_then_sent: bool | None = None
    ) -> None:
        self.rcvd = rcvd
        self.sent = sent
        self.rcvd_then_sent = rcvd_then_sent
        super().__init__(rcvd, sent, rcvd_then_sent)

    @override
    def __str__(self) -> str:
        match self.rcvd, self.sent:
            case None, None:
                return "no close frame received or sent"
            case None, sent:
                return f"sent {sent}; no close frame received"
            case rcvd, None:
                return f"received {rcvd}; no close frame sent"
            case rcvd, sent:
                if self.rcvd_then_sent:
                    return f"received {rcvd}; then sent {sent}"
                return f"sent {sent}; then received {rcvd}"


class ConnectionClosedOK(ConnectionClosed):
    """Both sides said goodbye with 1000 or 1001."""


class ConnectionClosedError(ConnectionClosed):
    """It ended in another way."""


class InvalidURI(WebSocketException):
    """The address is none of a WebSocket."""

    def __init__(self, uri: str, msg: str) -> None:
        self.uri = uri
        self.msg = msg
        super().__init__(uri, msg)

    @override
    def __str__(self) -> str:
        return f"{self.uri} isn't a valid URI: {self.msg}"


class InvalidMessage(InvalidHandshake):
    """What came is no HTTP."""


class InvalidStatus(InvalidHandshake):
    """The server answered with another status than 101."""

    def __init__(self, response: Any) -> None:
        self.response = response
        super().__init__(response)

    @override
    def __str__(self) -> str:
        return f"server rejected WebSocket connection: HTTP {self.response.status_code}"


class InvalidState(WebSocketException, AssertionError):  # noqa: N818 - the real name
    """Something was asked for that is of another time of the connection."""


class ConcurrencyError(WebSocketException, RuntimeError):
    """Two coroutines wait for a message at once."""


class ProtocolError(WebSocketException):
    """The other side breaks the rules."""


class PayloadTooBig(WebSocketException):
    """A message is too long."""


for _one in [globals()[name] for name in __all__]:
    _one.__module__ = __name__
