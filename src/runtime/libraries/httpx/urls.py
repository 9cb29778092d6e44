"""URL: an address, as httpx shows and joins it."""

from typing import Any, override
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from .exceptions import InvalidURL

_PATH_SAFE = "/%:@!$&'()*+,;=~-._"


class QueryParams:
    """The fields after the question mark."""

    def __init__(self, given: Any = None) -> None:
        pairs: Any
        if given is None:
            pairs = []
        elif isinstance(given, str | bytes):
            text = given if isinstance(given, str) else given.decode()
            pairs = parse_qsl(text.lstrip("?"), keep_blank_values=True)
        elif isinstance(given, QueryParams):
            pairs = given.multi_items()
        else:
            pairs = given.items() if hasattr(given, "items") else given
        self._pairs = [(str(name), _shown(one)) for name, value in pairs for one in _values(value)]

    def multi_items(self) -> list[tuple[str, str]]:
        """All of them in order."""
        return list(self._pairs)

    def get(self, name: str, default: Any = None) -> Any:
        """The first value of a name."""
        return next((value for other, value in self._pairs if other == name), default)

    def __getitem__(self, name: str) -> str:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __contains__(self, name: object) -> bool:
        return any(other == name for other, _ in self._pairs)

    def __bool__(self) -> bool:
        return bool(self._pairs)

    @override
    def __str__(self) -> str:
        return urlencode(self._pairs)

    @override
    def __repr__(self) -> str:
        return f"QueryParams({str(self)!r})"


def _values(value: Any) -> list[Any]:
    return [*value] if isinstance(value, list | tuple) else [value]


def _shown(value: Any) -> str:
    match value:
        case True:
            return "true"
        case False:
            return "false"
        case None:
            return ""
        case _:
            return str(value)


class URL:
    """One address; it never changes."""

    def __init__(self, url: URL | str = "", *, params: Any = None) -> None:
        if isinstance(url, URL):
            self._parts = url._parts
        else:
            try:
                parts = urlsplit(url)
                _ = parts.port
            except ValueError as error:
                raise InvalidURL(str(error)) from None
            path = quote(parts.path, safe=_PATH_SAFE) or ("/" if parts.netloc else "")
            query = quote(parts.query, safe="=&?/:@!$'()*+,;%-._~")
            self._parts = parts._replace(path=path, query=query)
        if params is not None:
            self._parts = self._parts._replace(query=str(QueryParams(params)))

    @property
    def scheme(self) -> str:
        """What stands before `://`."""
        return self._parts.scheme

    @property
    def host(self) -> str:
        """The name of the host, in lower case."""
        return self._parts.hostname or ""

    @property
    def port(self) -> int | None:
        """The port, if it is given and not that of the scheme."""
        usual = {"http": 80, "https": 443, "ws": 80, "wss": 443}.get(self.scheme)
        return None if self._parts.port == usual else self._parts.port

    @property
    def netloc(self) -> bytes:
        """Host and port as they are sent."""
        return self._parts.netloc.rpartition("@")[2].encode()

    @property
    def path(self) -> str:
        """The path."""
        from urllib.parse import unquote

        return unquote(self._parts.path)

    @property
    def raw_path(self) -> bytes:
        """Path and query as they are sent."""
        return urlunsplit(("", "", self._parts.path, self._parts.query, "")).encode()

    @property
    def query(self) -> bytes:
        """What stands after the question mark."""
        return self._parts.query.encode()

    @property
    def params(self) -> QueryParams:
        """The fields after the question mark."""
        return QueryParams(self._parts.query)

    @property
    def is_absolute_url(self) -> bool:
        """Whether it has a scheme and a host."""
        return bool(self._parts.scheme and self._parts.netloc)

    @property
    def is_relative_url(self) -> bool:
        """Whether it has not."""
        return not self.is_absolute_url

    def join(self, url: URL | str) -> URL:
        """Where `url` leads from here."""
        return URL(urljoin(str(self), str(url)))

    def copy_merge_params(self, params: Any) -> URL:
        """The same with further fields."""
        both = [*self.params.multi_items(), *QueryParams(params).multi_items()]
        return URL(self, params=both)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, URL | str) and str(self) == str(URL(other))

    @override
    def __hash__(self) -> int:
        return hash(str(self))

    @override
    def __str__(self) -> str:
        return urlunsplit(self._parts)

    @override
    def __repr__(self) -> str:
        return f"URL({str(self)!r})"
