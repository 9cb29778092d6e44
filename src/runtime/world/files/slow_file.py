"""open_slowly: a file of the share: opening, reading, writing and closing it take their time."""

import errno
import io
import os
from typing import Any, Final, override

from .share import is_read_only
from .waiting import used, wait

#: Bytes that have room on the share.
_ROOM: Final = 1_000_000
_BUFFER: Final = 65_536


class SlowFile(io.FileIO):
    """The file without buffers: each call goes over the line."""

    @override
    def readinto(self, buffer: Any, /) -> int:
        count = super().readinto(buffer)
        wait("read", count)
        return count

    @override
    def readall(self) -> bytes:
        data = super().readall()
        wait("read", len(data))
        return data

    @override
    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(-1 if size is None else size)
        wait("read", len(data or b""))
        return data

    @override
    def write(self, data: Any, /) -> int:
        count = memoryview(data).nbytes
        if used() + count > _ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), self.name)
        wait("write", count)
        return super().write(data)


def open_slowly(
    file: Any,
    mode: str = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
    opener: Any = None,
) -> Any:
    """What the built-in `open` gives. Raises OSError, ValueError for a mode that is none."""
    wait("open")
    binary, plain = "b" in mode, mode.replace("b", "").replace("t", "")
    if any(letter in plain for letter in "wxa+") and is_read_only(file):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), file)
    raw = SlowFile(file, plain, closefd, opener)
    if binary and buffering == 0:
        return raw
    buffered: Any
    if "+" in plain:
        buffered = io.BufferedRandom(raw, _BUFFER)
    elif plain == "r":
        buffered = io.BufferedReader(raw, _BUFFER)
    else:
        buffered = io.BufferedWriter(raw, _BUFFER)
    if binary:
        return buffered
    text = io.TextIOWrapper(buffered, encoding, errors, newline, line_buffering=buffering == 1)
    text.mode = mode  # type: ignore[misc] - as the built-in one does
    return text
