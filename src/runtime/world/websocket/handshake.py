"""The opening handshake: how an HTTP connection becomes a WebSocket (RFC 6455, section 4)."""

import base64
import hashlib
from collections.abc import Callable
from typing import Final

from ..http.exchange import Connection, Reply, Request, text_reply
from ..http.headers import Headers

#: Of the specification: shows that the server has understood what it is asked.
_MAGIC: Final = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def accept_key(key: str) -> str:
    """What the server answers to the client's `Sec-WebSocket-Key`."""
    return base64.b64encode(hashlib.sha1((key + _MAGIC).encode()).digest()).decode()


def wants_upgrade(headers: Headers) -> bool:
    """Whether a request asks for a WebSocket."""
    upgrade = headers.get("Upgrade", "").lower()
    return upgrade == "websocket" and "upgrade" in headers.get("Connection", "").lower()


def upgrade_reply(
    request: Request, takeover: Callable[[Connection], Callable[[bytes | None], None]]
) -> Reply:
    """Agree, and let `takeover` go on; or say what is wrong with the request."""
    key = request.headers.get("Sec-WebSocket-Key")
    if not wants_upgrade(request.headers) or key is None:
        reply = text_reply("This host speaks WebSocket: connect with ws://\n", 426, "text/plain")
        reply.headers.add("Upgrade", "websocket")
        return reply
    fields = Headers(
        [
            ("Upgrade", "websocket"),
            ("Connection", "Upgrade"),
            ("Sec-WebSocket-Accept", accept_key(key)),
        ]
    )
    return Reply(101, fields, takeover=takeover)
