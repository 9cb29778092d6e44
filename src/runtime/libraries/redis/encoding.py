"""Encoder: what programs hand over as bytes, and what the server sends as text, where that is wanted."""

from typing import Any

from .exceptions import DataError


class Encoder:
    """The encoding of one connection."""

    def __init__(self, encoding: str, encoding_errors: str, decode_responses: bool) -> None:
        self.encoding = encoding
        self.encoding_errors = encoding_errors
        self.decode_responses = decode_responses

    def encode(self, value: Any) -> bytes:
        """`value` as bytes. Raises DataError for what is neither bytes, text nor a number."""
        match value:
            case bytes():
                return value
            case bytearray():
                return bytes(value)
            case str():
                return value.encode(self.encoding, self.encoding_errors)
            case bool():
                raise DataError(
                    "Invalid input of type: 'bool'. Convert to a bytes, string, int or float first."
                )
            case int() | float():
                return repr(value).encode()
            case _:
                raise DataError(
                    f"Invalid input of type: {type(value).__name__!r}. "
                    "Convert to a bytes, string, int or float first."
                )

    def decode(self, value: Any, force: bool = False) -> Any:
        """`value` as text, if it is bytes and text is wanted."""
        if isinstance(value, bytes) and (self.decode_responses or force):
            return value.decode(self.encoding, self.encoding_errors)
        return value
