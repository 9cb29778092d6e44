"""The errors of handshakes that programs name in `except`, though few of them come here."""

# ruff: noqa: N818 -- the real names don't end in Error

from typing import Any, override


class WebSocketException(Exception):
    """Base class of all errors."""


class InvalidHandshake(WebSocketException):
    """The opening handshake failed."""


class InvalidProxy(WebSocketException):
    """The address is none of a proxy."""

    def __init__(self, proxy: str, msg: str) -> None:
        super().__init__(proxy, msg)
        self.proxy = proxy
        self.msg = msg

    @override
    def __str__(self) -> str:
        return f"{self.proxy} isn't a valid proxy: {self.msg}"


class SecurityError(InvalidHandshake):
    """A handshake breaks a rule of security."""


class RequestLineTooLong(SecurityError):
    """The first line of a request is too long."""


class StatusLineTooLong(SecurityError):
    """The first line of a response is too long."""


class HeaderLineTooLong(SecurityError):
    """A field is too long."""


class TooManyHeaders(SecurityError):
    """There are too many fields."""


class ProxyError(InvalidHandshake):
    """A proxy did not connect."""


class InvalidProxyMessage(ProxyError):
    """What came from the proxy is no HTTP."""


class InvalidProxyStatus(ProxyError):
    """The proxy answered with another status than 200."""

    def __init__(self, response: Any) -> None:
        super().__init__(response)
        self.response = response

    @override
    def __str__(self) -> str:
        return f"proxy rejected connection: HTTP {self.response.status_code:d}"


class InvalidMethod(InvalidHandshake):
    """A request with another method than GET."""

    def __init__(self, method: str) -> None:
        super().__init__(method)
        self.method = method

    @override
    def __str__(self) -> str:
        return f"unsupported HTTP method: {self.method}"


class InvalidProtocol(InvalidHandshake):
    """A message of another version than HTTP/1.1."""

    def __init__(self, protocol: str) -> None:
        super().__init__(protocol)
        self.protocol = protocol

    @override
    def __str__(self) -> str:
        return f"unsupported HTTP version: {self.protocol}"


class InvalidHeader(InvalidHandshake):
    """A field is missing, empty or wrong."""

    def __init__(self, name: str, value: str | None = None) -> None:
        super().__init__(name, value)
        self.name = name
        self.value = value

    @override
    def __str__(self) -> str:
        if self.value is None:
            return f"missing {self.name} header"
        if self.value == "":
            return f"empty {self.name} header"
        return f"invalid {self.name} header: {self.value}"


class InvalidHeaderFormat(InvalidHeader):
    """A field can't be read."""

    def __init__(self, name: str, error: str, header: str, pos: int) -> None:
        super().__init__(name, f"{error} at {pos} in {header}")


class InvalidHeaderValue(InvalidHeader):
    """A field has a value that it may not have."""


class InvalidOrigin(InvalidHeader):
    """The page that asks may not."""

    def __init__(self, origin: str | None) -> None:
        super().__init__("Origin", origin)


class InvalidUpgrade(InvalidHeader):
    """The request or the response does not upgrade the connection."""


class NegotiationError(InvalidHandshake):
    """The two sides found no extension or subprotocol in common."""


class _WrongParameter(NegotiationError):
    """A parameter of an extension is wrong."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class DuplicateParameter(_WrongParameter):
    """A parameter is there twice."""

    @override
    def __str__(self) -> str:
        return f"duplicate parameter: {self.name}"


class InvalidParameterName(_WrongParameter):
    """There is no such parameter."""

    @override
    def __str__(self) -> str:
        return f"invalid parameter name: {self.name}"


class InvalidParameterValue(_WrongParameter):
    """The parameter can't have this value."""

    def __init__(self, name: str, value: str | None) -> None:
        super().__init__(name)
        self.value = value

    @override
    def __str__(self) -> str:
        said = {None: "missing", "": "empty"}.get(self.value, "invalid")
        shown = f": {self.value}" if self.value else ""
        return f"{said} value for parameter {self.name}{shown}"
