"""SocketPaths: the files and abstract names by which UNIX sockets are found."""

import os
import stat
from collections.abc import Hashable

from .errors import kernel_error
from .socket_file import SocketFile


class SocketPaths:
    """A file stays the same when it is renamed, so sockets are kept by device and inode."""

    def __init__(self) -> None:
        self._sockets: dict[Hashable, SocketFile] = {}
        #: (device, inode) of every file that stands for a socket, also of a closed one.
        self.nodes: set[Hashable] = set()
        self._unnamed = 0

    def clear(self) -> None:
        """Forget all of them."""
        self._sockets.clear()
        self.nodes.clear()
        self._unnamed = 0

    def bind(self, socket: SocketFile, path: str | bytes) -> None:
        """Make the file of `socket`. Raises OSError (EADDRINUSE, ENOENT)."""
        if path in ("", b""):
            self._unnamed += 1
            path = b"\0%05x" % self._unnamed
        if not _is_abstract(path):
            _make_node(path)
        elif path in self._sockets:
            raise kernel_error("EADDRINUSE")
        key = _key(path)
        self.nodes.add(key)
        self._sockets[key] = socket
        socket.local = path

    def find(self, path: str | bytes) -> SocketFile | None:
        """The socket at `path`; None if it is closed. Raises OSError (ENOENT)."""
        return self._sockets.get(_key(path))

    def forget(self, socket: SocketFile) -> None:
        """The socket is closed; its file stays, as on Linux."""
        for key in [key for key, other in self._sockets.items() if other is socket]:
            del self._sockets[key]


def _make_node(path: str | bytes) -> None:
    try:
        if hasattr(os, "mknod"):
            os.mknod(path, stat.S_IFSOCK | 0o755)
        else:
            # An empty file stands for it; `os.stat` then says that it is a socket.
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o755))
    except FileExistsError:
        raise kernel_error("EADDRINUSE") from None
    except FileNotFoundError:
        raise kernel_error("ENOENT") from None


def _is_abstract(path: str | bytes) -> bool:
    return path[:1] in ("\0", b"\0")


def _key(path: str | bytes) -> Hashable:
    if _is_abstract(path):
        return os.fsencode(path)
    try:
        found = os.stat(path)
    except OSError:
        raise kernel_error("ENOENT") from None
    return found.st_dev, found.st_ino
