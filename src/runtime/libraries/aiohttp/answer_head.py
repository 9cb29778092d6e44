"""AnswerHead: what is said before the body of an answer: status, fields, cookies."""

from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final, override

from multidict import CIMultiDict
from world.unsupported import Partial

from .content_fields import ContentFields
from .helpers import Store

if TYPE_CHECKING:
    from http.cookies import SimpleCookie

_REASONS: Final = {status.value: status.phrase for status in HTTPStatus}
_LONG_AGO: Final = "Thu, 01 Jan 1970 00:00:00 GMT"


def _check_reason(reason: str) -> str:
    if "\r" in reason or "\n" in reason:
        raise ValueError("Reason cannot contain \\r or \\n")
    return reason


class AnswerHead(ContentFields, Store, Partial):
    """It can be changed until it is sent."""

    def __init__(self, status: int, reason: str | None, headers: Any) -> None:
        super().__init__()
        self._headers: CIMultiDict[str] = CIMultiDict(headers)
        self.chunked = False
        self.keep_alive: bool | None = None
        self._cookies: SimpleCookie | None = None
        self._set_status(status, reason)

    @property
    def prepared(self) -> bool:
        """Whether the head was sent."""
        raise NotImplementedError

    @property
    @override
    def headers(self) -> CIMultiDict[str]:
        """The fields, to be changed before they are sent."""
        return self._headers

    @property
    def status(self) -> int:
        """The status."""
        return self._status

    @property
    def reason(self) -> str:
        """The words after the status."""
        return self._reason

    def set_status(self, status: int, reason: str | None = None) -> None:
        """Change the status, before the head is sent."""
        assert not self.prepared, (
            "Cannot change the response status code after the headers have been sent"
        )
        self._set_status(status, reason)

    def _set_status(self, status: int, reason: str | None) -> None:
        self._status = int(status)
        self._reason = _REASONS.get(status, "") if reason is None else _check_reason(reason)

    def force_close(self) -> None:
        """Close the connection after this answer."""
        self.keep_alive = False

    def enable_chunked_encoding(self) -> None:
        """Send the body in pieces that each say how long they are."""
        if "Content-Length" in self.headers:
            raise RuntimeError("You can't enable chunked encoding when a content length is set")
        self.chunked = True

    @property
    @override
    def content_length(self) -> int | None:
        """How long the body is, if the head says so."""
        return super().content_length

    @content_length.setter
    def content_length(self, value: int | None) -> None:
        if value is None:
            self.headers.popall("Content-Length", None)
        elif self.chunked:
            raise RuntimeError("You can't set content length when chunked encoding is enable")
        else:
            self.headers["Content-Length"] = str(int(value))

    @property
    @override
    def content_type(self) -> str:
        """The type of the body, without parameters."""
        return super().content_type

    @content_type.setter
    def content_type(self, value: str) -> None:
        self._say_content_type(str(value), self.charset)

    @property
    @override
    def charset(self) -> str | None:
        """The encoding that the head names."""
        return super().charset

    @charset.setter
    def charset(self, value: str | None) -> None:
        if self.content_type == "application/octet-stream":
            raise RuntimeError(
                "Setting charset for application/octet-stream "
                "doesn't make sense, setup content_type first"
            )
        self._say_content_type(self.content_type, None if value is None else value.lower())

    def _say_content_type(self, kind: str, charset: str | None) -> None:
        self.headers["Content-Type"] = kind if charset is None else f"{kind}; charset={charset}"

    # ---- cookies ----

    @property
    def cookies(self) -> SimpleCookie:
        """The cookies that it sets."""
        if self._cookies is None:
            # Few programs have cookies.
            from http.cookies import SimpleCookie

            self._cookies = SimpleCookie()
        return self._cookies

    def set_cookie(
        self,
        name: str,
        value: str,
        *,
        path: str = "/",
        expires: str | None = None,
        **attributes: Any,
    ) -> None:
        """Have the client keep a cookie; attributes are `domain`, `max_age`, `secure`, `httponly`, `samesite`, …"""
        self.cookies[name] = value
        cookie = self.cookies[name]
        if expires is not None:
            cookie["expires"] = expires
        elif cookie["expires"] == _LONG_AGO:
            cookie["expires"] = ""
        cookie["path"] = path
        max_age = attributes.pop("max_age", None)
        cookie["max-age"] = "" if max_age is None else str(max_age)
        for attribute, said in attributes.items():
            if attribute not in (
                "domain",
                "secure",
                "httponly",
                "version",
                "samesite",
                "partitioned",
            ):
                raise TypeError(
                    f"StreamResponse.set_cookie() got an unexpected keyword argument {attribute!r}"
                )
            if said is not None:
                cookie[attribute] = said

    def del_cookie(self, name: str, **attributes: Any) -> None:
        """Have the client forget a cookie."""
        self.cookies.pop(name, None)
        self.set_cookie(name, "", max_age=0, expires=_LONG_AGO, **attributes)
