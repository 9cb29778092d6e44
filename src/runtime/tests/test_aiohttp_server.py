"""aiohttp.web against its own rules: paths, queries, bodies, streams, applications within applications, signals."""

import unittest

from running import Ran, run

_HEAD = """
import asyncio, time
import aiohttp
from aiohttp import web

async def show(session, method, path, **more):
    async with session.request(method, path, **more) as r:
        print(r.status, r.reason, r.content_type, repr(await r.text()))

async def served(app, ask, **options):
    runner = web.AppRunner(app, **options)
    await runner.setup()
    await web.TCPSite(runner, "localhost", 8080).start()
    async with aiohttp.ClientSession("http://localhost:8080") as session:
        await ask(session)
    await runner.cleanup()
"""


def _ran(source: str) -> Ran:
    return run(f"{_HEAD}\n{source}")


class Requests(unittest.TestCase):
    def test_paths_and_questions_have_their_escapes_undone(self) -> None:
        ran = _ran("""
async def tell(request):
    print(request.path, dict(request.match_info), request.raw_path, request.query.getall("x"),
          request.query_string, str(request.rel_url), request.host, request.url, request.remote)
    return web.Response()

async def ask(session):
    await session.get("/a%20b/%C3%A4%2Fc?x=1&x=%C3%A9+f")

app = web.Application()
app.router.add_get("/a b/{name}", tell)
asyncio.run(served(app, ask))
""")
        self.assertEqual(
            ran.texts(),
            [
                "/a b/ä/c {'name': 'ä/c'} /a%20b/%C3%A4%2Fc?x=1&x=%C3%A9+f ['1', 'é f'] x=1&x=é f "
                "/a%20b/%C3%A4%2Fc?x=1&x=%C3%A9+f localhost:8080 "
                "http://localhost:8080/a%20b/%C3%A4%2Fc?x=1&x=%C3%A9+f ::1"
            ],
        )

    def test_a_body_is_read_as_it_comes_and_no_further_than_allowed(self) -> None:
        ran = _ran("""
async def count(request):
    print("began", time.monotonic())
    sizes = [len(piece) async for piece in request.content.iter_any()]
    return web.json_response([sizes, time.monotonic()])

async def whole(request):
    return web.Response(text=str(len(await request.read())))

async def nothing(request):
    return web.Response(text="not read")

async def slowly():
    reader, writer = await asyncio.open_connection("localhost", 8080)
    writer.write(b"POST /count HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: 6\\r\\n\\r\\nabc")
    await asyncio.sleep(2)
    writer.write(b"def")
    print((await reader.readuntil(b"2.0]")).decode().splitlines()[-1])
    writer.close()

async def ask(session):
    await slowly()
    await show(session, "POST", "/whole", data=b"x" * 10)
    await show(session, "POST", "/whole", data=b"x" * 11)
    await show(session, "POST", "/nothing", data=b"x" * 11)

app = web.Application(client_max_size=10)
app.add_routes([web.post("/count", count), web.post("/whole", whole), web.post("/nothing", nothing)])
asyncio.run(served(app, ask))
""")
        self.assertEqual(
            ran.texts(),
            [
                "began 0.0",
                "[[3, 3], 2.0]",
                "200 OK text/plain '10'",
                "413 Content Too Large text/plain 'Maximum request body size 10 exceeded.'",
                "200 OK text/plain 'not read'",
            ],
        )

    def test_what_no_handler_answers_says_so_as_the_real_one(self) -> None:
        ran = _ran("""
class Both(web.View):
    async def get(self):
        return web.Response(text="got " + self.request.method)
    async def delete(self):
        raise web.HTTPConflict

async def late(request):
    async with asyncio.timeout(1):
        await asyncio.sleep(2)

async def gone(request):
    raise web.HTTPGone(reason="Away")

async def teapot(request):
    raise web.HTTPSeeOther("/both")

async def socket(request):
    ws = web.WebSocketResponse()
    print(bool(ws.can_prepare(request)))
    await ws.prepare(request)

async def ask(session):
    for method, path in [("GET", "/both"), ("DELETE", "/both"), ("PUT", "/both"), ("HEAD", "/both"),
                         ("GET", "/late"), ("GET", "/gone"), ("GET", "/teapot"), ("POST", "/gone"), ("GET", "/socket")]:
        await show(session, method, path)
    await show(session, "GET", "/socket", headers={"Upgrade": "websocket"})

app = web.Application()
app.add_routes([web.view("/both", Both), web.get("/late", late), web.get("/gone", gone),
                web.get("/teapot", teapot), web.get("/socket", socket)])
asyncio.run(served(app, ask))
""")
        self.assertEqual(
            ran.texts(),
            [
                "200 OK text/plain 'got GET'",
                "409 Conflict text/plain '409: Conflict'",
                "405 Method Not Allowed text/plain '405: Method Not Allowed'",
                "405 Method Not Allowed text/plain ''",
                "504 Gateway Timeout text/plain ''",
                "410 Away text/plain '410: Away'",
                "200 OK text/plain 'got GET'",
                "405 Method Not Allowed text/plain '405: Method Not Allowed'",
                "False",
                "400 Bad Request text/plain "
                '\'No WebSocket UPGRADE hdr: None\\n Can "Upgrade" only to "WebSocket".\'',
                "False",
                "400 Bad Request text/plain 'No CONNECTION upgrade hdr: None'",
            ],
        )


