"""URL: the part of yarl's that programs meet: `response.url`, and addresses handed to the session."""

from typing import Any, Final, override
from urllib.parse import (
    SplitResult,
    parse_qsl,
    quote,
    unquote,
    urlencode,
    urljoin,
    urlsplit,
    urlunsplit,
)

_PORTS: Final = {"http": 80, "https": 443, "ws": 80, "wss": 443}
_PATH_SAFE: Final = "/%:@!$&'()*+,;=~-._"

#: What `params=` may be.
Query = Any


class URL:
    """One address; it never changes, its methods return others."""

    __slots__ = ("_parts",)

    def __init__(self, text: str | URL = "") -> None:
        if isinstance(text, URL):
            self._parts: SplitResult = text._parts
            return
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] -- programs pass anything
            raise TypeError("Constructor parameter should be str")
        parts = urlsplit(text)
        _ = parts.port
        path = quote(parts.path, safe=_PATH_SAFE)
        if parts.netloc and not path:
            path = "/"
        query = quote(parts.query, safe="=&?/:@!$'()*+,;%-._~")
        self._parts = parts._replace(path=path, query=query)

    @property
    def scheme(self) -> str:
        """What stands before `://`."""
        return self._parts.scheme

    @property
    def host(self) -> str | None:
        """The name of the host, in lower case."""
        return self._parts.hostname

    @property
    def port(self) -> int | None:
        """The port, or that of the scheme."""
        return self._parts.port or _PORTS.get(self.scheme)

    @property
    def authority(self) -> str:
        """Host and, if it is given, port."""
        return self._parts.netloc.rpartition("@")[2]

    @property
    def path(self) -> str:
        """The path, with its escapes undone."""
        return unquote(self._parts.path)

    @property
    def raw_path(self) -> str:
        """The path as it is sent."""
        return self._parts.path

    @property
    def query(self) -> dict[str, str]:
        """The fields after the question mark."""
        return dict(parse_qsl(self._parts.query, keep_blank_values=True))

    @property
    def query_string(self) -> str:
        """What stands after the question mark, with its escapes undone."""
        return unquote(self._parts.query)

    @property
    def fragment(self) -> str:
        """What stands after `#`; it is never sent."""
        return self._parts.fragment

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]

    @property
    def raw_path_qs(self) -> str:
        """Path and query as they are sent."""
        return urlunsplit(("", "", self._parts.path, self._parts.query, ""))

    def is_absolute(self) -> bool:
        """Whether it has a host."""
        return bool(self._parts.netloc)

    def join(self, other: URL) -> URL:
        """Where `other` leads from here."""
        return URL(urljoin(str(self), str(other)))

    def with_scheme(self, scheme: str) -> URL:
        """The same with another scheme."""
        return URL(urlunsplit(self._parts._replace(scheme=scheme)))

    def with_fragment(self, fragment: str | None) -> URL:
        """The same with another fragment."""
        return URL(urlunsplit(self._parts._replace(fragment=fragment or "")))

    def extend_query(self, query: Query) -> URL:
        """The same with further fields."""
        added = query.lstrip("?") if isinstance(query, str) else urlencode(_fields(query))
        both = "&".join(part for part in (self._parts.query, added) if part)
        return URL(urlunsplit(self._parts._replace(query=both)))

    def with_query(self, query: Query) -> URL:
        """The same with other fields."""
        return URL(urlunsplit(self._parts._replace(query=""))).extend_query(query)

    def __truediv__(self, name: str) -> URL:
        path = f"{self._parts.path.rstrip('/')}/{name.lstrip('/')}"
        return URL(urlunsplit(self._parts._replace(path=path, query="", fragment="")))

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, URL) and self._parts == other._parts

    @override
    def __hash__(self) -> int:
        return hash(self._parts)

    @override
    def __str__(self) -> str:
        return urlunsplit(self._parts)

    @override
    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


URL.__module__ = "yarl"


def _fields(query: Any) -> list[tuple[str, str]]:
    pairs = query.items() if hasattr(query, "items") else query
    fields: list[tuple[str, str]] = []
    for name, value in pairs:
        for one in _values(value):
            if isinstance(one, bool) or not isinstance(one, str | int | float):
                raise TypeError(
                    "Invalid variable type: value should be str, int or float, "
                    f"got {one!r} of type {type(one)}"
                )
            fields.append((str(name), str(one)))
    return fields


def _values(value: Any) -> list[Any]:
    return [*value] if isinstance(value, list | tuple) else [value]
