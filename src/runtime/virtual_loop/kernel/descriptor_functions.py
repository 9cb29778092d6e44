"""The functions of `os` and `io.open` for virtual descriptors; all other descriptors are the host's."""

import io
import os
import stat
from collections.abc import Callable
from typing import Any, Final, override

from ..environment import SHARED
from .open_file import HUNG_UP, READABLE, WRITABLE, OpenFile
from .pipe import pipe_pair

#: The host's own, kept before anything is replaced.
host_open = io.open
_pread = os.pread


def _waiting[T](name: str, file: OpenFile, interest: int, attempt: Callable[[], T]) -> T:
    """Do `attempt`, waiting for `interest` if the file is one that blocks."""
    while True:
        try:
            return attempt()
        except BlockingIOError:
            if not file.blocking:
                raise
        SHARED.wait_in(name, lambda: bool(file.readiness() & (interest | HUNG_UP)))


def pipe() -> tuple[int, int]:
    """Create a pipe; return its two descriptors, to read and to write."""
    reader, writer = pipe_pair(SHARED)
    return SHARED.descriptors.open(reader), SHARED.descriptors.open(writer)


def pipe2(flags: int, /) -> tuple[int, int]:
    """As pipe(); O_NONBLOCK is followed."""
    ends = pipe()
    for end in ends:
        SHARED.descriptors.get(end).blocking = not flags & 0o4000
    return ends


def sendfile(out_fd: int, in_fd: int, offset: int | None, count: int, *_: Any) -> int:
    """Copy `count` bytes from a file of the host to a virtual descriptor."""
    file = SHARED.descriptors.get(out_fd)
    data = os.read(in_fd, count) if offset is None else _pread(in_fd, count, offset)
    return file.write(memoryview(data)) if data else 0


def descriptor_replacements() -> dict[str, Callable[..., Any]]:
    """What each name in `os` becomes."""
    descriptors = SHARED.descriptors

    def read(fd: int, length: int, /) -> bytes:
        file = descriptors.get(fd)
        return _waiting("os.read", file, READABLE, lambda: file.read(length))

    def write(fd: int, data: Any, /) -> int:
        file, view = descriptors.get(fd), memoryview(data).cast("B")
        return _waiting("os.write", file, WRITABLE, lambda: file.write(view))

    def close(fd: int) -> None:
        descriptors.close(fd)

    def fstat(fd: int) -> os.stat_result:
        return os.stat_result((descriptors.get(fd).mode, fd, 0, 1, 0, 0, 0, 0, 0, 0))

    def dup(fd: int, /) -> int:
        return descriptors.open(descriptors.get(fd))

    def set_blocking(fd: int, blocking: bool, /) -> None:
        descriptors.get(fd).blocking = bool(blocking)

    def get_blocking(fd: int, /) -> bool:
        return descriptors.get(fd).blocking

    def isatty(fd: int, /) -> bool:
        return fd in descriptors and False

    def set_inheritable(fd: int, inheritable: bool, /) -> None:
        descriptors.get(fd)

    def get_inheritable(fd: int, /) -> bool:
        descriptors.get(fd)
        return False

    virtual = (read, write, close, fstat, dup, set_blocking, get_blocking, isatty)
    both = {one.__name__: one for one in (*virtual, set_inheritable, get_inheritable)}
    return {
        "pipe": pipe,
        "pipe2": pipe2,
        "sendfile": _sendfile_either(getattr(os, "sendfile", None)),
        **{name: _either(getattr(os, name), function) for name, function in both.items()},
        "write": _either(_noted(os.write), write),
    }


def stat_replacements() -> dict[str, Callable[..., Any]]:
    """`os.stat` and `os.lstat` where the host cannot make the files of UNIX sockets."""
    if hasattr(os, "mknod"):
        return {}
    return {name: _stat_sockets(getattr(os, name)) for name in ("stat", "lstat")}


def _stat_sockets(real: Callable[..., os.stat_result]) -> Callable[..., os.stat_result]:
    def look(*args: Any, **kwargs: Any) -> os.stat_result:
        found = real(*args, **kwargs)
        if (found.st_dev, found.st_ino) not in SHARED.network.paths.nodes:
            return found
        return os.stat_result((stat.S_IFSOCK | 0o755, *found[1:]))

    look.__name__ = look.__qualname__ = real.__name__
    look.__doc__ = real.__doc__
    return look


