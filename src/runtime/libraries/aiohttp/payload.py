"""The bytes of what is to be sent, and the field that says of which type they are."""

from typing import Any

from world.http import Headers
from world.unsupported import unsupported


def json_body(text: str, fields: Headers) -> bytes:
    """A value that is JSON already."""
    fields.setdefault("Content-Type", "application/json")
    return text.encode()


def data_body(data: Any, fields: Headers) -> bytes:
    """What `data=` means: nothing, bytes, a text, or the fields of a form."""
    if data is None:
        return b""
    if isinstance(data, bytes | bytearray):
        fields.setdefault("Content-Type", "application/octet-stream")
        return bytes(data)
    if isinstance(data, str):
        fields.setdefault("Content-Type", "text/plain; charset=utf-8")
        return data.encode()
    form: Any = data
    if hasattr(form, "items") or isinstance(data, list | tuple) or callable(data):
        # Loaded with the first form.
        from .formdata import FormData

        body, kind = (form if isinstance(form, FormData) else FormData(form))()
        fields.setdefault("Content-Type", kind)
        return body
    if hasattr(form, "read"):
        fields.setdefault("Content-Type", "application/octet-stream")
        read: str | bytes = form.read()
        return read.encode() if isinstance(read, str) else read
    raise unsupported(f"data={type(form).__name__}", "Use bytes, a str, a dict, or json=...")
