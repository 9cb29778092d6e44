"""aiohttp's client beyond the single request: cookies, forms, passwords, redirects that go wrong, traces."""

import unittest

from running import Ran, run

_HEAD = """
import asyncio, io, time, warnings
import aiohttp
from aiohttp import web

routes = web.RouteTableDef()

@routes.get("/set")
async def set_cookies(request):
    response = web.HTTPFound("/seen")
    response.set_cookie("word", "a b")
    response.set_cookie("short", "1", max_age=2)
    response.set_cookie("deep", "1", path="/deep")
    raise response

@routes.get("/seen")
@routes.get("/deep/seen")
async def seen(request):
    return web.json_response(dict(request.cookies))

@routes.post("/form")
async def form(request):
    fields = await request.post()
    shown = {name: value if isinstance(value, str) else [value.filename, value.content_type, value.file.read().decode()]
             for name, value in fields.items()}
    return web.json_response([request.content_type, shown])

@routes.get("/who")
async def who(request):
    return web.Response(text=request.headers.get("Authorization", "nobody"))

@routes.get("/to")
async def to(request):
    raise web.HTTPFound(request.query["url"])

async def serve(ask, **options):
    app = web.Application()
    app.add_routes(routes)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, None, 8080).start()
    async with aiohttp.ClientSession("http://localhost:8080", **options) as session:
        await ask(session)
    await runner.cleanup()

async def show(session, path, method="get", **more):
    async with session.request(method, path, **more) as r: print(await r.text())
"""


def _ran(source: str) -> Ran:
    return run(f"{_HEAD}\n{source}")


class Cookies(unittest.TestCase):
    def test_are_kept_for_their_host_and_path_until_their_time_is_over(self) -> None:
        ran = _ran("""
async def ask(session):
    await show(session, "/set")
    await show(session, "/deep/seen", cookies={"own": "2"})
    await show(session, "http://127.0.0.1:8080/seen")
    print(sorted((c.key, c["path"], c["domain"]) for c in session.cookie_jar), len(session.cookie_jar))
    await asyncio.sleep(3)
    await show(session, "/seen", headers={"Cookie": "by=hand"})
    session.cookie_jar.clear()
    await show(session, "/seen")

asyncio.run(serve(ask, cookies={"all": "0"}))
""")
        self.assertEqual(
            ran.texts(),
            [
                '{"all": "0", "word": "a b", "short": "1"}',
                '{"all": "0", "word": "a b", "short": "1", "deep": "1", "own": "2"}',
                '{"all": "0"}',
                "[('all', '/', ''), ('deep', '/deep', 'localhost'), ('short', '/', 'localhost'), "
                "('word', '/', 'localhost')] 4",
                '{"by": "hand", "all": "0", "word": "a b"}',
                "{}",
            ],
        )

    def test_of_an_answer_are_read_from_it(self) -> None:
        ran = _ran("""
async def ask(session):
    async with session.get("/set", allow_redirects=False) as r:
        print(r.cookies["word"].value, r.cookies["short"]["max-age"], len(r.headers.getall("Set-Cookie")))
    print(len(session.cookie_jar))

asyncio.run(serve(ask, cookie_jar=aiohttp.DummyCookieJar()))
""")
        self.assertEqual(ran.texts(), ["a b 2 3", "0"])

    def test_of_hosts_that_are_addresses_are_taken_by_who_says_so(self) -> None:
        ran = _ran("""
async def ask(session):
    await show(session, "http://127.0.0.1:8080/set")
    async with aiohttp.ClientSession("http://127.0.0.1:8080", cookie_jar=aiohttp.CookieJar(unsafe=True)) as other:
        await show(other, "/set")

asyncio.run(serve(ask))
""")
        self.assertEqual(ran.texts(), ["{}", '{"word": "a b", "short": "1"}'])


class Forms(unittest.TestCase):
    def test_are_sent_in_one_line_or_in_parts(self) -> None:
        ran = _ran("""
async def ask(session):
    await show(session, "/form", "post", data={"a": "1 2", "b": "ä"})
    form = aiohttp.FormData({"a": "1"})
    print(form.is_multipart)
    form.add_field("file", b"bytes", filename="x.txt")
    form.add_field("page", "<p>", filename="p.html", content_type="text/html")
    print(form.is_multipart)
    await show(session, "/form", "post", data=form)
    open("note.txt", "w").write("line")
    with open("note.txt", "rb") as file:
        await show(session, "/form", "post", data={"name": "Ada", "file": file})
    try:
        await show(session, "/form", "post", data=aiohttp.FormData(5))
    except TypeError as error:
        print(error)

asyncio.run(serve(ask))
""")
        self.assertEqual(
            ran.texts(),
            [
                '["application/x-www-form-urlencoded", {"a": "1 2", "b": "\\u00e4"}]',
                "False",
                "True",
                '["multipart/form-data", {"a": "1", "file": ["x.txt", "text/plain", "bytes"], '
                '"page": ["p.html", "text/html", "<p>"]}]',
                '["multipart/form-data", {"name": "Ada", "file": ["note.txt", "text/plain", "line"]}]',
                "Only io.IOBase, multidict and (name, file) pairs allowed, use .add_field() for passing more "
                "complex parameters, got 5",
            ],
        )