class Answers(unittest.TestCase):
    def test_a_stream_arrives_piece_by_piece(self) -> None:
        ran = _ran("""
async def ticks(request):
    response = web.StreamResponse(headers={"X-Kind": "ticks"})
    response.content_type = "text/plain"
    await response.prepare(request)
    for number in range(3):
        await response.write(b"%d" % number)
        await asyncio.sleep(1)
    return response

async def ask(session):
    async with session.get("/") as r:
        print(r.headers["X-Kind"], r.headers["Transfer-Encoding"], r.content_type)
        async for piece in r.content.iter_any():
            print(piece, time.monotonic())
    print(time.monotonic())

app = web.Application()
app.router.add_get("/", ticks)
asyncio.run(served(app, ask))
""")
        self.assertEqual(
            ran.texts(), ["ticks chunked text/plain", "b'0' 0.0", "b'1' 1.0", "b'2' 2.0", "3.0"]
        )

    def test_a_stream_whose_client_has_gone_can_not_be_written(self) -> None:
        ran = _ran("""
async def ticks(request):
    response = web.StreamResponse()
    await response.prepare(request)
    try:
        while True:
            await response.write(b"tick")
            await asyncio.sleep(1)
    except ConnectionResetError as error:
        print(type(error).__name__, error, time.monotonic())
        raise

async def ask(session):
    async with session.get("/") as r:
        print(await r.content.readany())
        await asyncio.sleep(1.5)
    await asyncio.sleep(5)

app = web.Application()
app.router.add_get("/", ticks)
asyncio.run(served(app, ask))
""")
        self.assertEqual(
            ran.texts(),
            ["b'tick'", "ClientConnectionResetError Cannot write to closing transport 2.0"],
        )
        self.assertEqual(ran.texts("err", "log"), [])

    def test_a_file_and_cookies(self) -> None:
        ran = _ran("""
async def file(request):
    response = web.FileResponse("page.html" if request.query else "nowhere.html")
    response.set_cookie("word", "a b", max_age=5, httponly=True)
    return response

async def ask(session):
    await show(session, "GET", "/?x=1", headers={"Cookie": "a=1"})
    await show(session, "HEAD", "/?x=1")
    await show(session, "GET", "/")
    async with session.get("/?x=1") as r: print(r.headers["Set-Cookie"], r.headers["Content-Length"])

open("page.html", "w").write("<p>hello</p>")
app = web.Application()
app.router.add_get("/", file)
asyncio.run(served(app, ask))
""")
        self.assertEqual(
            ran.texts(),
            [
                "200 OK text/html '<p>hello</p>'",
                "200 OK text/html ''",
                "404 Not Found application/octet-stream ''",
                'word="a b"; HttpOnly; Max-Age=5; Path=/ 12',
            ],
        )


class Applications(unittest.TestCase):
    def test_one_within_another_has_its_own_keys_middlewares_and_signals(self) -> None:
        ran = _ran("""
word = web.AppKey("word", str)

def around(name):
    @web.middleware
    async def inner(request, handler):
        print(name, "asks", request.app[word])
        response = await handler(request)
        response.headers["X-By"] = response.headers.get("X-By", "") + name
        return response
    return inner

async def hello(request):
    return web.Response(text=f"{request.app[word]} {request.config_dict[word]} {request.config_dict['top']}")

async def said(app):
    print("starts", app[word])

async def prepared(request, response):
    print("prepared", response.status)

async def ask(session):
    async with session.get("/inner/hello") as r: print(await r.text(), r.headers["X-By"])
    await show(session, "GET", "/inner/nowhere")

outer, inner = (web.Application(middlewares=[around(name)]) for name in "oi")
outer[word], outer["top"], inner[word] = "outer", 1, "inner"
inner.router.add_get("/hello", hello, name="hello")
inner.on_startup.append(said)
inner.on_response_prepare.append(prepared)
outer.add_subapp("/inner/", inner)
print(word, inner.router["hello"].url_for(), inner.router["hello"])
asyncio.run(served(outer, ask))
for change in (lambda: outer.on_startup.append(said), lambda: outer.router.add_get("/", hello),
               lambda: outer.add_subapp("/more", web.Application()), lambda: inner.on_startup.send(1)):
    try:
        change()
    except RuntimeError as error:
        print(error)
""")
        self.assertEqual(
            ran.texts(),
            [
                "<AppKey(__main__.word, type=str)> /inner/hello <PlainResource 'hello'  /inner/hello>",
                "starts inner",
                "o asks outer",
                "i asks inner",
                "prepared 200",
                "inner inner 1 io",
                "o asks outer",
                "i asks inner",
                "prepared 404",
                "404 Not Found text/plain '404: Not Found'",
                "Cannot modify frozen list.",
                "Cannot register a resource into frozen router.",
                "Cannot add sub application to frozen application",
            ],
        )

    def test_what_was_opened_is_closed_though_the_start_failed(self) -> None:
        ran = _ran("""
from contextlib import asynccontextmanager

@asynccontextmanager
async def first(app):
    print("opened")
    yield
    print("closed")

async def second(app):
    raise OSError("no database")
    yield

async def main():
    app = web.Application()
    app.cleanup_ctx.extend([first, second])
    runner = web.AppRunner(app)
    try:
        await runner.setup()
    except OSError as error:
        print(error)
        await runner.cleanup()

asyncio.run(main())
""")
        self.assertEqual(ran.texts(), ["opened", "no database", "closed"])


