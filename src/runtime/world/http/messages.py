"""Messages: the heads of HTTP/1.1 requests and responses, read and written (RFC 9112)."""

import re
from dataclasses import dataclass
from typing import Final

from .headers import Headers

#: What the libraries of both sides accept by default.
_LONGEST_LINE: Final = 8_190
_LARGEST_HEAD: Final = 65_536

_TOKEN: Final = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_REQUEST_LINE: Final = re.compile(r"(\S+) (\S+) HTTP/(1\.[01])")
_STATUS_LINE: Final = re.compile(r"HTTP/(1\.[01]) ([1-5][0-9][0-9])(?: (.*))?")


class MessageError(ValueError):
    """Bytes that are no HTTP message."""


@dataclass(frozen=True)
class RequestHead:
    """`GET /path HTTP/1.1` and the fields that follow."""

    method: str
    target: str
    version: str
    headers: Headers


@dataclass(frozen=True)
class ResponseHead:
    """`HTTP/1.1 200 OK` and the fields that follow."""

    version: str
    status: int
    reason: str
    headers: Headers


def take_request(buffer: bytearray) -> RequestHead | None:
    """Take a whole head out of `buffer`; None if it has not come whole yet. Raises MessageError."""
    while buffer.startswith(b"\r\n"):
        # Empty lines before a request are overlooked.
        del buffer[:2]
    lines = _take_lines(buffer)
    if lines is None:
        return None
    shape = _REQUEST_LINE.fullmatch(lines[0])
    if shape is None or _TOKEN.fullmatch(shape[1]) is None:
        raise MessageError(f"Bad request line: {lines[0][:80]!r}")
    return RequestHead(shape[1], shape[2], shape[3], _headers(lines[1:]))


def take_response(buffer: bytearray) -> ResponseHead | None:
    """Take a whole head out of `buffer`; None if it has not come whole yet. Raises MessageError."""
    lines = _take_lines(buffer)
    if lines is None:
        return None
    shape = _STATUS_LINE.fullmatch(lines[0])
    if shape is None:
        raise MessageError(f"Bad status line: {lines[0][:80]!r}")
    return ResponseHead(shape[1], int(shape[2]), shape[3] or "", _headers(lines[1:]))


def write_head(first: str, headers: Headers) -> bytes:
    """The bytes of a head. Raises ValueError for a line break in a field, which would begin another."""
    lines = [first, *(f"{name}: {value}" for name, value in headers.pairs())]
    for line in lines:
        if "\r" in line or "\n" in line:
            raise ValueError("Newline or carriage return detected in headers.")
    return "\r\n".join((*lines, "", "")).encode("utf-8", "surrogateescape")


def _take_lines(buffer: bytearray) -> list[str] | None:
    end = buffer.find(b"\r\n\r\n")
    if end < 0:
        if len(buffer) > _LARGEST_HEAD:
            raise MessageError("The head of the message is too large")
        return None
    lines = bytes(buffer[:end]).decode("utf-8", "surrogateescape").split("\r\n")
    del buffer[: end + 4]
    longest = max(lines, key=len)
    if len(longest) > _LONGEST_LINE:
        raise MessageError(f"Got more than {_LONGEST_LINE} bytes when reading {longest[:40]!r}")
    return lines


def _headers(lines: list[str]) -> Headers:
    headers = Headers()
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon or _TOKEN.fullmatch(name) is None:
            raise MessageError(f"Invalid header line: {line[:80]!r}")
        headers.add(name, value.strip(" \t"))
    return headers
