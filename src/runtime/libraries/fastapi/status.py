"""Statuses by name, such as `HTTP_404_NOT_FOUND` and `WS_1008_POLICY_VIOLATION`."""

from typing import Final

from world.http import REASONS

_CLOSES: Final = {
    1000: "NORMAL_CLOSURE",
    1001: "GOING_AWAY",
    1002: "PROTOCOL_ERROR",
    1003: "UNSUPPORTED_DATA",
    1007: "INVALID_FRAME_PAYLOAD_DATA",
    1008: "POLICY_VIOLATION",
    1009: "MESSAGE_TOO_BIG",
    1011: "INTERNAL_ERROR",
    1012: "SERVICE_RESTART",
    1013: "TRY_AGAIN_LATER",
}

_STATUSES: Final = {
    **{
        f"HTTP_{status}_{reason.upper().replace(' ', '_').replace('-', '_').replace(chr(39), '')}": status
        for status, reason in REASONS.items()
    },
    **{f"WS_{code}_{name}": code for code, name in _CLOSES.items()},
}


def __getattr__(name: str) -> int:
    if name in _STATUSES:
        return _STATUSES[name]
    raise AttributeError(f"module 'fastapi.status' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(_STATUSES)
