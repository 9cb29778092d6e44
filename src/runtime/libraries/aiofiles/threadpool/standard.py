"""The standard streams, awaited: whatever `sys` has under their names when they are used."""

import sys
from typing import Any, override

from .binary import AsyncBufferedIOBase
from .text import AsyncTextIOWrapper


class AsyncTextIndirectIOWrapper(AsyncTextIOWrapper):
    """A stream of text that is looked up at each call."""

    def __init__(self, name: str) -> None:
        super().__init__(None, None, None)
        self._stream = name

    @property
    @override
    def _file(self) -> Any:
        return getattr(sys, self._stream)


class AsyncIndirectBufferedIOBase(AsyncBufferedIOBase):
    """The bytes of a stream that is looked up at each call."""

    def __init__(self, name: str) -> None:
        super().__init__(None, None, None)
        self._stream = name

    @property
    @override
    def _file(self) -> Any:
        return getattr(sys, self._stream).buffer


stdin = AsyncTextIndirectIOWrapper("stdin")
stdout = AsyncTextIndirectIOWrapper("stdout")
stderr = AsyncTextIndirectIOWrapper("stderr")
stdin_bytes = AsyncIndirectBufferedIOBase("stdin")
stdout_bytes = AsyncIndirectBufferedIOBase("stdout")
stderr_bytes = AsyncIndirectBufferedIOBase("stderr")
