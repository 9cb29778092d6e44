"""FormData: the fields of a form: in one line, or in several parts where there are files among them."""

import io
import os
import warnings
from typing import Any

from multidict import CIMultiDict

from .multipart import body_of


class FormData:
    """Fields that are added one by one; a file, a file name or a type makes it a form of several parts."""

    def __init__(
        self,
        fields: Any = (),
        quote_fields: bool = True,
        charset: str | None = None,
        *,
        default_to_multipart: bool = False,
    ) -> None:
        del quote_fields
        self._charset = charset or "utf-8"
        self._is_multipart = default_to_multipart
        self._fields: list[tuple[str, str | None, str | None, Any]] = []
        self.add_fields(*_each(fields))

    @property
    def is_multipart(self) -> bool:
        """Whether it is sent in several parts."""
        return self._is_multipart

    def add_field(
        self,
        name: str,
        value: Any,
        *,
        content_type: str | None = None,
        filename: str | None = None,
    ) -> None:
        """Add a field: a text, or a file with its name and type."""
        if isinstance(value, io.IOBase) and filename is None:
            filename = os.path.basename(str(getattr(value, "name", name)))
        elif _is_bytes(value) and filename is None:
            warnings.warn(
                "In v4, passing bytes will no longer create a file field. "
                "Please explicitly use the filename parameter or pass a BytesIO object.",
                DeprecationWarning,
                stacklevel=2,
            )
            filename = name
        if filename is not None or content_type is not None:
            self._is_multipart = True
        self._fields.append((name, filename, content_type, value))

    def add_fields(self, *fields: Any) -> None:
        """Add fields: files, pairs of a name and a value, or dictionaries of several values a key."""
        for field in fields:
            if isinstance(field, io.IOBase):
                self.add_field(os.path.basename(str(getattr(field, "name", "unknown"))), field)
            elif hasattr(field, "items"):
                self.add_fields(*field.items())
            elif _is_pair(field):
                self.add_field(field[0], field[1])
            else:
                raise TypeError(
                    "Only io.IOBase, multidict and (name, file) pairs allowed, use .add_field() for "
                    f"passing more complex parameters, got {field!r}"
                )

    def __call__(self) -> tuple[bytes, str]:
        """The body, and its type."""
        if not self._is_multipart:
            from urllib.parse import urlencode

            pairs = [(name, value) for name, _, _, value in self._fields]
            kind = "application/x-www-form-urlencoded"
            shown = kind if self._charset == "utf-8" else f"{kind}; charset={self._charset}"
            return urlencode(pairs, doseq=True, encoding=self._charset).encode(), shown
        boundary = os.urandom(16).hex()
        parts = [self._part(*field) for field in self._fields]
        return body_of(parts, boundary), f"multipart/form-data; boundary={boundary}"

    def _part(
        self, name: str, filename: str | None, kind: str | None, value: Any
    ) -> tuple[CIMultiDict[str], bytes]:
        data = value.read() if isinstance(value, io.IOBase) else value
        if isinstance(data, str):
            found, sent = f"text/plain; charset={self._charset}", data.encode(self._charset)
        elif _is_bytes(data):
            found, sent = _kind_of(filename), bytes(data)
        else:
            headers = {} if kind is None else {"Content-Type": kind}
            raise TypeError(
                f"Can not serialize value type: {type(value)!r}\n headers: {headers!r}\n value: {value!r}"
            )
        said = f'form-data; name="{name}"'
        if filename is not None:
            said += f'; filename="{filename}"'
        return CIMultiDict[str](
            [("Content-Type", kind or found), ("Content-Disposition", said)]
        ), sent


def _each(fields: Any) -> list[Any]:
    if hasattr(fields, "items"):
        return [*fields.items()]
    return [*fields] if _is_list(fields) else [fields]


def _is_pair(field: Any) -> bool:
    return _is_list(field) and len(field) == 2


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)


def _is_bytes(value: Any) -> bool:
    return isinstance(value, bytes | bytearray | memoryview)


def _kind_of(filename: str | None) -> str:
    # Slow to import, and only for who sends files.
    from mimetypes import guess_type

    return (filename and guess_type(filename)[0]) or "application/octet-stream"
