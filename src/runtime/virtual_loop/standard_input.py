"""StandardInput: what `input()` and `sys.stdin` read, line by line."""

import io
import stat
from typing import override

from .kernel.open_file import HUNG_UP, READABLE, OpenFile


class StandardInput(io.TextIOWrapper):
    """A text that was given before the run, as CPython shows a file; reading it waits for nobody."""

    def __init__(self, text: str) -> None:
        given = _Bytes(text.encode("utf-8", "surrogateescape"))
        super().__init__(given, "utf-8", "surrogateescape")
        #: What descriptor 0 stands for.
        self.file = StandardInputFile(given)

    @override
    def readline(self, size: int = -1, /) -> str:
        # A function of its own, so that reading can be watched.
        return super().readline(size)


class StandardInputFile(OpenFile):
    """The same bytes through a descriptor: a pipe into which all was written before the program began."""

    mode = stat.S_IFIFO | 0o600

    def __init__(self, given: io.BytesIO) -> None:
        super().__init__()
        self._given = given

    @override
    def readiness(self) -> int:
        has_more = self._given.tell() < self._given.getbuffer().nbytes
        return HUNG_UP | (READABLE if has_more else 0)

    @override
    def read(self, count: int) -> bytes:
        return self._given.read(count)


class _Bytes(io.BytesIO):
    name = "<stdin>"

    @override
    def fileno(self) -> int:
        return 0
