"""Link: how bytes travel between two hosts."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ..clock import NANOSECONDS, to_nanoseconds

if TYPE_CHECKING:
    from ..environment import Environment

#: What each side of a connection holds for the other: 128 KiB, Linux's default for TCP's reader.
BUFFER: Final = 131_072


@dataclass
class Link:
    """The properties of all connections between the program and one host.

    Changing them changes what is sent afterwards, also on connections that are open; buffers are
    those of connections made afterwards.
    """

    #: Seconds from the program to the host.
    outward: float = 0.0
    #: Seconds from the host to the program.
    inward: float = 0.0
    #: Seconds until a connection stands or is refused; None is one round trip.
    connect_time: float | None = None
    #: Bytes a second in each direction; None is no limit.
    bandwidth: float | None = None
    #: Bytes that the sender's side holds until they have arrived.
    send_buffer: int = BUFFER
    #: Bytes that have arrived and were not read yet.
    receive_buffer: int = BUFFER
    #: The name of the host at its far end, for whoever asks what came late.
    host: str | None = None
    #: Whether nothing gets through, see `cut`.
    is_cut: bool = False
    _held: deque[Callable[[], object]] = field(default_factory=deque[Callable[[], object]])

    def cut(self) -> None:
        """Let nothing through: neither side is told, each believes the other to be there.

        What is sent on connections is held back, datagrams are lost. A connection whose host never
        comes back is half open.
        """
        self.is_cut = True

    def heal(self) -> None:
        """Let everything through again; what was held back arrives now, in order."""
        self.is_cut = False
        while self._held and not self.is_cut:
            self._held.popleft()()

    def pass_on(self, happen: Callable[[], object]) -> None:
        """Something arrives, or waits for the link to heal."""
        if self.is_cut:
            self._held.append(happen)
        else:
            happen()


def unix_link() -> Link:
    """Between two UNIX sockets: Linux counts what the sender holds only, up to 208 KiB."""
    return Link(send_buffer=212_992, receive_buffer=0)


class Path:
    """One direction of a link."""

    def __init__(self, link: Link, *, outward: bool) -> None:
        self._link = link
        self._outward = outward
        self.send_buffer = link.send_buffer
        self.receive_buffer = link.receive_buffer

    @property
    def latency(self) -> int:
        """Nanoseconds that a packet needs."""
        link = self._link
        return to_nanoseconds(link.outward if self._outward else link.inward)

    @property
    def round_trip(self) -> int:
        """Nanoseconds until an answer can be here."""
        return to_nanoseconds(self._link.outward + self._link.inward)

    @property
    def connect_time(self) -> int:
        """Nanoseconds that this half of making a connection takes."""
        whole = self._link.connect_time
        return self.latency if whole is None else to_nanoseconds(whole / 2)

    @property
    def is_cut(self) -> bool:
        """Whether nothing gets through."""
        return self._link.is_cut

    @property
    def is_instant(self) -> bool:
        """Whether what is written has arrived when the call returns."""
        link = self._link
        return link.bandwidth is None and self.latency == 0 and not link.is_cut

    def transfer_time(self, size: int) -> int:
        """Nanoseconds for which `size` bytes keep the path busy."""
        bandwidth = self._link.bandwidth
        return 0 if bandwidth is None else round(size * NANOSECONDS / bandwidth)

    def varied(
        self,
        environment: Environment,
        delay: int,
        happen: Callable[[], object],
        fail: Callable[[], object],
    ) -> tuple[int, Callable[[], object]]:
        """How long something takes that would take `delay`, and what happens then: `happen`, or `fail`.

        What comes from another host is an external wait, which a schedule may change.
        """
        if self._outward or delay == 0:
            return delay, happen
        wait = environment.waits.begin("reply", delay, environment.clock.now, self._link.host)
        if wait is None:
            return delay, happen
        return wait.lasts, fail if wait.fails else happen

    def send(self, environment: Environment, delay: int, happen: Callable[[], object]) -> None:
        """Have something arrive after `delay` nanoseconds, or when the link is healed."""
        if delay == 0 and not self._link.is_cut:
            happen()
        else:
            self.deliver(environment, environment.clock.now + delay, happen)

    def deliver(self, environment: Environment, at: int, happen: Callable[[], object]) -> None:
        """Have something arrive at the instant `at`, or when the link is healed."""
        environment.agenda.add(at, lambda: self._link.pass_on(happen))
