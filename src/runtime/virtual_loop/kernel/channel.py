"""Channel: one direction of a connection, from one side's writes to the other side's reads."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from .link import Path
from .open_file import OpenFile

if TYPE_CHECKING:
    from ..environment import Environment

#: Larger writes arrive in pieces of this size where sending takes time.
_SEGMENT: Final = 16_384


class Channel:
    """Bytes that wait to be sent, fly, or have arrived; `capacity` of each side holds the writer back.

    A path without latency delivers at once, as Linux does between sockets of one machine.
    """

    def __init__(self, environment: Environment, path: Path) -> None:
        self._environment = environment
        self.path = path
        self.send_capacity = path.send_buffer
        self.receive_capacity = path.receive_buffer
        #: Where readiness changes; set by the two ends.
        self.reader: OpenFile | None = None
        self.writer: OpenFile | None = None
        #: What the reader can take now.
        self.arrived = bytearray()
        #: Whether the writer's end has arrived: after `arrived` comes nothing.
        self.ended = False
        #: Whether the reader is gone: what comes is dropped.
        self.unread = False
        self._unsent = bytearray()
        self._flying = 0
        self._ending = False
        self._free_at = 0
        self._latest = 0

    # ---- the writer's side ----

    @property
    def _is_instant(self) -> bool:
        """Whether a write arrives at once: not while something that was sent before is on its way."""
        return self._flying == 0 and not self._unsent and self.path.is_instant

    @property
    def _used(self) -> int:
        if self.unread:
            return 0
        if self._is_instant:
            return max(0, len(self.arrived) - self.receive_capacity)
        return len(self._unsent) + self._flying

    @property
    def room(self) -> int:
        """How many bytes can be written now."""
        return max(0, self.send_capacity - self._used)

    @property
    def is_writable(self) -> bool:
        """Whether a selector would say so: Linux waits until a third of the room is free."""
        return self._used <= 2 * self.room and self.room > 0

    def write(self, data: bytes | bytearray | memoryview) -> int:
        """Take as much of `data` as there is room for, and say how much."""
        taken = data[: self._at_once()]
        if self.unread:
            return len(taken)
        if self._is_instant:
            self._arrive(taken)
        else:
            self._unsent += taken
            self._send()
        return len(taken)

    def _at_once(self) -> int:
        """How many bytes one write takes: what arrives at once fills the reader's side too."""
        if self._is_instant and not self.unread:
            return self.room + max(0, self.receive_capacity - len(self.arrived))
        return self.room

    def end(self) -> None:
        """After what was written, nothing more will come."""
        if self._ending:
            return
        self._ending = True
        if self._is_instant:
            self._end_arrives()
        elif not self._unsent:
            self._schedule(self._end_arrives)

    def reset(self) -> None:
        """Nothing more will come, and what was not read is lost: the reader gets an error."""
        self._ending = True
        self._unsent.clear()
        if self._is_instant:
            self._reset_arrives()
        else:
            self._schedule(self._reset_arrives)

    def after_round_trip(self, happen: Callable[[], object]) -> None:
        """Have `happen` called when an answer to what is sent now would be here."""
        self.path.send(self._environment, self.path.round_trip, happen)

    # ---- on the way ----

    def _send(self) -> None:
        """Let as much fly as the reader has room for."""
        if not self._unsent:
            return
        while self._unsent:
            window = self.receive_capacity - len(self.arrived) - self._flying
            if window <= 0:
                return
            piece = bytes(self._unsent[: min(window, _SEGMENT)])
            del self._unsent[: len(piece)]
            self._flying += len(piece)
            now = self._environment.clock.now
            self._free_at = max(now, self._free_at) + self.path.transfer_time(len(piece))
            self._schedule(lambda piece=piece: self._land(piece))
        if self._ending:
            self._schedule(self._end_arrives)

    def _schedule(self, happen: Callable[[], object]) -> None:
        latency, happen = self.path.varied(
            self._environment, self.path.latency, happen, self._reset_arrives
        )
        arrival = max(self._environment.clock.now, self._free_at) + latency
        # Nothing overtakes what was sent before it, even if the latency has changed.
        self._latest = max(self._latest, arrival)
        self.path.deliver(self._environment, self._latest, happen)

    def _land(self, piece: bytes) -> None:
        self._flying -= len(piece)
        self._arrive(piece)
        if self.writer is not None:
            self.writer.changed()

    def _arrive(self, data: bytes | bytearray | memoryview) -> None:
        if self.unread:
            return
        self.arrived += data
        if self.reader is not None:
            self.reader.changed()

    def _end_arrives(self) -> None:
        self.ended = True
        if self.reader is not None:
            self.reader.changed()

    def _reset_arrives(self) -> None:
        if self.reader is not None:
            self.reader.fail("ECONNRESET")

    # ---- the reader's side ----

    def read(self, count: int, *, peek: bool = False) -> bytes:
        """Take up to `count` of the bytes that have arrived."""
        taken = bytes(self.arrived[:count])
        if peek or not taken:
            return taken
        del self.arrived[:count]
        self._send()
        if self.writer is not None:
            self.writer.changed()
        return taken

    def cut(self) -> None:
        """Nothing arrives any more; what has arrived can still be read."""
        self.unread = self.ended = True

    def stop_reading(self) -> None:
        """The reader is gone."""
        self.unread = True
        self.arrived.clear()
        self._unsent.clear()
