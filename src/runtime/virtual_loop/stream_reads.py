"""StreamReads: tells which arrivals led to what is read, where nobody had to wait for them."""

import socket as host
from asyncio import StreamReader
from collections import deque
from collections.abc import Callable
from typing import Any, Final

from .kernel.channel import Channel
from .kernel.datagram_socket import DatagramSocket
from .library_monitor import FunctionListener
from .numbering import Numbering
from .rows import Rows
from .waiting_bytes import WaitingBytes, taken_from

#: They take from the buffer themselves; `readline` and iteration call one of them.
_READS: Final = (StreamReader.read, StreamReader.readuntil, StreamReader.readexactly)


class StreamReads:
    """What has arrived and was not read yet: bytes in channels, messages, and what streams hold in their buffers.

    Who waits is woken by the arrival. Who comes later finds the bytes there, and only this tells whose they were.
    """

    def __init__(self, rows: Rows, somebody_runs: Callable[[], bool]) -> None:
        self._rows = rows
        #: Whether what runs now is a task, a thread or the top-level code, and no callback of the loop.
        self._somebody_runs = somebody_runs
        self._numbers = Numbering()
        #: By channel: the PacketArrived of bytes that were not read, and how many of them.
        self._arrived: dict[int, WaitingBytes] = {}
        #: By socket: the PacketArrived of messages that were not read, and the messages.
        self._messages: dict[int, deque[tuple[int, bytes]]] = {}
        #: By stream: the StepBegun of the callback that fed bytes that were not read, and how many.
        self._fed: dict[int, WaitingBytes] = {}
        #: By stream: the StepBegun of the callback that told it of the end.
        self._ended: dict[int, int] = {}
        #: By stream: the step in which the reading that is under way began.
        self._begun: dict[int, int | None] = {}

    def starts(self) -> dict[Any, FunctionListener]:
        """By function: what to call when it begins."""
        return {
            Channel.read: self._reads,
            DatagramSocket.receive: self._receives,
            StreamReader.feed_data: self._feeds,
            StreamReader.feed_eof: self._ends,
            **dict.fromkeys(_READS, self._begins),
        }

    def returns(self) -> dict[Any, FunctionListener]:
        """By function: what to call when it returns."""
        return dict.fromkeys(_READS, self._has_read)

    def arrived(self, channel: Channel, event: int, size: int) -> None:
        """The PacketArrived `event` brought `size` bytes."""
        waiting = self._arrived.setdefault(self._numbers.number(channel), deque())
        waiting.append([event, size])

    def message_arrived(self, socket: DatagramSocket, event: int, data: bytes) -> None:
        """The PacketArrived `event` brought a message."""
        waiting = self._messages.setdefault(self._numbers.number(socket), deque())
        waiting.append((event, data))

    def _reads(self, channel: Channel, arguments: Any) -> None:
        if not arguments["peek"]:
            size = min(arguments["count"], len(channel.arrived))
            self._tell(taken_from(self._arrived.get(self._numbers.of(channel)), size))

    def _receives(self, socket: DatagramSocket, arguments: Any) -> None:
        """Private name: `_arrived`, the messages that wait. What it dropped for want of room is passed over."""
        waiting = self._messages.get(self._numbers.of(socket))
        if not socket._arrived or arguments["flags"] & host.MSG_PEEK:
            return
        while waiting:
            event, data = waiting.popleft()
            if data == socket._arrived[0][0]:
                self._tell([event])
                return

    def _tell(self, events: list[int]) -> None:
        if events and self._somebody_runs():
            self._rows.add("collected", tuple(events))

    # ---- streams ----

    def _feeds(self, stream: StreamReader, arguments: Any) -> None:
        if self._rows.step is not None:
            waiting = self._fed.setdefault(self._numbers.number(stream), deque())
            waiting.append([self._rows.step, len(arguments["data"])])

    def _ends(self, stream: StreamReader, _arguments: Any) -> None:
        if self._rows.step is not None:
            self._ended[self._numbers.number(stream)] = self._rows.step

    def _begins(self, stream: StreamReader, _arguments: Any) -> None:
        self._begun[self._numbers.number(stream)] = self._rows.step

    def _has_read(self, stream: StreamReader, data: bytes) -> None:
        number = self._numbers.of(stream)
        steps = taken_from(self._fed.get(number), len(data))
        if not data and stream.at_eof() and number in self._ended:
            steps = [self._ended[number]]
        # A single arrival for which it waited has woken it, which is told already.
        if len(steps) > 1 or self._begun.get(number) == self._rows.step:
            self._tell(sorted(set(steps)))
