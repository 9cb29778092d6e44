"""CookieJar: keeps what servers set, and gives each request what is for its host and path (RFC 6265)."""

import ipaddress
import time
from collections.abc import Callable, Iterator, Mapping
from email.utils import parsedate_to_datetime
from http.cookies import BaseCookie, Morsel, SimpleCookie
from typing import Any, ClassVar, Final, override

from world.unsupported import Partial
from yarl import URL

_NO_FILES: Final = "Go over the jar, and keep what you need."

#: Domain, path and name.
_Key = tuple[str, str, str]


class CookieJar(Partial):
    """The cookies of a session. Those of hosts that are addresses are taken only with `unsafe=True`."""

    _refused: ClassVar[Mapping[str, str]] = {"save": _NO_FILES, "load": _NO_FILES}

    def __init__(
        self,
        *,
        unsafe: bool = False,
        quote_cookie: bool = True,
        treat_as_secure_origin: str | URL | list[str | URL] | None = None,
        loop: Any = None,
    ) -> None:
        del loop
        self.unsafe = unsafe
        self.quote_cookie = quote_cookie
        origins = treat_as_secure_origin or []
        listed = origins if isinstance(origins, list) else [origins]
        self._secure_origins = [URL(origin).origin() for origin in listed]
        self._cookies: dict[_Key, Morsel[str]] = {}
        self._ends: dict[_Key, float] = {}
        #: Those that are for one host, and none below it: domain and name.
        self._host_only: set[tuple[str, str]] = set()

    # ---- what it holds ----

    def __iter__(self) -> Iterator[Morsel[str]]:
        self._forget_old()
        return iter(list(self._cookies.values()))

    def __len__(self) -> int:
        return len(self._cookies)

    def clear(self, predicate: Callable[[Morsel[str]], bool] | None = None) -> None:
        """Forget all, or those that `predicate` is true of."""
        for key, morsel in list(self._cookies.items()):
            if predicate is None or predicate(morsel):
                self._forget(key)

    def clear_domain(self, domain: str) -> None:
        """Forget those of a host and of those below it."""
        self.clear(lambda morsel: _is_within(morsel["domain"], domain))

    def _forget(self, key: _Key) -> None:
        self._host_only.discard((key[0], key[2]))
        self._cookies.pop(key, None)
        self._ends.pop(key, None)

    def _forget_old(self) -> None:
        now = time.time()
        for key, end in list(self._ends.items()):
            if end <= now:
                self._forget(key)

    # ---- taking ----

    def update_cookies(self, cookies: Any, response_url: URL = URL()) -> None:  # noqa: B008 - the real default
        """Take cookies, those that the answer of `response_url` has set or, without one, for every host."""
        host = response_url.host
        if not self.unsafe and _is_address(host):
            return
        pairs: Any = cookies.items() if hasattr(cookies, "items") else cookies
        for name, given in pairs:
            self._take(name, _morsel(name, given), response_url, host)
        self._forget_old()

    def _take(self, name: str, morsel: Morsel[str], url: URL, host: str | None) -> None:
        domain = morsel["domain"]
        if domain.endswith("."):
            domain = morsel["domain"] = ""
        if not domain and host is not None:
            self._host_only.add((host, name))
            domain = morsel["domain"] = host
        domain = morsel["domain"] = domain.removeprefix(".")
        if host and not _is_within(host, domain):
            return
        if not morsel["path"].startswith("/"):
            morsel["path"] = url.path.rpartition("/")[0] or "/"
        key = domain, morsel["path"].rstrip("/"), name
        self._cookies[key] = morsel
        end = _end_of(morsel)
        if end is not None:
            self._ends[key] = end

    # ---- giving ----

    def filter_cookies(self, request_url: URL = URL()) -> BaseCookie[str]:  # noqa: B008 - the real default
        """Those that are for a request to this URL."""
        self._forget_old()
        given: BaseCookie[str] = BaseCookie()
        for (domain, path, name), morsel in sorted(
            self._cookies.items(), key=lambda one: len(one[0][1])
        ):
            if domain and not self._is_for(domain, path, name, morsel, request_url):
                continue
            sent: Morsel[str] = Morsel()
            coded = morsel.coded_value if self.quote_cookie else morsel.value
            sent.set(name, morsel.value, coded)
            given[name] = sent
        return given

    def _is_for(self, domain: str, path: str, name: str, morsel: Morsel[str], url: URL) -> bool:
        host = url.host or ""
        if _is_address(host) and not self.unsafe:
            return False
        if domain != host and ((domain, name) in self._host_only or not _is_within(host, domain)):
            return False
        if len(morsel["path"]) > len(url.path):
            return False
        if not (path == "" or url.path == path or url.path.startswith(f"{path}/")):
            return False
        secure = url.scheme in ("https", "wss") or url.origin() in self._secure_origins
        return secure or not morsel["secure"]


class DummyCookieJar(CookieJar):
    """Takes nothing, and gives nothing."""

    @override
    def update_cookies(self, cookies: Any, response_url: URL = URL()) -> None:  # noqa: B008 - the real default
        """Take nothing."""

    @override
    def filter_cookies(self, request_url: URL = URL()) -> BaseCookie[str]:  # noqa: B008 - the real default
        """None."""
        return SimpleCookie()


def _morsel(name: str, given: Any) -> Morsel[str]:
    if hasattr(given, "coded_value"):
        return given
    made: SimpleCookie = SimpleCookie()
    made[name] = given
    return made[name]


def _end_of(morsel: Morsel[str]) -> float | None:
    """When it is over, on the clock of `time.time`."""
    try:
        if morsel["max-age"]:
            return time.time() + int(morsel["max-age"])
        if morsel["expires"]:
            return parsedate_to_datetime(morsel["expires"]).timestamp()
    except ValueError:
        morsel["max-age"] = morsel["expires"] = ""
    return None


def _is_within(host: str, domain: str) -> bool:
    return host == domain or (host.endswith(f".{domain}") and not _is_address(host))


def _is_address(host: str | None) -> bool:
    if not host:
        return False
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
