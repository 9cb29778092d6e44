"""Output: what the program writes, line by line, with its virtual time and task."""

import asyncio
import io
import logging
import sys
from collections.abc import Callable
from typing import Any, Literal, NamedTuple, override

from .environment import SHARED, Environment
from .sources import innermost_reader_frame

Stream = Literal["out", "err", "log"]

#: What `logging.StreamHandler` runs to write a record: its frame tells log lines from others.
_LOG_WRITER = logging.StreamHandler[Any].emit.__code__


class Line(NamedTuple):
    """One complete line, without its newline."""

    seq: int
    stream: Stream
    text: str
    at: float
    task: str | None
    #: The thread that was running, or None in the main one.
    thread: str | None = None


class Output:
    """Gives every complete line at once to `emit`, numbered over all streams."""

    def __init__(self, environment: Environment, emit: Callable[[Line], None]) -> None:
        self._environment = environment
        self._emit = emit
        self._count = 0
        #: Whether what is written is dropped: threads that end with the program say nothing.
        self.is_muted: bool = False
        self.out = LineStream("out", self)
        self.err = _ErrorStream("err", self)

    def line(self, stream: Stream, text: str) -> None:
        """Emit one line; raises LimitReached when the budget is spent."""
        if self.is_muted:
            return
        limits = self._environment.limits
        if limits is not None:
            limits.spend_line()
        self._send(stream, text)

    def _send(self, stream: Stream, text: str) -> None:
        threads = self._environment.threads
        at = self._environment.clock.seconds()
        name = None if threads.current.is_main else threads.current.name
        line = Line(0, stream, text, at, running_task_name(), name)
        if threads.inline.is_running:
            threads.inline.at_its_instant(lambda: self._number(line))
        else:
            self._number(line)

    def _number(self, line: Line) -> None:
        self._emit(line._replace(seq=self._count))
        hook = self._environment.instruments.output_written
        if hook is not None:
            hook(self._count)
        self._count += 1

    def spend(self, size: int) -> None:
        """Count the bytes that are written; raises LimitReached when the budget is spent."""
        limits = self._environment.limits
        if limits is not None and not self.is_muted:
            limits.spend_bytes(size)

    def finish(self) -> None:
        """Emit what stands without a newline, now that the program is over; it was paid for."""
        for stream in (self.out, self.err):
            self._finish_line(stream)

    def flush_out(self) -> None:
        """Emit what stands on stdout without a newline, as CPython does before it reports an error."""
        self._finish_line(self.out)

    def _finish_line(self, stream: LineStream) -> None:
        text = stream.take_partial()
        if text:
            self._send(stream.label, text)


def running_task_name() -> str | None:
    """The name of the task whose step is running, if any."""
    loop = asyncio._get_running_loop()
    task = asyncio.current_task(loop) if loop is not None else None
    return task.get_name() if task is not None else None


def running_place() -> tuple[int | None, str | None]:
    """The line of the program that is running, and its task, or its thread where that is not the main one."""
    thread = SHARED.threads.current
    name = running_task_name() or (None if thread.is_main else thread.name)
    # From `_getframe`, not `running_line`: a callback may have been called from another file of the program.
    frame = innermost_reader_frame(sys._getframe(1))
    return (None if frame is None else frame.f_lineno), name


class LineStream(io.TextIOBase):
    """A text stream that hands on complete lines; a partial line waits for its newline."""

    encoding = "utf-8"
    errors: str | None = "strict"

    def __init__(self, name: Stream, output: Output) -> None:
        super().__init__()
        self.label: Stream = name
        self._output = output
        #: The pieces of the line that has no newline yet; joined only once, or many dots would cost their square.
        self._partial: list[str] = []
        self._bytes = _Bytes(self)

    @override
    def write(self, s: Any, /) -> int:
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        stream = self.label
        if stream == "err" and sys._getframe(1).f_code is _LOG_WRITER:
            stream = "log"
        if s.isascii():
            self._output.spend(len(s))
        else:
            # A lone surrogate is an error on stdout and becomes an escape on stderr.
            encoded = s.encode(self.encoding, self.errors or "strict")
            self._output.spend(len(encoded))
            s = encoded.decode(self.encoding)
        if "\n" not in s:
            self._partial.append(s)
            return len(s)
        *lines, rest = (self.take_partial() + s).split("\n")
        self._partial.append(rest)
        self._hand_on(stream, lines)
        return len(s)

    def _hand_on(self, stream: Stream, lines: list[str]) -> None:
        for line in lines:
            self._output.line(stream, line.replace("\r", ""))

    def take_partial(self) -> str:
        """The line that has no newline yet, which is forgotten here."""
        text = "".join(self._partial)
        self._partial.clear()
        return text

    @override
    def writable(self) -> bool:
        return True

    @property
    def name(self) -> str:
        """As CPython names its standard streams."""
        return "<stdout>" if self.label == "out" else "<stderr>"

    @property
    def buffer(self) -> Any:
        """For programs that write bytes."""
        return self._bytes

    @override
    def fileno(self) -> int:
        raise io.UnsupportedOperation("fileno")


class _ErrorStream(LineStream):
    """As CPython's stderr, which can always be written."""

    errors = "backslashreplace"


class _Bytes(io.RawIOBase):
    """`sys.stdout.buffer`: decodes what is written and hands it to the text stream."""

    def __init__(self, text: LineStream) -> None:
        super().__init__()
        self._text = text

    @override
    def writable(self) -> bool:
        return True

    @override
    def write(self, data: Any, /) -> int:
        decoded = bytes(data).decode("utf-8", "replace")
        self._text.write(decoded)
        return len(data)
