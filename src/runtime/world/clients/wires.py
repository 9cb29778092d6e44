"""Wires: how what a client says becomes bytes, and how bytes become what it hears: lines, HTTP, WebSocket. Pure."""

import base64
from dataclasses import dataclass
from typing import Final, Literal, override

from ..http import Headers, ResponseHead, body_of_response, take_response, write_head
from ..http.bodies import Body
from ..websocket import (
    Assembler,
    Frame,
    Opcode,
    accept_key,
    close_frame,
    close_of,
    take_frame,
    write_frame,
)
from .target import Target

#: What a client hides its frames with, and what it proves a handshake with: random in real ones.
_MASK: Final = b"mask"
_KEY: Final = base64.b64encode(b"await and see it").decode()


@dataclass(frozen=True)
class Heard:
    """Something whole has come: a message; or that the conversation has begun, was refused or is over."""

    kind: Literal["opened", "message", "refused", "goodbye"]
    text: str = ""
    #: What is to be answered at once, by itself.
    answer: bytes = b""


class Wire:
    """Lines of text over TCP."""

    def __init__(self, target: Target) -> None:
        self.target = target
        self._buffer = bytearray()

    def opening(self) -> bytes:
        """What is sent first."""
        return b""

    @property
    def opens_at_once(self) -> bool:
        """Whether it can be spoken as soon as the connection stands."""
        return True

    def message(self, text: str) -> bytes:
        """A text: a line."""
        return text.encode() + b"\n"

    def data(self, data: bytes) -> bytes:
        """Bytes as they are."""
        return data

    def request(self, line: str) -> bytes:
        """`GET /path`, and a body behind it."""
        return _request(self.target, line)

    def goodbye(self, code: int | None, reason: str) -> bytes:
        """What is said before the connection is closed."""
        return b""

    def feed(self, data: bytes) -> None:
        """Bytes have come."""
        self._buffer += data

    def next(self) -> Heard | None:
        """What has come whole; None if there is nothing more."""
        end = self._buffer.find(b"\n")
        if end < 0:
            return None
        line = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        return Heard("message", _shown(line.removesuffix(b"\r")))

    def rest(self) -> Heard | None:
        """What is left when the connection has ended."""
        left, self._buffer = bytes(self._buffer), bytearray()
        return Heard("message", _shown(left)) if left else None


class HttpWire(Wire):
    """Requests and responses; a response is heard as its status and its body."""

    def __init__(self, target: Target) -> None:
        super().__init__(target)
        self._asked: list[str] = []
        self._head: ResponseHead | None = None
        self._body = Body()
        self._content = bytearray()

    @override
    def request(self, line: str) -> bytes:
        self._asked.append(line.partition(" ")[0])
        return super().request(line)

    @override
    def message(self, text: str) -> bytes:
        return text.encode()

    @override
    def next(self) -> Heard | None:
        if self._head is None:
            self._head = take_response(self._buffer)
            if self._head is None:
                return None
            method = self._asked.pop(0) if self._asked else "GET"
            self._body = body_of_response(method, self._head.status, self._head.headers)
        self._content += self._body.take(self._buffer)
        return self._whole() if self._body.is_whole else None

    @override
    def rest(self) -> Heard | None:
        return None if self._head is None else self._whole()

    def _whole(self) -> Heard:
        status = 0 if self._head is None else self._head.status
        content, self._content, self._head = bytes(self._content), bytearray(), None
        return Heard("message", f"{status} {_shown(content)}".rstrip())


class WebSocketWire(Wire):
    """A handshake, and frames after it."""

    def __init__(self, target: Target) -> None:
        super().__init__(target)
        self._is_open = False
        self._assembler = Assembler()

    @override
    def opening(self) -> bytes:
        fields = [
            ("Host", self.target.host),
            ("Upgrade", "websocket"),
            ("Connection", "Upgrade"),
            ("Sec-WebSocket-Key", _KEY),
            ("Sec-WebSocket-Version", "13"),
        ]
        return write_head(f"GET {self.target.path} HTTP/1.1", Headers(fields))

    @property
    @override
    def opens_at_once(self) -> bool:
        return False

    @override
    def message(self, text: str) -> bytes:
        return write_frame(Frame(Opcode.TEXT, text.encode()), _MASK)

    @override
    def data(self, data: bytes) -> bytes:
        return write_frame(Frame(Opcode.BINARY, data), _MASK)

    @override
    def goodbye(self, code: int | None, reason: str) -> bytes:
        return write_frame(close_frame(1000 if code is None else code, reason), _MASK)

    @override
    def next(self) -> Heard | None:
        if not self._is_open:
            return self._shake_hands()
        while (frame := take_frame(self._buffer, masked=False)) is not None:
            heard = self._heard(frame)
            if heard is not None:
                return heard
        return None

    def _shake_hands(self) -> Heard | None:
        head = take_response(self._buffer)
        if head is None:
            return None
        if head.status != 101 or head.headers.get("Sec-WebSocket-Accept") != accept_key(_KEY):
            return Heard("refused", f"{head.status} {head.reason}".rstrip())
        self._is_open = True
        return Heard("opened")

    def _heard(self, frame: Frame) -> Heard | None:
        match frame.opcode:
            case Opcode.CLOSE:
                code, reason = close_of(frame)
                return Heard("goodbye", f"{code} {reason}".rstrip(), self._echo(code))
            case Opcode.PING:
                # Libraries and browsers answer by themselves, and show nothing of it.
                return Heard("message", "", write_frame(Frame(Opcode.PONG, frame.data), _MASK))
            case Opcode.PONG:
                return None
            case _:
                message = self._assembler.add(frame)
                if message is None:
                    return None
                return Heard("message", message if isinstance(message, str) else message.hex(" "))

    def _echo(self, code: int) -> bytes:
        return write_frame(close_frame(None if code == 1005 else code), _MASK)

    @override
    def rest(self) -> Heard | None:
        return None


def wire_to(target: Target) -> Wire:
    """What is spoken at `target`."""
    match target.kind:
        case "ws":
            return WebSocketWire(target)
        case "http":
            return HttpWire(target)
        case _:
            return Wire(target)


def _request(target: Target, line: str) -> bytes:
    method, _, rest = line.partition(" ")
    path, _, body = rest.partition(" ")
    fields = [("Host", target.host)]
    if body:
        kind = "application/json" if body[:1] in ("{", "[") else "text/plain"
        fields += [("Content-Type", kind), ("Content-Length", str(len(body.encode())))]
    return write_head(f"{method} {path} HTTP/1.1", Headers(fields)) + body.encode()


def _shown(data: bytes) -> str:
    return data.decode("utf-8", "replace")
