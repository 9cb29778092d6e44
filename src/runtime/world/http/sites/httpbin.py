"""httpbin.org: answers with what it was asked, after as long as it was asked to take."""

import json
from typing import Any, Final

from ..exchange import Reply, Request, json_reply, text_reply
from ..headers import Headers
from ..routes import Routes

#: The real one waits no longer either.
_LONGEST_DELAY: Final = 10.0
_LARGEST: Final = 100 * 1024

_SLIDES: Final = {
    "slideshow": {
        "author": "Await & See",
        "date": "date of publication",
        "slides": [
            {"title": "Await", "type": "all"},
            {"title": "See", "type": "all", "items": ["Nothing is hidden", "Time is shown"]},
        ],
        "title": "Sample Slide Show",
    }
}


def _seen(request: Request) -> dict[str, Any]:
    """What the request was, as `/get` and its kin tell it."""
    return {
        "args": request.query,
        "headers": dict(request.headers.pairs()),
        "origin": request.client[0],
        "url": request.url,
    }


def _seen_with_body(request: Request) -> dict[str, Any]:
    from urllib.parse import parse_qsl

    text = request.body.decode("utf-8", "replace")
    kind = request.headers.get("Content-Type", "")
    is_form = kind.startswith("application/x-www-form-urlencoded")
    try:
        parsed: Any = json.loads(text) if text else None
    except ValueError:
        parsed = None
    return {
        **_seen(request),
        "data": "" if is_form else text,
        "files": {},
        "form": dict(parse_qsl(text)) if is_form else {},
        "json": parsed,
    }


def _number(text: str, most: float) -> float | None:
    try:
        return min(max(0.0, float(text)), most)
    except ValueError:
        return None


def site() -> Routes:
    """The site."""
    routes = Routes()

    @routes.at("/get", "GET")
    def _get(request: Request) -> Reply:
        return json_reply(_seen(request))

    for method in ("POST", "PUT", "PATCH", "DELETE"):

        @routes.at(f"/{method.lower()}", method)
        def _with_body(request: Request) -> Reply:
            return json_reply(_seen_with_body(request))

    @routes.at("/anything")
    @routes.at("/anything/{rest}")
    def _anything(request: Request, rest: str = "") -> Reply:
        return json_reply({**_seen_with_body(request), "method": request.method})

    @routes.at("/headers", "GET")
    def _headers(request: Request) -> Reply:
        return json_reply({"headers": dict(request.headers.pairs())})

    @routes.at("/ip", "GET")
    def _ip(request: Request) -> Reply:
        return json_reply({"origin": request.client[0]})

    @routes.at("/user-agent", "GET")
    def _user_agent(request: Request) -> Reply:
        return json_reply({"user-agent": request.headers.get("User-Agent")})

    @routes.at("/json", "GET")
    def _json(request: Request) -> Reply:
        return json_reply(_SLIDES)

    @routes.at("/html", "GET")
    def _html(request: Request) -> Reply:
        return text_reply("<!DOCTYPE html>\n<html><body><h1>A page</h1></body></html>\n")

    @routes.at("/encoding/utf8", "GET")
    def _utf8(request: Request) -> Reply:
        return text_reply("Grüße, 你好, こんにちは, добрый день: ∀x ∃y, 25 °C, 3 € — fertig.\n")

    @routes.at("/uuid", "GET")
    def _uuid(request: Request) -> Reply:
        return json_reply({"uuid": "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"})

    _add_timed(routes)
    _add_sized(routes)
    _add_redirects(routes)
    return routes


def _add_timed(routes: Routes) -> None:
    @routes.at("/delay/{seconds}")
    def _delay(request: Request, seconds: str) -> Reply:
        wait = _number(seconds, _LONGEST_DELAY)
        if wait is None:
            return text_reply("Not Found\n", 404, "text/plain")
        return json_reply(_seen_with_body(request), time=wait)

    @routes.at("/drip", "GET")
    def _drip(request: Request) -> Reply:
        query = request.query
        duration = _number(query.get("duration", "2"), 100) or 0.0
        count = int(_number(query.get("numbytes", "10"), _LARGEST) or 1)
        status = int(_number(query.get("code", "200"), 599) or 200)
        headers = Headers(
            [("Content-Type", "application/octet-stream"), ("Content-Length", str(count))]
        )
        wait = _number(query.get("delay", "0"), 100) or 0.0
        pieces = [(duration / count, b"*") for _ in range(count)]
        return Reply(status, headers, time=wait, pieces=pieces)

    @routes.at("/stream/{count}", "GET")
    def _stream(request: Request, count: str) -> Reply:
        lines = int(_number(count, 100) or 0)
        pieces = [
            (0.0, json.dumps({"id": index, **_seen(request)}).encode() + b"\n")
            for index in range(lines)
        ]
        return Reply(headers=Headers([("Content-Type", "application/json")]), pieces=pieces)


def _add_sized(routes: Routes) -> None:
    @routes.at("/bytes/{count}", "GET")
    def _bytes(request: Request, count: str) -> Reply:
        size = int(_number(count, _LARGEST) or 0)
        headers = Headers([("Content-Type", "application/octet-stream")])
        return Reply(headers=headers, body=bytes(index % 251 for index in range(size)))

    @routes.at("/stream-bytes/{count}", "GET")
    def _stream_bytes(request: Request, count: str) -> Reply:
        size = int(_number(count, _LARGEST) or 0)
        step = int(_number(request.query.get("chunk_size", "10240"), _LARGEST) or 1)
        whole = bytes(index % 251 for index in range(size))
        pieces = [(0.0, whole[begin : begin + step]) for begin in range(0, size, step)]
        headers = Headers([("Content-Type", "application/octet-stream")])
        return Reply(headers=headers, pieces=pieces)

    @routes.at("/status/{code}")
    def _status(request: Request, code: str) -> Reply:
        status = _number(code, 599)
        if status is None or status < 200:
            return text_reply("Invalid status code\n", 400, "text/plain")
        reply = text_reply("", int(status))
        if 300 <= status < 400:
            reply.headers.add("Location", "/redirect/1")
        return reply


def _add_redirects(routes: Routes) -> None:
    @routes.at("/redirect/{count}")
    @routes.at("/relative-redirect/{count}")
    def _redirect(request: Request, count: str) -> Reply:
        left = int(_number(count, 100) or 1)
        return _found("/get" if left <= 1 else f"/relative-redirect/{left - 1}")

    @routes.at("/redirect-to")
    def _redirect_to(request: Request) -> Reply:
        return _found(request.query.get("url", "/get"))


def _found(location: str) -> Reply:
    reply = text_reply("", 302)
    reply.headers.add("Location", location)
    return reply
