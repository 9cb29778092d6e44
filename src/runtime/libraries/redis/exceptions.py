"""The errors of redis-py, with what the server's own words mean among them."""

from typing import Final


class RedisError(Exception):
    """Anything that goes wrong here."""

    def __init__(self, *args: object, status_code: str | None = None) -> None:
        super().__init__(*args)
        self.status_code = status_code


class ConnectionError(RedisError):
    """No connection, or not any more."""


class TimeoutError(RedisError):
    """It took longer than `socket_timeout` or `socket_connect_timeout`."""


class AuthenticationError(ConnectionError):
    """A wrong password, or none."""


class BusyLoadingError(ConnectionError):
    """The server is still reading its data."""


class MaxConnectionsError(ConnectionError):
    """The pool has no connection left to give."""


class InvalidResponse(RedisError):  # noqa: N818 - the real name
    """What came is not RESP."""


class ResponseError(RedisError):
    """The server answered with an error."""


class ExecAbortError(ResponseError):
    """A transaction that the server threw away."""


class NoScriptError(ResponseError):
    """A script that the server does not know."""


class OutOfMemoryError(ResponseError):
    """The server has no memory left."""


class ReadOnlyError(ResponseError):
    """A write to a replica."""


class DataError(RedisError):
    """Arguments that make no command."""


class PubSubError(RedisError):
    """A wrong use of PubSub."""


class WatchError(RedisError):
    """What a transaction watches was changed."""


class LockError(RedisError, ValueError):
    """A lock that cannot be acquired or released."""

    def __init__(self, message: str | None = None, lock_name: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.lock_name = lock_name


class LockNotOwnedError(LockError):
    """A lock that has expired, or is somebody else's."""


_BY_WORD: Final[dict[str, type[RedisError]]] = {
    "ERR": ResponseError,
    "EXECABORT": ExecAbortError,
    "LOADING": BusyLoadingError,
    "NOAUTH": AuthenticationError,
    "NOSCRIPT": NoScriptError,
    "OOM": OutOfMemoryError,
    "READONLY": ReadOnlyError,
    "WRONGPASS": AuthenticationError,
}

_CONNECTIONS: Final = "max number of clients reached"
_NO_PASSWORD: Final = "AUTH <password> called without any password configured"


def error_of(text: str) -> RedisError:
    """The exception for what the server said, without the word that names its kind, if that is known."""
    word, _, rest = text.partition(" ")
    kind = _BY_WORD.get(word)
    if kind is None:
        return ResponseError(text)
    if kind is ResponseError and rest == _CONNECTIONS:
        kind = ConnectionError
    elif kind is ResponseError and rest.startswith(_NO_PASSWORD):
        kind = AuthenticationError
    return kind(rest, status_code=word)