class Sites(unittest.TestCase):
    def test_listen_where_they_say(self) -> None:
        ran = _ran("""
import logging, socket
logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

async def hello(request):
    return web.Response(text="hello")

async def main():
    app = web.Application()
    app.router.add_get("/", hello)
    runner = web.AppRunner(app)
    try:
        web.TCPSite(runner)
    except RuntimeError as error:
        print(error)
    await runner.setup()
    bound = socket.socket()
    bound.bind(("127.0.0.1", 9000))
    for site in (web.TCPSite(runner), web.TCPSite(runner, "localhost", 0), web.UnixSite(runner, "sock"), web.SockSite(runner, bound)):
        await site.start()
    print(sorted(site.name for site in runner.sites), len(runner.addresses))
    async with aiohttp.ClientSession() as session:
        for url in ("http://127.0.0.1:8080/", "http://[::1]:8080/", "http://127.0.0.1:9000/?a=%20"):
            await show(session, "GET", url)
    await runner.cleanup()
    print(runner.sites)

asyncio.run(main())
""")
        self.assertEqual(
            ran.texts(),
            [
                "Call runner.setup() before making a site",
                "['http://0.0.0.0:8080', 'http://127.0.0.1:9000', 'http://localhost:32768', 'http://unix:sock:'] 6",
                *["200 OK text/plain 'hello'"] * 3,
                "set()",
            ],
        )
        [line] = [line for line in ran.texts("err", "log") if "a=%20" in line]
        self.assertRegex(
            line,
            r'^aiohttp\.access 127\.0\.0\.1 \[[^]]+\] "GET /\?a=%20 HTTP/1\.1" 200 5 "-" "Python/3\.14 aiohttp',
        )


class Sockets(unittest.TestCase):
    def test_may_be_closed_by_another_task_while_their_handler_receives(self) -> None:
        ran = _ran("""
async def talk(request):
    ws = web.WebSocketResponse(protocols=["chat"])
    await ws.prepare(request)
    request.app["open"].append(ws)
    async for message in ws:
        print("server got", message.data)
    print("server left", ws.closed, ws.close_code)
    return ws

async def close_all(app):
    for ws in app["open"]:
        print(await ws.close(code=1001, message=b"restart"))

async def main():
    app = web.Application()
    app["open"] = []
    app.router.add_get("/", talk)
    app.on_shutdown.append(close_all)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "localhost", 8080).start()
    async with aiohttp.ClientSession("http://localhost:8080") as session:
        async with session.ws_connect("/", protocols=["other", "chat"]) as ws:
            print(ws.protocol)
            await ws.send_str("hello")
            await asyncio.sleep(1)
            cleaning = asyncio.create_task(runner.cleanup())
            message = await ws.receive()
            print(message.type.name, message.data, message.extra)
        await cleaning
    print(time.monotonic())

asyncio.run(main())
""")
        self.assertEqual(
            ran.texts(),
            [
                "chat",
                "server got hello",
                "server left True None",
                "True",
                "CLOSE 1001 restart",
                "1.0",
            ],
        )


class Forms(unittest.TestCase):
    def test_of_several_parts_have_texts_and_files(self) -> None:
        ran = _ran("""
async def take(request):
    form = await request.post()
    print(form.getall("name"), form["file"].filename, form["file"].content_type, form["file"].file.read())
    return web.Response()

async def ask(session):
    body = b"".join(line + b"\\r\\n" for line in (
        b"--x", b'Content-Disposition: form-data; name="name"', b"", b"Ada",
        b"--x", b'Content-Disposition: form-data; name="name"', b"", b"Bob",
        b"--x", b'Content-Disposition: form-data; name="file"; filename="a.txt"', b"Content-Type: text/plain", b"", b"1\\r\\n2",
        b"--x--"))
    await session.post("/", data=body, headers={"Content-Type": "multipart/form-data; boundary=x"})

app = web.Application()
app.router.add_post("/", take)
asyncio.run(served(app, ask))
""")
        self.assertEqual(ran.texts(), ["['Ada', 'Bob'] a.txt text/plain b'1\\r\\n2'"])


if __name__ == "__main__":
    unittest.main()
