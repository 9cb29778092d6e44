"""open_slowly: a file of the share: opening, reading, writing and closing it take their time."""

import errno
import os
from typing import Any, Final, override

from virtual_loop.disk.disk_file import DiskFile, dress
from virtual_loop.environment import SHARED

from .share import is_read_only
from .waiting import used, wait

#: Bytes that have room on the share.
_ROOM: Final = 1_000_000
_BUFFER: Final = 65_536


class SlowFile(DiskFile):
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
            error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), self.name)
            SHARED.disk.failed(error)
            raise error
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
    plain = mode.replace("b", "").replace("t", "")
    if any(letter in plain for letter in "wxa+") and is_read_only(file):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), file)
    raw = SlowFile(file, plain, closefd, opener)
    if not raw.writable():
        # A large buffer, as each call goes over the line.
        return dress(
            raw, mode, _BUFFER if buffering == -1 else buffering, encoding, errors, newline
        )
    if plain[0] in "wx":
        SHARED.disk.changed(raw.fileno())
    return dress(raw, mode, buffering, encoding, errors, newline)
