"""The bytes of what is to be sent, and of which type they are."""

import json as json_module
from typing import Any
from urllib.parse import urlencode

from world.unsupported import unsupported


def encode(content: Any, data: Any, json: Any) -> tuple[bytes, str | None]:
    """The bytes of `content=`, `data=` or `json=`, and the type that they imply."""
    if content is not None:
        if isinstance(content, str):
            return content.encode(), None
        if isinstance(content, bytes | bytearray):
            return bytes(content), None
        raise unsupported(f"content={type(content).__name__}", "Hand the bytes over as a whole.")
    if data is not None and not isinstance(data, str | bytes):
        pairs: Any = data.items() if hasattr(data, "items") else data
        return urlencode(list(pairs), doseq=True).encode(), "application/x-www-form-urlencoded"
    if data is not None:
        return encode(data, None, None)
    if json is not None:
        text = json_module.dumps(json, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return text.encode(), "application/json"
    return b"", None
