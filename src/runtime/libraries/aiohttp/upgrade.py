"""The server's side of the opening handshake of a WebSocket, with the words of the real one."""

import base64
import binascii
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from world.websocket import accept_key

from .web_exceptions import HTTPBadRequest

if TYPE_CHECKING:
    from .web_request import BaseRequest

_LOGGER: Final = logging.getLogger("aiohttp.websocket")


def agreed(
    request: BaseRequest, offered: Sequence[str]
) -> tuple[list[tuple[str, str]], str | None]:
    """The fields of the answer, and the subprotocol. Raises HTTPBadRequest where no WebSocket was asked for."""
    headers = request.headers
    upgrade = headers.get("Upgrade")
    if (upgrade or "").lower().strip() != "websocket":
        raise HTTPBadRequest(
            text=f'No WebSocket UPGRADE hdr: {upgrade}\n Can "Upgrade" only to "WebSocket".'
        )
    connection = headers.get("Connection")
    if "upgrade" not in (connection or "").lower():
        raise HTTPBadRequest(text=f"No CONNECTION upgrade hdr: {connection}")
    protocol = _common(request, offered)
    version = headers.get("Sec-WebSocket-Version", "")
    if version not in ("13", "8", "7"):
        raise HTTPBadRequest(text=f"Unsupported version: {version}")
    key = headers.get("Sec-WebSocket-Key")
    if key is None or not _is_key(key):
        raise HTTPBadRequest(text=f"Handshake error: {key!r}")
    fields = [
        ("Upgrade", "websocket"),
        ("Connection", "upgrade"),
        ("Sec-WebSocket-Accept", accept_key(key)),
    ]
    if protocol is not None:
        fields.append(("Sec-WebSocket-Protocol", protocol))
    return fields, protocol


def _common(request: BaseRequest, offered: Sequence[str]) -> str | None:
    """The first subprotocol of the client's that the server speaks."""
    said = request.headers.get("Sec-WebSocket-Protocol")
    if said is None:
        return None
    wanted = [one.strip() for one in said.split(",")]
    for one in wanted:
        if one in offered:
            return one
    _LOGGER.warning(
        "%s: Client protocols %r don\N{RIGHT SINGLE QUOTATION MARK}t overlap server-known ones %r",
        request.remote,
        wanted,
        tuple(offered),
    )
    return None


def _is_key(key: str) -> bool:
    try:
        return len(base64.b64decode(key)) == 16
    except binascii.Error:
        return False
