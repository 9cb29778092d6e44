"""Descriptors: the table from virtual descriptors to what they stand for."""

import heapq
from typing import Final

from .errors import kernel_error
from .open_file import OpenFile

#: Files of the host have lower numbers (Emscripten has 4,096 of them), so that none means two things.
FIRST_DESCRIPTOR: Final = 4_096

#: The one number of the host's that is the program's own: what the host reads there is no matter of a program.
STANDARD_INPUT: Final = 0

#: As `ulimit -n` says on most Linux machines.
_MOST: Final = 1_024


class Descriptors:
    """The open files of the program, each under the lowest number that was free."""

    def __init__(self) -> None:
        self._files: dict[int, OpenFile] = {}
        self._freed: list[int] = []
        self._next = FIRST_DESCRIPTOR

    def open(self, file: OpenFile) -> int:
        """Give `file` a new descriptor; raises OSError (EMFILE) when there are too many."""
        if len(self._files) >= _MOST:
            raise kernel_error("EMFILE")
        freed = self._freed
        number = heapq.heappop(freed) if freed else self._next
        self._next = max(self._next, number + 1)
        self._files[number] = file
        file.references += 1
        return number

    def open_input(self, file: OpenFile) -> None:
        """Let the standard input be `file`."""
        self._files[STANDARD_INPUT] = file
        file.references += 1

    def get(self, number: int) -> OpenFile:
        """What `number` stands for; raises OSError (EBADF) if it is not open."""
        file = self._files.get(number)
        if file is None:
            raise kernel_error("EBADF")
        return file

    def is_open(self, number: int, file: OpenFile) -> bool:
        """Whether `number` still stands for `file`."""
        return self._files.get(number) is file

    def __contains__(self, number: object) -> bool:
        return number in self._files

    def close(self, number: int) -> None:
        """Close one descriptor; the file goes with the last of them. Raises OSError (EBADF)."""
        file = self.get(number)
        del self._files[number]
        heapq.heappush(self._freed, number)
        file.references -= 1
        if file.references == 0:
            file.release()

    def clear(self) -> None:
        """Forget all of them: only between runs."""
        self._files.clear()
        self._freed.clear()
        self._next = FIRST_DESCRIPTOR
