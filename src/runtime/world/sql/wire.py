"""The messages between SQL clients and servers here: a length of four bytes, then a marshalled dict.

It is none of the real protocols. What programs see of those is the same: one query at a time on a connection, its
answer after it, and what happens when somebody reads in between.
"""

import marshal
from typing import Any, Final

type Message = dict[str, Any]

HEAD: Final = 4


def write_message(message: Message) -> bytes:
    """The bytes of `message`."""
    body = marshal.dumps(message)
    return len(body).to_bytes(HEAD) + body


def body_length(head: bytes | bytearray) -> int:
    """How many bytes follow the first four."""
    return int.from_bytes(head)


def read_body(body: bytes) -> Message:
    """The message whose body this is."""
    return marshal.loads(body)


def take_message(buffer: bytearray) -> Message | None:
    """Take the first whole message out of `buffer`; None if there is none yet."""
    if len(buffer) < HEAD:
        return None
    end = HEAD + body_length(buffer[:HEAD])
    if len(buffer) < end:
        return None
    body = bytes(buffer[HEAD:end])
    del buffer[:end]
    return read_body(body)
