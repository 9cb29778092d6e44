"""Frames: how messages are sent over a WebSocket, and put together again (RFC 6455, section 5)."""

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

#: What libraries accept by default: 1 MiB.
LARGEST_MESSAGE: Final = 2**20

_LARGEST_CONTROL: Final = 125

#: Codes that only stand for something, and are never sent.
_NEVER_SENT: Final = (1004, 1005, 1006, 1015)


class Opcode(IntEnum):
    """What a frame is."""

    CONT = 0
    TEXT = 1
    BINARY = 2
    CLOSE = 8
    PING = 9
    PONG = 10


class FrameError(ValueError):
    """Bytes against the rules; `code` is what the connection is closed with."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Frame:
    """One frame, unmasked."""

    opcode: Opcode
    data: bytes = b""
    fin: bool = True


def write_frame(frame: Frame, mask: bytes | None = None) -> bytes:
    """The bytes of a frame; a client has to mask it, a server must not."""
    size = len(frame.data)
    head = bytearray((frame.opcode | (0x80 if frame.fin else 0),))
    masked = 0 if mask is None else 0x80
    if size < 126:
        head.append(masked | size)
    elif size < 65_536:
        head.append(masked | 126)
        head += struct.pack("!H", size)
    else:
        head.append(masked | 127)
        head += struct.pack("!Q", size)
    return bytes(head) + (frame.data if mask is None else mask + _masked(frame.data, mask))


def take_frame(buffer: bytearray, *, masked: bool, largest: int = LARGEST_MESSAGE) -> Frame | None:
    """Take a whole frame out of `buffer`; None if it has not come whole yet. Raises FrameError.

    `masked` says whether it comes from a client.
    """
    if len(buffer) < 2:
        return None
    first, second = buffer[0], buffer[1]
    if first & 0x70:
        raise FrameError(1002, "reserved bits must be 0")
    try:
        opcode = Opcode(first & 0x0F)
    except ValueError:
        raise FrameError(1002, f"invalid opcode: 0x{first & 0x0F:02x}") from None
    if bool(second & 0x80) is not masked:
        raise FrameError(1002, "incorrect masking")
    fin, size = bool(first & 0x80), second & 0x7F
    if opcode >= Opcode.CLOSE and (size > _LARGEST_CONTROL or not fin):
        raise FrameError(
            1002, "control frame too long" if size > 125 else "fragmented control frame"
        )
    begin = 2
    if size >= 126:
        begin = 4 if size == 126 else 10
        if len(buffer) < begin:
            return None
        size = int.from_bytes(buffer[2:begin])
    if size > largest:
        raise FrameError(1009, f"over size limit ({size} > {largest} bytes)")
    data_at = begin + (4 if masked else 0)
    if len(buffer) < data_at + size:
        return None
    data = bytes(buffer[data_at : data_at + size])
    if masked:
        data = _masked(data, bytes(buffer[begin:data_at]))
    del buffer[: data_at + size]
    return Frame(opcode, data, fin)


def _masked(data: bytes, mask: bytes) -> bytes:
    size = len(data)
    whole = int.from_bytes(data) ^ int.from_bytes((mask * (size // 4 + 1))[:size])
    return whole.to_bytes(size)


def close_frame(code: int | None, reason: str = "") -> Frame:
    """The frame that says goodbye. Raises FrameError for a code that is never sent."""
    if code is None:
        return Frame(Opcode.CLOSE)
    if not (1000 <= code < 5000) or code in _NEVER_SENT:
        raise FrameError(1002, "invalid status code")
    return Frame(Opcode.CLOSE, struct.pack("!H", code) + reason.encode())


def close_of(frame: Frame) -> tuple[int, str]:
    """The code and the reason of a close frame; 1005 if it has none. Raises FrameError."""
    if not frame.data:
        return 1005, ""
    if len(frame.data) < 2:
        raise FrameError(1002, "close frame too short")
    code = int.from_bytes(frame.data[:2])
    if not (1000 <= code < 5000) or code in _NEVER_SENT:
        raise FrameError(1002, "invalid status code")
    return code, _text(frame.data[2:])


class Assembler:
    """Puts the frames of a message together."""

    def __init__(self, largest: int = LARGEST_MESSAGE) -> None:
        self._largest = largest
        self._opcode: Opcode | None = None
        self._data = bytearray()

    def add(self, frame: Frame) -> str | bytes | None:
        """The message that `frame` ends, if it ends one. Raises FrameError."""
        if frame.opcode is Opcode.CONT:
            if self._opcode is None:
                raise FrameError(1002, "unexpected continuation frame")
        elif self._opcode is not None:
            raise FrameError(1002, "expected a continuation frame")
        else:
            self._opcode = frame.opcode
        self._data += frame.data
        if len(self._data) > self._largest:
            raise FrameError(1009, f"over size limit ({len(self._data)} > {self._largest} bytes)")
        if not frame.fin:
            return None
        opcode, data = self._opcode, bytes(self._data)
        self._opcode = None
        self._data.clear()
        return _text(data) if opcode is Opcode.TEXT else data


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise FrameError(1007, f"invalid UTF-8: {error.reason}") from None