def _either(real: Callable[..., Any], virtual: Callable[..., Any]) -> Callable[..., Any]:
    """`virtual` for virtual descriptors, `real` for the host's."""

    def choose(fd: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(fd, int) and fd in SHARED.descriptors:
            return virtual(fd, *args, **kwargs)
        return real(fd, *args, **kwargs)

    choose.__name__ = choose.__qualname__ = virtual.__name__
    choose.__doc__ = real.__doc__
    return choose


def _noted(real: Callable[[int, Any], int]) -> Callable[[int, Any], int]:
    """`real`, which writes to a file of the host; the disk hears of it."""

    def write(fd: int, data: Any, /) -> int:
        count = real(fd, data)
        if SHARED.disk.is_used:
            SHARED.disk.changed(fd)
        return count

    write.__doc__ = real.__doc__
    return write


def _sendfile_either(real: Callable[..., Any] | None) -> Callable[..., Any]:
    def choose(out_fd: int, in_fd: int, offset: int | None, count: int, *rest: Any) -> int:
        if real is None or out_fd in SHARED.descriptors:
            return sendfile(out_fd, in_fd, offset, count, *rest)
        return real(out_fd, in_fd, offset, count, *rest)

    choose.__name__ = choose.__qualname__ = "sendfile"
    return choose


class _RawFile(io.RawIOBase):
    """What `open(descriptor, "rb", 0)` gives for a virtual descriptor."""

    def __init__(self, descriptor: int, mode: str, *, closes: bool) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._closes = closes
        self.name = descriptor
        self.mode = mode

    @override
    def fileno(self) -> int:
        if self.closed:
            raise ValueError("I/O operation on closed file")
        return self._descriptor

    @override
    def readable(self) -> bool:
        return "r" in self.mode or "+" in self.mode

    @override
    def writable(self) -> bool:
        return "r" not in self.mode or "+" in self.mode

    def readinto(self, buffer: Any, /) -> int | None:
        """Read into `buffer`; None where a non-blocking descriptor has nothing."""
        view = memoryview(buffer).cast("B")
        try:
            data = os.read(self._descriptor, len(view))
        except BlockingIOError:
            return None
        view[: len(data)] = data
        return len(data)

    @override
    def write(self, data: Any, /) -> int | None:
        try:
            return os.write(self._descriptor, data)
        except BlockingIOError:
            return None

    @override
    def close(self) -> None:
        if not self.closed:
            super().close()
            if self._closes and self._descriptor in SHARED.descriptors:
                SHARED.descriptors.close(self._descriptor)


#: Letters of a mode in which a file may be changed.
_WRITING: Final = frozenset("wax+")


def _is_writing(mode: object) -> bool:
    return isinstance(mode, str) and not _WRITING.isdisjoint(mode)


def open_either(
    file: Any,
    mode: str = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
    opener: Any = None,
) -> Any:
    """Open a file, or what a virtual descriptor stands for."""
    if type(file) is not int or file not in SHARED.descriptors:
        if SHARED.disk.is_used and _is_writing(mode):
            # Only here: most programs write no file.
            from ..disk.disk_file import open_to_write

            return open_to_write(file, mode, buffering, encoding, errors, newline, closefd, opener)
        return host_open(file, mode, buffering, encoding, errors, newline, closefd, opener)
    plain = mode.replace("b", "").replace("t", "")
    raw = _RawFile(file, plain, closes=closefd)
    if buffering == 0:
        if "b" not in mode:
            raise ValueError("can't have unbuffered text I/O")
        return raw
    size = io.DEFAULT_BUFFER_SIZE if buffering in (-1, 1) else buffering
    if "+" in plain:
        buffered: Any = io.BufferedRandom(raw, size)
    else:
        buffered = io.BufferedReader(raw, size) if raw.readable() else io.BufferedWriter(raw, size)
    if "b" in mode:
        return buffered
    return io.TextIOWrapper(buffered, encoding, errors, newline, line_buffering=buffering == 1)
