"""URL: one address; it never changes, its methods return others."""

from typing import Any
from urllib.parse import SplitResult, parse_qsl, quote, urljoin, urlunsplit

from multidict import MultiDict

from .address import PATH_SAFE, Address
from .query import encoded


class URL(Address):
    """An address, and the ways to others from there."""

    __slots__ = ()

    @classmethod
    def build(
        cls,
        *,
        scheme: str = "",
        authority: str = "",
        user: str | None = None,
        password: str | None = None,
        host: str = "",
        port: int | None = None,
        path: str = "",
        query: Any = None,
        query_string: str = "",
        fragment: str = "",
        encoded: bool = False,
    ) -> URL:
        """Put an address together from its parts. Raises ValueError for parts that exclude each other."""
        if authority and (user or password or host or port):
            raise ValueError('Can\'t mix "authority" with "user", "password", "host" or "port".')
        if port is not None and not host:
            raise ValueError('Can\'t build URL with "port" but without "host".')
        where = authority or _authority(user, password, host, port)
        if where and path and not path.startswith("/"):
            raise ValueError("Path in a URL with authority should start with a slash ('/') if set")
        built = cls("", encoded=True)
        kept = path if encoded else quote(path, safe=PATH_SAFE.replace("%", ""))
        built._parts = SplitResult(scheme, where, kept, query_string, fragment)
        return built if query is None else built.with_query(query)

    def _with(self, **parts: str) -> URL:
        other = URL()
        other._parts = self._parts._replace(**parts)
        return other

    @property
    def parent(self) -> URL:
        """One step up, without query and fragment."""
        up = self._parts.path.rpartition("/")[0] or (
            "/" if self._parts.path.startswith("/") else ""
        )
        return self._with(path=up, query="", fragment="")

    # ---- others like it ----

    def join(self, other: URL) -> URL:
        """Where `other` leads from here."""
        return URL(urljoin(str(self), str(other)), encoded=True)

    def joinpath(self, *names: str) -> URL:
        """The same with further steps."""
        url = self
        for name in names:
            url /= name
        return url

    def origin(self) -> URL:
        """Scheme, host and port alone. Raises ValueError for an address without a host."""
        if not self.absolute:
            raise ValueError("URL should be absolute")
        return self._with(netloc=self.authority, path="", query="", fragment="")

    def relative(self) -> URL:
        """The same without scheme and host. Raises ValueError for an address without a host."""
        if not self.absolute:
            raise ValueError("URL should be absolute")
        return self._with(scheme="", netloc="")

    def with_scheme(self, scheme: str) -> URL:
        """The same with another scheme."""
        return self._with(scheme=scheme)

    def with_host(self, host: str) -> URL:
        """The same with another host."""
        return self._with(netloc=_authority(self.user, self.password, host, self.explicit_port))

    def with_port(self, port: int | None) -> URL:
        """The same with another port."""
        return self._with(netloc=_authority(self.user, self.password, self.host or "", port))

    def with_user(self, user: str | None) -> URL:
        """The same with another name before `@`."""
        word = None if user is None else self.password
        return self._with(netloc=_authority(user, word, self.host or "", self.explicit_port))

    def with_path(self, path: str, *, encoded: bool = False) -> URL:
        """The same with another path, and without query and fragment."""
        kept = path if encoded else quote(path, safe=PATH_SAFE)
        if self.absolute and not kept.startswith("/"):
            kept = f"/{kept}"
        return self._with(path=kept, query="", fragment="")

    def with_name(self, name: str) -> URL:
        """The same with another last step, and without query and fragment."""
        return self.parent / name

    def with_fragment(self, fragment: str | None) -> URL:
        """The same with another fragment."""
        return self._with(fragment=fragment or "")

    def with_query(self, query: Any = None, **fields: Any) -> URL:
        """The same with other fields."""
        return self._with(query=encoded(query if query is not None else fields))

    def extend_query(self, query: Any = None, **fields: Any) -> URL:
        """The same with further fields."""
        added = encoded(query if query is not None else fields)
        both = "&".join(part for part in (self._parts.query, added) if part)
        return URL(urlunsplit(self._parts._replace(query=both)))

    def update_query(self, query: Any = None, **fields: Any) -> URL:
        """The same with these fields in the place of those of the same names."""
        given = parse_qsl(encoded(query if query is not None else fields), keep_blank_values=True)
        kept = MultiDict[str](self.query)
        kept.update(given)
        return self.with_query(kept)

    def without_query_params(self, *names: str) -> URL:
        """The same without these fields."""
        return self.with_query([pair for pair in self.query.items() if pair[0] not in names])

    def human_repr(self) -> str:
        """The address to be read, with its escapes undone."""
        return urlunsplit(
            (self.scheme, self.raw_authority, self.path, self.query_string, self.fragment)
        )

    def __truediv__(self, name: str) -> URL:
        path = f"{self._parts.path.rstrip('/')}/{name.lstrip('/')}"
        return self._with(path=quote(path, safe=PATH_SAFE), query="", fragment="")

    def __mod__(self, query: Any) -> URL:
        return self.update_query(query)


def _authority(user: str | None, password: str | None, host: str, port: int | None) -> str:
    name = "" if user is None else quote(user, safe="")
    word = "" if password is None else f":{quote(password, safe='')}"
    where = f"[{host}]" if ":" in host and not host.startswith("[") else host
    at = "@" if name or word else ""
    return f"{name}{word}{at}{where}" + ("" if port is None else f":{port}")
