"""ClientPeer: a client's end of one connection: it reads as slowly as it is told to."""

from typing import TYPE_CHECKING, Final, override

from virtual_loop.kernel.peers import Peer

from ..http import MessageError
from ..websocket import FrameError
from .script import Step
from .wires import Heard, Wire

if TYPE_CHECKING:
    from .client import ScriptedClient

#: Seconds between two helpings of who reads so many bytes a second.
_HELPING: Final = 0.1
#: Who reads message by message takes no more than this at a time.
_SIP: Final = 1_024
_MUCH: Final = 65_536


class ClientPeer(Peer):
    """Takes apart what comes, and hands it on at the pace of the client."""

    def __init__(self, name: str, wire: Wire, client: ScriptedClient) -> None:
        self.name = name
        self.wire = wire
        self._client = client
        self._pace = Step("read")
        # Until it is open no more than a greeting: what follows is read as its client reads.
        self.piece = _SIP
        self._is_resting = False
        self._has_closed = False
        #: Whether it has vanished: it does nothing more, and hears nothing.
        self.is_silent = False

    # ---- what its client does ----

    def read_at(self, pace: Step) -> None:
        """From now on read so fast."""
        self._pace = pace
        speed = pace.number or 0.0
        match pace.unit:
            case "bytes":
                self.piece = max(1, round(speed * _HELPING))
            case "messages":
                self.piece = _SIP
            case _:
                self.piece = _MUCH
        if pace.number == 0:
            self.pause()
        else:
            self._client.after(0, self._take)

    def say_goodbye(self, code: int | None, reason: str) -> None:
        """Close in good order."""
        self._has_closed = True
        self.send(self.wire.goodbye(code, reason))
        self.end()
        # Who has closed reads on, or the other side could not get rid of its own goodbye.
        self.read_at(Step("read"))

    # ---- what comes ----

    @override
    def connected(self) -> None:
        self._client.connected(self)

    @override
    def received(self, data: bytes) -> None:
        self._client.received(len(data))
        self.wire.feed(data)
        if self._pace.unit == "bytes":
            self._rest(len(data) / (self._pace.number or 1))
        self._take()

    @property
    def _can_take(self) -> bool:
        return self._pace.number != 0 and (not self._is_resting or self._pace.unit == "bytes")

    def _take(self) -> None:
        """Hand on what is whole: all of it, or one message if it takes a while over each."""
        try:
            while self._can_take and (heard := self.wire.next()) is not None:
                self._hand_on(heard)
        except (FrameError, MessageError) as error:
            self._client.hear(Heard("refused", str(error)), self)
            return
        if not self._is_resting and self._pace.number != 0:
            self.resume()

    def _hand_on(self, heard: Heard) -> None:
        if self._has_closed:
            return
        if heard.kind == "message" and self._pace.unit == "messages":
            self._rest(1 / (self._pace.number or 1))
        self._client.hear(heard, self)

    def _rest(self, seconds: float) -> None:
        """Read nothing for so long."""
        self._is_resting = True
        self.pause()
        self._client.after(seconds, self._wake)

    def _wake(self) -> None:
        self._is_resting = False
        self._take()

    @override
    def ended(self) -> None:
        rest = self.wire.rest()
        if rest is not None:
            self._hand_on(rest)
        self.end()
        self._client.ended(self)

    @override
    def broken(self, reason: str) -> None:
        self._client.broken(self, reason)
