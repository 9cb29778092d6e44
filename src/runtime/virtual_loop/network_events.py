"""NetworkEvents: tells what travels between sockets, and which arrival made a callback ready."""

from collections import deque
from typing import Any

from .environment import SHARED
from .kernel.channel import Channel
from .kernel.datagram_socket import DatagramSocket
from .kernel.open_file import OpenFile
from .kernel.peers import Peer
from .kernel.selector import EpollSelector
from .kernel.stream_socket import StreamSocket
from .library_monitor import FunctionListener
from .numbering import Numbering
from .rows import Rows
from .sources import running_line
from .stream_reads import StreamReads
from .waiting_bytes import WaitingBytes, taken_from


class NetworkEvents:
    """What the watched functions of the in-memory network mean.

    Private names: `_ssock` and `_csock`, the pipe by which a loop wakes itself, which is no traffic.
    """

    def __init__(self, rows: Rows, reads: StreamReads) -> None:
        self._rows = rows
        self._reads = reads
        self._sockets = Numbering()
        self._channels = Numbering()
        self._told: set[int] = set()
        self._inner: set[int] = set()
        #: By channel: the PacketSent of what is on its way.
        self._flights: dict[int, WaitingBytes] = {}
        #: By content: the messages that have neither arrived nor been followed up.
        self._messages: dict[bytes, deque[int]] = {}
        #: By socket: the event that changed its readiness last.
        self._causes: dict[int, int] = {}
        self._fresh: OpenFile | None = None
        self._latest: int | None = None

    def starts(self) -> dict[Any, FunctionListener]:
        """By function: what to call when it begins."""
        return {
            Channel.write: self._writes,
            Channel._arrive: self._arrives,
            Channel._end_arrives: self._ends,
            Channel._reset_arrives: self._resets,
            StreamSocket.connected: self._connects,
            StreamSocket.refused: self._is_refused,
            StreamSocket.release: self._closes,
            DatagramSocket.send: self._sends_message,
            DatagramSocket.arrive: self._message_arrives,
            OpenFile.changed: self._changes,
            Peer.act: self._acts,
        }

    def leave_out(self, loop: Any) -> None:
        """Tell nothing of the pipe by which `loop` wakes itself."""
        for end in (loop._ssock, loop._csock):
            if end.fileno() >= 0:
                self._inner.add(self._sockets.number(SHARED.descriptors.get(end.fileno())))

    def cause_of(self, loop: Any, handle: Any) -> int | None:
        """The event that made ready the descriptor for which `handle` is there, if it is for one."""
        selector = loop._selector
        if type(selector) is not EpollSelector:
            return None
        for descriptor, key in selector._fd_to_key.items():
            if key.data is not None and any(one is handle for one in key.data):
                return self._causes.get(self._sockets.of(SHARED.descriptors.get(descriptor)))
        return None

    # ---- streams ----

    def _writes(self, channel: Channel, arguments: Any) -> None:
        size = min(len(arguments["data"]), channel._at_once())
        if size > 0 and channel.writer is not None and not channel.unread:
            sent = self._tell("packet-sent", channel.writer, size, running_line())
            if sent is not None:
                flights = self._flights.setdefault(self._channels.number(channel), deque())
                flights.append([sent, size])

    def _arrives(self, channel: Channel, arguments: Any) -> None:
        size = len(arguments["data"])
        if channel.reader is not None and not channel.unread:
            sent = taken_from(self._flights.get(self._channels.number(channel)), size)
            event = self._tell("packet-arrived", channel.reader, size, sent[-1] if sent else None)
            if event is not None:
                self._reads.arrived(channel, event, size)

    def _ends(self, channel: Channel, _arguments: Any) -> None:
        if channel.reader is not None:
            self._tell("socket-closed", channel.reader, "peer-closed", None)

    def _resets(self, channel: Channel, _arguments: Any) -> None:
        if channel.reader is not None:
            self._tell("socket-closed", channel.reader, "reset", None)

    def _connects(self, socket: StreamSocket, arguments: Any) -> None:
        if socket.remote:
            writer = arguments["incoming"].writer
            peer = None if writer is None else self._number(writer)
            self._tell("socket-connected", socket, peer, _address(socket))

    def _is_refused(self, socket: StreamSocket, arguments: Any) -> None:
        self._tell("socket-refused", socket, _address(socket), arguments["name"])

    def _closes(self, socket: StreamSocket, _arguments: Any) -> None:
        self._tell("socket-closed", socket, "closed", running_line())

    def _acts(self, peer: Peer, arguments: Any) -> None:
        if peer.name:
            socket = self._number(peer.socket)
            self._rows.add("client-acted", socket, peer.name, arguments["deed"], arguments["text"])

    # ---- datagrams ----

    def _sends_message(self, socket: DatagramSocket, arguments: Any) -> None:
        data = bytes(arguments["data"])
        sent = self._tell("packet-sent", socket, len(data), running_line())
        if sent is not None:
            self._messages.setdefault(data, deque()).append(sent)

    def _message_arrives(self, socket: DatagramSocket, arguments: Any) -> None:
        data: bytes = arguments["data"]
        sent = self._messages.get(data)
        event = self._tell("packet-arrived", socket, len(data), sent.popleft() if sent else None)
        if event is not None:
            self._reads.message_arrived(socket, event, data)

    # ---- readiness ----

    def _changes(self, file: OpenFile, _arguments: Any) -> None:
        """What just happened to the file itself, or else what is running, changed it."""
        fresh, self._fresh = self._fresh, None
        number = self._sockets.of(file)
        if fresh is file and self._latest is not None:
            self._causes[number] = self._latest
            return
        cause = self._latest if self._rows.step is None else self._rows.step
        if cause is not None:
            self._causes[number] = cause

    def _tell(self, kind: str, socket: OpenFile, *facts: Any) -> int | None:
        number = self._number(socket)
        if number in self._inner:
            return None
        self._latest = self._rows.add(kind, number, *facts)
        self._fresh = socket
        return self._latest

    def _number(self, socket: OpenFile) -> int:
        """The number of a socket, which is told when it is first seen."""
        number = self._sockets.number(socket)
        if number not in self._told and number not in self._inner:
            self._told.add(number)
            kind = "datagram" if isinstance(socket, DatagramSocket) else "stream"
            self._rows.add("socket-opened", number, kind, running_line())
        return number


def _address(socket: StreamSocket) -> str:
    """Where it leads; an IP tells a reader nothing where its host has a name."""
    remote: Any = socket.remote
    if isinstance(remote, str):
        return remote
    ip, port = remote[:2]
    return f"{socket.network.host_at(ip) or ip}:{port}"
