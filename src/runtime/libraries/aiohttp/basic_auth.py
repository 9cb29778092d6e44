"""BasicAuth: a name and a password, as a request carries them."""

import base64
import binascii
import warnings
from typing import NamedTuple, Self

from yarl import URL


class _Credentials(NamedTuple):
    login: str
    password: str = ""
    encoding: str = "latin1"


class BasicAuth(_Credentials):
    """A name and a password; deprecated in favour of `encode_basic_auth`."""

    def __new__(cls, login: str, password: str = "", encoding: str = "latin1") -> Self:
        if login is None or password is None:  # pyright: ignore[reportUnnecessaryComparison] -- programs pass anything
            missing = "login" if login is None else "password"  # pyright: ignore[reportUnnecessaryComparison] -- as above
            raise ValueError(f"None is not allowed as {missing} value")
        if ":" in login:
            raise ValueError('A ":" is not allowed in login (RFC 1945#section-11.1)')
        warnings.warn(
            "BasicAuth is deprecated and will be removed in aiohttp 4.0; use aiohttp.encode_basic_auth() with "
            "headers={'Authorization': ...} instead",
            DeprecationWarning,
            stacklevel=2,
        )
        return super().__new__(cls, login, password, encoding)

    @classmethod
    def decode(cls, auth_header: str, encoding: str = "latin1") -> Self:
        """Read them from a field of a request. Raises ValueError."""
        kind, space, coded = auth_header.partition(" ")
        if not space:
            raise ValueError("Could not parse authorization header.")
        if kind.lower() != "basic":
            raise ValueError(f"Unknown authorization method {kind}")
        try:
            name, colon, word = (
                base64.b64decode(coded, validate=True).decode(encoding).partition(":")
            )
        except binascii.Error:
            raise ValueError("Invalid base64 encoding.") from None
        if not colon:
            raise ValueError("Invalid credentials.")
        return super().__new__(cls, name, word, encoding)

    @classmethod
    def from_url(cls, url: URL, *, encoding: str = "latin1") -> Self | None:
        """Those that stand before the host, if there are any."""
        if url.user is None and url.password is None:
            return None
        return super().__new__(cls, url.user or "", url.password or "", encoding)

    def encode(self) -> str:
        """The field of a request."""
        return encode_basic_auth(self.login, self.password, self.encoding)


def encode_basic_auth(login: str, password: str = "", encoding: str = "utf-8") -> str:
    """The value of `Authorization` for a name and a password. Raises ValueError for a colon in the name."""
    if ":" in login:
        raise ValueError('A ":" is not allowed in login (RFC 7617#section-2)')
    return "Basic " + base64.b64encode(f"{login}:{password}".encode(encoding)).decode()


BasicAuth.__module__ = "aiohttp.helpers"
