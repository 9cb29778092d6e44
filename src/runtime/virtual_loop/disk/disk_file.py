"""open_to_write: a file that is opened to be written, of which the disk hears when and by whom it is."""

import contextlib
import io
import os
from collections.abc import Generator
from typing import Any, Final, override

from ..environment import SHARED
from ..kernel.descriptor_functions import host_open


class DiskFile(io.FileIO):
    """The file without buffers; it looks like the one of C."""

    @override
    def write(self, data: Any, /) -> int:
        with _changing(self):
            return super().write(data)

    @override
    def truncate(self, size: int | None = None, /) -> int:
        with _changing(self):
            return super().truncate(size)

    @override
    def __repr__(self) -> str:
        # C's says the module too, and a class of Python cannot have it in its name.
        return super().__repr__().replace("<", "<_io.", 1)


@contextlib.contextmanager
def _changing(file: io.FileIO) -> Generator[None]:
    """Tell the disk what became of it."""
    try:
        yield
    except OSError as error:
        SHARED.disk.failed(error)
        raise
    SHARED.disk.changed(file.fileno())


DiskFile.__name__ = DiskFile.__qualname__ = "FileIO"
DiskFile.__module__ = "_io"


def open_to_write(
    file: Any,
    mode: str,
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
    opener: Any = None,
) -> Any:
    """What the built-in `open` gives. Raises what that raises."""
    if not _is_plain(mode, buffering, (encoding, errors, newline)):
        return host_open(file, mode, buffering, encoding, errors, newline, closefd, opener)
    plain = mode.replace("b", "").replace("t", "")
    is_new = plain[0] in "wx" or _is_missing(file)
    raw = DiskFile(file, plain, closefd, opener)
    try:
        if is_new:
            SHARED.disk.changed(raw.fileno())
        return dress(raw, mode, buffering, encoding, errors, newline)
    except BaseException:
        raw.close()
        raise


def dress(
    raw: io.FileIO,
    mode: str,
    buffering: int,
    encoding: str | None,
    errors: str | None,
    newline: str | None,
) -> Any:
    """`raw` with the buffers that `open` gives it in this mode."""
    binary = "b" in mode
    if binary and buffering == 0:
        return raw
    size = io.DEFAULT_BUFFER_SIZE if buffering in (-1, 1) else buffering
    buffered: Any
    if "+" in mode:
        buffered = io.BufferedRandom(raw, size)
    elif "r" in mode:
        buffered = io.BufferedReader(raw, size)
    else:
        buffered = io.BufferedWriter(raw, size)
    if binary:
        return buffered
    text = io.TextIOWrapper(buffered, encoding, errors, newline, line_buffering=buffering == 1)
    text.mode = mode  # type: ignore[misc] - as the built-in one does
    return text


def _is_plain(mode: str, buffering: object, texts: tuple[object, ...]) -> bool:
    """Whether there is nothing to complain about: what is wrong is said by the real one."""
    if sorted(mode.replace("+", "").replace("b", "").replace("t", "")) not in _ONE_DEED:
        return False
    if mode.count("+") > 1 or mode.count("b") + mode.count("t") > 1 or type(buffering) is not int:
        return False
    if "b" in mode:
        return texts == (None, None, None) and buffering != 1
    return buffering != 0 and all(one is None or isinstance(one, str) for one in texts)


_ONE_DEED: Final = (["w"], ["a"], ["x"], ["r"])


def _is_missing(file: Any) -> bool:
    try:
        os.lstat(file)
    except OSError, ValueError, TypeError:
        return not isinstance(file, int)
    return False
