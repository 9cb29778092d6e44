"""Cookies: those of one call: the session's and its own, sent with each request and taken from each answer."""

from typing import TYPE_CHECKING, Any

from world.http import Headers
from yarl import URL

if TYPE_CHECKING:
    from .client import ClientSession
    from .client_reqrep import ClientResponse


class Cookies:
    """Nothing is loaded for calls without cookies."""

    def __init__(self, session: ClientSession, own: Any) -> None:
        self._session = session
        self._own = own

    def forget_own(self) -> None:
        """Those of the call are not for where it goes now."""
        self._own = None

    def added_to(self, fields: Headers, url: URL) -> Headers:
        """The fields of a request, with the cookies that are for it."""
        if not self._own and not self._session.has_cookies:
            return fields
        # Few programs have cookies.
        from http.cookies import SimpleCookie

        from .cookiejar import CookieJar

        jar = self._session.cookie_jar
        sent: SimpleCookie = SimpleCookie(fields.get("Cookie", ""))
        sent.update(jar.filter_cookies(url))
        if self._own:
            own = CookieJar(unsafe=jar.unsafe, quote_cookie=jar.quote_cookie)
            own.update_cookies(self._own)
            sent.update(own.filter_cookies(url))
        added = Headers(fields.pairs())
        line = "; ".join(f"{morsel.key}={morsel.coded_value}" for morsel in sent.values())
        if line:
            added["Cookie"] = line
        return added

    def take(self, response: ClientResponse) -> None:
        """Keep what the answer sets."""
        if "Set-Cookie" in response.headers:
            self._session.cookie_jar.update_cookies(response.cookies, response.url)
