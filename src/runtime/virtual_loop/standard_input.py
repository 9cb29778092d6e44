"""StandardInput: what `input()` and `sys.stdin` read, line by line."""

import io
from typing import override


class StandardInput(io.TextIOWrapper):
    """A text that was given before the run, as CPython shows a file; reading it waits for nobody."""

    def __init__(self, text: str) -> None:
        super().__init__(
            _Bytes(text.encode("utf-8", "surrogateescape")), "utf-8", "surrogateescape"
        )

    @override
    def readline(self, size: int = -1, /) -> str:
        # A function of its own, so that reading can be watched.
        return super().readline(size)


class _Bytes(io.BytesIO):
    name = "<stdin>"
