"""Link: how bytes travel between two hosts."""

from collections.abc import Callable
from dataclasses import dataclass

from ..agenda import Agenda
from ..clock import NANOSECONDS, to_nanoseconds

#: What each side of a connection holds for the other: 128 KiB, Linux's default for TCP's reader.
BUFFER = 131_072


@dataclass
class Link:
    """The properties of a connection between the program and a host; see `Network.link`.

    Changing them changes what is sent afterwards, also on connections that are open.
    """

    #: Seconds from the program to the host.
    outward: float = 0.0
    #: Seconds from the host to the program.
    inward: float = 0.0
    #: Seconds until a connection stands; None is one round trip.
    connect_time: float | None = None
    #: Bytes a second in each direction; None is no limit.
    bandwidth: float | None = None
    #: Bytes that the sender's side holds until they have arrived.
    send_buffer: int = BUFFER
    #: Bytes that have arrived and were not read yet.
    receive_buffer: int = BUFFER


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
    def is_instant(self) -> bool:
        """Whether what is written has arrived when the call returns."""
        return self._link.bandwidth is None and self.latency == 0

    def transfer_time(self, size: int) -> int:
        """Nanoseconds for which `size` bytes keep the path busy."""
        bandwidth = self._link.bandwidth
        return 0 if bandwidth is None else round(size * NANOSECONDS / bandwidth)

    def deliver(self, agenda: Agenda, instant: int, happen: Callable[[], object]) -> None:
        """Have something arrive at `instant`."""
        agenda.add(instant, happen)
