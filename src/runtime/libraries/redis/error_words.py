"""error_of: the exception for what the server says instead of an answer."""

from typing import Final

from .exceptions import (
    AuthenticationError,
    BusyLoadingError,
    ClusterDownError,
    ConnectionError,
    ExecAbortError,
    NoPermissionError,
    NoScriptError,
    OutOfMemoryError,
    ReadOnlyError,
    RedisError,
    ResponseError,
)

_BY_WORD: Final[dict[str, type[RedisError]]] = {
    "ERR": ResponseError,
    "EXECABORT": ExecAbortError,
    "CLUSTERDOWN": ClusterDownError,
    "LOADING": BusyLoadingError,
    "NOAUTH": AuthenticationError,
    "NOPERM": NoPermissionError,
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
