"""Errors of the simulated kernel: Linux's numbers and words, whatever the host calls them."""

import errno
import functools
import gc
import os
from collections.abc import Callable
from typing import Any, Final

#: Name -> (Linux's number, Linux's words). The host's own numbers differ in Pyodide.
LINUX_ERRORS: Final[dict[str, tuple[int, str]]] = {
    "EPERM": (1, "Operation not permitted"),
    "ENOENT": (2, "No such file or directory"),
    "EINTR": (4, "Interrupted system call"),
    "EBADF": (9, "Bad file descriptor"),
    "EAGAIN": (11, "Resource temporarily unavailable"),
    "EACCES": (13, "Permission denied"),
    "EEXIST": (17, "File exists"),
    "ENOTDIR": (20, "Not a directory"),
    "EINVAL": (22, "Invalid argument"),
    "ENFILE": (23, "Too many open files in system"),
    "EMFILE": (24, "Too many open files"),
    "ESPIPE": (29, "Illegal seek"),
    "EPIPE": (32, "Broken pipe"),
    "ENOTSOCK": (88, "Socket operation on non-socket"),
    "EDESTADDRREQ": (89, "Destination address required"),
    "EMSGSIZE": (90, "Message too long"),
    "EPROTOTYPE": (91, "Protocol wrong type for socket"),
    "ENOPROTOOPT": (92, "Protocol not available"),
    "EPROTONOSUPPORT": (93, "Protocol not supported"),
    "ESOCKTNOSUPPORT": (94, "Socket type not supported"),
    "EOPNOTSUPP": (95, "Operation not supported"),
    "EAFNOSUPPORT": (97, "Address family not supported by protocol"),
    "EADDRINUSE": (98, "Address already in use"),
    "EADDRNOTAVAIL": (99, "Cannot assign requested address"),
    "ENETUNREACH": (101, "Network is unreachable"),
    "ECONNABORTED": (103, "Software caused connection abort"),
    "ECONNRESET": (104, "Connection reset by peer"),
    "ENOBUFS": (105, "No buffer space available"),
    "EISCONN": (106, "Transport endpoint is already connected"),
    "ENOTCONN": (107, "Transport endpoint is not connected"),
    "ETIMEDOUT": (110, "Connection timed out"),
    "ECONNREFUSED": (111, "Connection refused"),
    "EHOSTUNREACH": (113, "No route to host"),
    "EALREADY": (114, "Operation already in progress"),
    "EINPROGRESS": (115, "Operation now in progress"),
}


#: What the host called them when this was imported: later `errno` speaks as Linux does.
_HOST_NUMBERS: Final[dict[str, int]] = {name: getattr(errno, name) for name in LINUX_ERRORS}


def kernel_error(name: str, *details: object) -> OSError:
    """The exception for the error `name`: its class as in CPython, its number as on Linux."""
    number, words = LINUX_ERRORS[name]
    # CPython chooses the class by the host's number; the class itself keeps the number it is given.
    cls = type(OSError(_HOST_NUMBERS[name], words))
    return cls(number, words, *details)


def error_name(error: OSError) -> str:
    """The name of an error that `kernel_error` made, e.g. `ECONNRESET`."""
    return next(name for name, (number, _) in LINUX_ERRORS.items() if number == error.errno)


#: Files of the host raise these too, with the host's numbers, which programs compare with `errno`.
_SHARED_WITH_FILES: Final = frozenset(("ENOENT", "EEXIST", "ENOTDIR", "ESPIPE"))


def errno_replacements() -> dict[str, int]:
    """What each name in `errno` becomes: Linux's numbers, where only the simulated kernel raises them."""
    numbers = {
        name: number for name, (number, _) in LINUX_ERRORS.items() if name not in _SHARED_WITH_FILES
    }
    return {**numbers, "EWOULDBLOCK": numbers["EAGAIN"], "ENOTSUP": numbers["EOPNOTSUPP"]}


def errorcode() -> dict[int, str]:
    """`errno.errorcode` for these numbers."""
    names = {number: name for name, number in errno_replacements().items()}
    return {**errno.errorcode, **names, 11: "EAGAIN", 95: "ENOTSUP"}


def strerror(number: int, /) -> str:
    """Translate an error code to a message string."""
    words = _WORDS.get(number)
    return _strerror(number) if words is None else words


_strerror = os.strerror
_WORDS: Final[dict[int, str]] = dict(LINUX_ERRORS.values())


def _maps_numbers(found: Any) -> bool:
    number = _HOST_NUMBERS["ECONNREFUSED"]
    return issubclass(type(found), dict) and found.get(number) is ConnectionRefusedError


@functools.cache
def _class_table() -> dict[int, type[OSError]]:
    """CPython's own table from error numbers to classes of OSError.

    It has no name; it is the dictionary that refers to such a class under the host's number.
    """
    referrers: list[Any] = gc.get_referrers(ConnectionRefusedError)
    for found in referrers:
        if _maps_numbers(found):
            return found
    raise RuntimeError("CPython's table of error classes was not found")


def teach_linux_numbers() -> Callable[[], None]:
    """Let `OSError(111, ...)` be a ConnectionRefusedError in Pyodide too; the result undoes it."""
    added: dict[int, type[OSError]] = {}
    if _HOST_NUMBERS["ECONNREFUSED"] != LINUX_ERRORS["ECONNREFUSED"][0]:
        table = _class_table()
        for name, (number, words) in LINUX_ERRORS.items():
            cls = type(OSError(_HOST_NUMBERS[name], words))
            if cls is not OSError and number not in table:
                added[number] = cls
        table.update(added)

    def forget() -> None:
        for number in added:
            del _class_table()[number]

    return forget
