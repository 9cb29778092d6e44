"""Pipes: what `os.pipe()` gives, one end to read and one to write."""

import stat
from typing import TYPE_CHECKING, Final, override

from .channel import Channel
from .errors import kernel_error
from .link import Link, Path
from .open_file import HUNG_UP, READABLE, WRITABLE, OpenFile

if TYPE_CHECKING:
    from ..environment import Environment

#: Linux's pipes hold this much, and writes up to PIPE_BUF are never split.
_CAPACITY: Final = 65_536
_WHOLE: Final = 4_096


class PipeReader(OpenFile):
    """The end to read from."""

    mode = stat.S_IFIFO | 0o600

    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self._channel = channel
        channel.reader = self

    @override
    def readiness(self) -> int:
        channel = self._channel
        return (READABLE if channel.arrived else 0) | (HUNG_UP if channel.ended else 0)

    @override
    def read(self, count: int) -> bytes:
        if not self._channel.arrived and not self._channel.ended and count > 0:
            raise kernel_error("EAGAIN")
        return self._channel.read(count)

    @override
    def release(self) -> None:
        self._channel.stop_reading()
        if self._channel.writer is not None:
            self._channel.writer.changed()


class PipeWriter(OpenFile):
    """The end to write to."""

    mode = stat.S_IFIFO | 0o600

    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self._channel = channel
        channel.writer = self

    @override
    def readiness(self) -> int:
        channel = self._channel
        if channel.unread:
            return WRITABLE | HUNG_UP
        return WRITABLE if channel.room >= _WHOLE else 0

    @override
    def write(self, data: memoryview) -> int:
        channel = self._channel
        if channel.unread:
            raise kernel_error("EPIPE")
        if len(data) <= _WHOLE and channel.room < len(data):
            raise kernel_error("EAGAIN")
        sent = channel.write(data)
        if sent == 0 and len(data):
            raise kernel_error("EAGAIN")
        return sent

    @override
    def release(self) -> None:
        self._channel.end()


def pipe_pair(environment: Environment) -> tuple[PipeReader, PipeWriter]:
    """The two ends of one pipe."""
    path = Path(Link(send_buffer=_CAPACITY, receive_buffer=0), outward=True)
    channel = Channel(environment, path)
    return PipeReader(channel), PipeWriter(channel)
