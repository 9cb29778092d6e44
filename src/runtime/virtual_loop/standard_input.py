"""StandardInput: what `input()` and `sys.stdin` read, line by line."""

import io
from typing import override


class StandardInput(io.StringIO):
    """A text that was given before the run; reading it waits for nobody."""

    @override
    def readline(self, size: int = -1, /) -> str:
        # A function of its own, so that reading can be watched.
        return super().readline(size)