class Passwords(unittest.TestCase):
    def test_go_with_the_address_the_call_or_the_session(self) -> None:
        ran = _ran("""
async def ask(session):
    await show(session, "http://Ada:secret@localhost:8080/who")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        auth = aiohttp.BasicAuth("Ada", "secret")
    print(auth, aiohttp.BasicAuth.decode(auth.encode()) == auth)
    await show(session, "/who", auth=auth)
    await show(session, "/to", auth=auth, params={"url": "http://127.0.0.1:8080/who"})
    try:
        await show(session, "/who", auth=auth, headers={"authorization": "x"})
    except ValueError as error:
        print(error)

asyncio.run(serve(ask))
""")
        self.assertEqual(
            ran.texts(),
            [
                "Basic QWRhOnNlY3JldA==",
                "BasicAuth(login='Ada', password='secret', encoding='latin1') True",
                "Basic QWRhOnNlY3JldA==",
                "nobody",
                "Cannot combine AUTHORIZATION header with AUTH argument or credentials encoded in URL",
            ],
        )


class Redirects(unittest.TestCase):
    def test_that_lead_nowhere_have_errors_of_their_own(self) -> None:
        ran = _ran("""
async def ask(session):
    for url in ("ftp://example.com/x", "http://"):
        try:
            await show(session, "/to", params={"url": url})
        except aiohttp.RedirectClientError as error:
            print(type(error).__name__, error)
    try:
        await session.get("ftp://example.com")
    except aiohttp.NonHttpUrlClientError as error:
        print(error, isinstance(error, aiohttp.InvalidURL))

asyncio.run(serve(ask))
""")
        self.assertEqual(
            ran.texts(),
            [
                "NonHttpUrlRedirectClientError ftp://example.com/x",
                "InvalidUrlRedirectClientError http:// - Server attempted redirecting to a location that does "
                "not look like a URL",
                "ftp://example.com False",
            ],
        )


class Traces(unittest.TestCase):
    def test_tell_of_each_step_and_share_what_they_like(self) -> None:
        ran = _ran("""
from types import SimpleNamespace

steps = []

def told(name):
    async def tell(session, context, params):
        steps.append(name)
        if name == "request_start":
            context.began = time.monotonic()
        if name == "request_end":
            print(params.method, params.url, params.response.status, round(time.monotonic() - context.began, 3), context.trace_request_ctx)
        if name == "request_exception":
            print(repr(params.exception))
    return tell

config = aiohttp.TraceConfig()
for name in ("request_start", "request_end", "request_exception", "request_redirect", "request_headers_sent",
             "request_chunk_sent", "response_chunk_received", "connection_queued_start", "connection_queued_end",
             "connection_create_start", "connection_create_end", "connection_reuseconn", "dns_resolvehost_start",
             "dns_resolvehost_end", "dns_cache_hit", "dns_cache_miss"):
    getattr(config, f"on_{name}").append(told(name))

async def main():
    async with aiohttp.ClientSession(trace_configs=[config], connector=aiohttp.TCPConnector(limit=1)) as session:
        async with session.post("http://httpbin.org/delay/1", data=b"x", trace_request_ctx={"id": 7}) as r:
            await r.read()
        print(*steps); steps.clear()
        async with session.get("http://httpbin.org/redirect/1") as r: await r.read()
        print(*steps); steps.clear()
        try:
            await session.get("http://nowhere.test")
        except aiohttp.ClientError: pass
        print(*steps); steps.clear()
        async def ask():
            async with session.get("http://httpbin.org/delay/1") as r: await r.read()
        await asyncio.gather(ask(), ask())
        print([step for step in steps if "queued" in step])
    try:
        config.on_request_start.append(told("late"))
    except RuntimeError as error:
        print(error)

asyncio.run(main())
""")
        start = "request_start connection_create_start dns_cache_miss dns_resolvehost_start"
        self.assertEqual(
            ran.texts(),
            [
                "POST http://httpbin.org/delay/1 200 1.002 {'id': 7}",
                f"{start} dns_resolvehost_end connection_create_end request_headers_sent request_chunk_sent "
                "request_end response_chunk_received",
                "GET http://httpbin.org/get 200 0.002 None",
                "request_start connection_reuseconn request_headers_sent request_redirect connection_reuseconn "
                "request_headers_sent request_end response_chunk_received",
                "ClientConnectorError(ConnectionKey(host='nowhere.test', port=80, is_ssl=False, ssl=True), "
                "ConnectionRefusedError(111, \"Connect call failed ('203.0.113.21', 80)\"))",
                f"{start} dns_resolvehost_end request_exception",
                *[
                    "GET http://httpbin.org/delay/1 200 1.001 None",
                    "GET http://httpbin.org/delay/1 200 2.002 None",
                ],
                "['connection_queued_start', 'connection_queued_end']",
                "Cannot modify frozen list.",
            ],
        )


if __name__ == "__main__":
    unittest.main()
