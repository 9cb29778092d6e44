"""Address: the parts of a URL, to be read."""

from typing import Final, override
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit, urlunsplit

from multidict import MultiDict, MultiDictProxy

_PORTS: Final = {"http": 80, "https": 443, "ws": 80, "wss": 443}
PATH_SAFE: Final = "/%:@!$&'()*+,;=~-._"
_QUERY_SAFE: Final = "=&?/:@!$'()*+,;%-._~"


class Address:
    """What can be asked of an address: its parts as they are sent (`raw_…`), and with their escapes undone."""

    __slots__ = ("_parts",)

    def __init__(self, text: str | Address = "", *, encoded: bool = False) -> None:
        if isinstance(text, Address):
            self._parts: SplitResult = text._parts
            return
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] -- programs pass anything
            raise TypeError("Constructor parameter should be str")
        parts = urlsplit(text)
        _ = parts.port
        path = parts.path if encoded else quote(parts.path, safe=PATH_SAFE)
        query = parts.query if encoded else quote(parts.query, safe=_QUERY_SAFE)
        self._parts = parts._replace(path=path, query=query)

    # ---- where it leads ----

    @property
    def scheme(self) -> str:
        """What stands before `://`."""
        return self._parts.scheme

    @property
    def host(self) -> str | None:
        """The name of the host, in lower case."""
        return self._parts.hostname

    raw_host = host

    @property
    def port(self) -> int | None:
        """The port, or that of the scheme."""
        return self._parts.port or _PORTS.get(self.scheme)

    @property
    def explicit_port(self) -> int | None:
        """The port, if it is written."""
        return self._parts.port

    @property
    def user(self) -> str | None:
        """The name before `@`."""
        name = self._parts.username
        return None if name is None else unquote(name)

    @property
    def password(self) -> str | None:
        """What stands between the name and `@`."""
        word = self._parts.password
        return None if word is None else unquote(word)

    @property
    def raw_authority(self) -> str:
        """Everything between `//` and the path."""
        return self._parts.netloc

    @property
    def authority(self) -> str:
        """Host and, if it is given, port."""
        return self._parts.netloc.rpartition("@")[2]

    host_port_subcomponent = authority

    @property
    def absolute(self) -> bool:
        """Whether it has a host."""
        return bool(self._parts.netloc)

    def is_absolute(self) -> bool:
        """Whether it has a host."""
        return self.absolute

    def is_default_port(self) -> bool:
        """Whether the port is that of the scheme."""
        return self.port is not None and self.port == _PORTS.get(self.scheme)

    # ---- what is asked for there ----

    @property
    def path(self) -> str:
        """The path, with its escapes undone."""
        return unquote(self.raw_path)

    @property
    def path_safe(self) -> str:
        """The path, with its escapes undone but for those of `/` and `%`."""
        kept = self.raw_path.replace("%2F", "%252F").replace("%2f", "%252F")
        return unquote(kept.replace("%25", "%2525").replace("%25252F", "%252F"))

    @property
    def raw_path(self) -> str:
        """The path as it is sent; one is asked for where none is written."""
        return self._parts.path or ("/" if self._parts.netloc else "")

    @property
    def parts(self) -> tuple[str, ...]:
        """The steps of the path, with their escapes undone."""
        steps = self.raw_path.split("/")
        if steps[0] == "":
            steps[0:1] = ["/"] if len(steps) > 1 else [""]
        return tuple(unquote(step) for step in steps)

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]

    @property
    def suffix(self) -> str:
        """What the last part of the path ends with, from its last point on."""
        stem, point, end = self.name.rpartition(".")
        return f".{end}" if stem and point and end else ""

    @property
    def query(self) -> MultiDictProxy[str]:
        """The fields after the question mark."""
        return MultiDictProxy(MultiDict(parse_qsl(self._parts.query, keep_blank_values=True)))

    @property
    def query_string(self) -> str:
        """What stands after the question mark, with its escapes undone."""
        return unquote(self._parts.query.replace("+", " "))

    @property
    def raw_query_string(self) -> str:
        """What stands after the question mark, as it is sent."""
        return self._parts.query

    @property
    def path_qs(self) -> str:
        """Path and query, with their escapes undone."""
        return f"{self.path}?{self.query_string}" if self._parts.query else self.path

    @property
    def raw_path_qs(self) -> str:
        """Path and query as they are sent."""
        return urlunsplit(("", "", self.raw_path, self._parts.query, ""))

    @property
    def fragment(self) -> str:
        """What stands after `#`; it is never sent."""
        return unquote(self._parts.fragment)

    def __bool__(self) -> bool:
        return any(self._parts)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Address) and self._compared() == other._compared()

    def __lt__(self, other: Address) -> bool:
        return self._compared() < other._compared()

    def _compared(self) -> SplitResult:
        return self._parts._replace(path=self.raw_path)

    @override
    def __hash__(self) -> int:
        return hash(self._compared())

    @override
    def __str__(self) -> str:
        parts = self._parts
        if parts.netloc and (parts.query or parts.fragment):
            parts = parts._replace(path=self.raw_path)
        if parts.port is not None and parts.port == _PORTS.get(parts.scheme):
            # The port that the scheme has anyway is not shown.
            parts = parts._replace(netloc=parts.netloc.rpartition(":")[0])
        return urlunsplit(parts)

    @override
    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"
