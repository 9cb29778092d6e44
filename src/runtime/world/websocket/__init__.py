"""WebSocket on the in-memory network: handshake and frames for both sides (RFC 6455), and hosts that speak it."""

from .frames import (
    Assembler,
    Frame,
    FrameError,
    Opcode,
    close_frame,
    close_of,
    take_frame,
    write_frame,
)
from .handshake import accept_key, upgrade_reply, wants_upgrade

__all__ = [
    "Assembler",
    "Frame",
    "FrameError",
    "Opcode",
    "accept_key",
    "close_frame",
    "close_of",
    "take_frame",
    "upgrade_reply",
    "wants_upgrade",
    "write_frame",
]
