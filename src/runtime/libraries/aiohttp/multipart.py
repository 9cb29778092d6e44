"""Forms of several parts (RFC 7578), as clients write them and servers read them."""

import io
from typing import Any, Final

from multidict import CIMultiDict, CIMultiDictProxy, MultiDict

from .content_fields import parameter_of
from .web_request import FileField

_LINE: Final = b"\r\n"


def body_of(parts: list[tuple[CIMultiDict[str], bytes]], boundary: str) -> bytes:
    """The bytes of a form whose parts have these fields and contents."""
    whole = bytearray()
    for fields, data in parts:
        head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        whole += f"--{boundary}\r\n{head}\r\n".encode() + data + _LINE
    return bytes(whole + f"--{boundary}--\r\n".encode())


def fields_of(body: bytes, content_type: str) -> MultiDict[Any]:
    """The fields of a form: texts, and files as FileField. Raises ValueError for what is no form."""
    boundary = parameter_of(content_type, "boundary")
    if boundary is None:
        raise ValueError(f"boundary missed for Content-Type: {content_type}")
    form = MultiDict[Any]()
    for piece in (_LINE + body).split(f"\r\n--{boundary}".encode())[1:]:
        if piece.startswith(b"--"):
            return form
        head, _, data = piece.removeprefix(_LINE).partition(_LINE * 2)
        name, value = _field(_headers(head), data)
        form.add(name, value)
    raise ValueError("Could not find starting boundary " + repr(boundary))


def _headers(head: bytes) -> CIMultiDict[str]:
    headers = CIMultiDict[str]()
    for line in head.decode().split("\r\n"):
        name, _, value = line.partition(":")
        headers.add(name, value.strip())
    return headers


def _field(headers: CIMultiDict[str], data: bytes) -> tuple[str, Any]:
    said = headers.get("Content-Disposition", "")
    name, filename = parameter_of(said, "name"), parameter_of(said, "filename")
    if name is None:
        raise ValueError("Multipart field missing name.")
    kind = headers.get("Content-Type")
    if filename:
        kind = kind or "application/octet-stream"
        return name, FileField(name, filename, io.BytesIO(data), kind, CIMultiDictProxy(headers))
    if kind is None or kind.startswith("text/"):
        return name, data.decode(parameter_of(kind or "", "charset") or "utf-8")
    return name, bytearray(data)
