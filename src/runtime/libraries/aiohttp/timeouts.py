"""ClientTimeout: how long a request may take, and each part of it."""

from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True)
class ClientTimeout:
    """How long a request may take, in seconds; None is for ever.

    `total` counts from the call to the end of the body, the wait for a free connection too; `connect`
    until there is a connection, that wait included; `sock_connect` for making one; `sock_read` between
    two pieces of the response. One longer than `ceil_threshold` ends at a whole second.
    """

    total: float | None = None
    connect: float | None = None
    sock_read: float | None = None
    sock_connect: float | None = None
    ceil_threshold: float = 5


ClientTimeout.__module__ = "aiohttp.client"

DEFAULT_TIMEOUT: Final = ClientTimeout(total=5 * 60, sock_connect=30)


def timeout_of(given: Any) -> ClientTimeout:
    """The times that programs mean by `given`: a ClientTimeout, seconds, or None. Raises ValueError."""
    match given:
        case ClientTimeout():
            return given
        case None:
            return ClientTimeout()
        case int() | float():
            return ClientTimeout(total=given)
        case _:
            raise ValueError(
                f"timeout parameter cannot be of {type(given)} type, "
                "please use 'timeout=ClientTimeout(...)'"
            )
