"""Errors of the simulated kernel: Linux's numbers and words, whatever the host calls them."""

import errno
from typing import Final

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
