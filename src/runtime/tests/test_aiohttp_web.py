"""aiohttp.web: servers of a program, asked by clients of the same one."""

import unittest

from running import Ran, run

_SERVER = """
import asyncio, time
import aiohttp
from aiohttp import web

routes = web.RouteTableDef()

@routes.get("/hello/{name}")
async def hello(request):
    return web.json_response({"hello": request.match_info["name"], "q": dict(request.query), "app": request.app["word"]})

@routes.post("/echo")
async def echo(request):
    await asyncio.sleep(1)
    return web.Response(text=(await request.text()).upper())

@routes.get("/missing")
async def missing(request):
    raise web.HTTPNotFound(text="nothing here")

@routes.get("/broken")
async def broken(request):
    1 / 0

@routes.get("/back")
async def back(request):
    raise web.HTTPFound("/hello/again")

@routes.get("/socket")
async def talk(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for message in socket:
        if message.data == "bye":
            await socket.close(code=4000, message=b"done")
        else:
            await socket.send_str(message.data[::-1])
    print("server:", socket.close_code)
    return socket

async def database(app):
    print("opened")
    yield
    print("closed")

async def started():
    app = web.Application()
    app["word"] = "shared"
    app.add_routes(routes)
    app.cleanup_ctx.append(database)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "localhost", 8080).start()
    return runner
"""


def _asked(*lines: str) -> Ran:
    body = "\n".join(f"        {line}" for line in lines)
    return run(
        f"""{_SERVER}
async def main():
    runner = await started()
    async with aiohttp.ClientSession("http://localhost:8080") as session:
{body}
    await runner.cleanup()

asyncio.run(main())
"""
    )


def _get(path: str, show: str, method: str = "get", more: str = "") -> str:
    return f"async with session.{method}('{path}'{more}) as r: print({show})"


class Requests(unittest.TestCase):
    def test_what_each_request_is_answered(self) -> None:
        table = [
            (_get("/hello/Ada?x=1", "r.status, await r.json()"),
             "200 {'hello': 'Ada', 'q': {'x': '1'}, 'app': 'shared'}"),
            (_get("/echo", "await r.text(), time.monotonic()", "post", ", data='abc'"), "ABC 1.0"),
            (_get("/missing", "r.status, r.reason, await r.text()"), "404 Not Found nothing here"),
            (_get("/nowhere", "r.status, await r.text()"), "404 404: Not Found"),
            (_get("/echo", "r.status, r.headers['Allow']"), "405 POST"),
            (_get("/broken", "r.status"), "500"),
            (_get("/back", "r.status, r.url.path, len(r.history)"), "200 /hello/again 1"),
            (_get("/socket", "r.status"), "400"),
        ]  # fmt: skip
        for asked, expected in table:
            with self.subTest(asked=asked):
                self.assertEqual(_asked(asked).texts(), ["opened", expected, "closed"])

    def test_an_error_of_a_handler_is_logged_and_the_server_goes_on(self) -> None:
        ran = _asked(_get("/broken", "r.status"), _get("/missing", "r.status"))
        self.assertEqual(ran.texts(), ["opened", "500", "404", "closed"])
        self.assertIn("ZeroDivisionError: division by zero", ran.texts("err", "log"))

    def test_requests_are_answered_side_by_side(self) -> None:
        ran = _asked(
            "async def ask(word):",
            "    async with session.post('/echo', data=word) as r: return await r.text()",
            "print(await asyncio.gather(*map(ask, 'abc')), time.monotonic())",
        )
        self.assertEqual(ran.texts()[1], "['A', 'B', 'C'] 1.0")


class Sockets(unittest.TestCase):
    def test_messages_go_both_ways_until_the_client_says_goodbye(self) -> None:
        ran = _asked(
            "async with session.ws_connect('/socket') as socket:",
            "    await socket.send_str('hello')",
            "    print(await socket.receive_str())",
            "await asyncio.sleep(0.1)",
        )
        self.assertEqual(ran.texts(), ["opened", "olleh", "server: 1000", "closed"])
        self.assertEqual(ran.result["diagnoses"], [])

    def test_the_server_may_say_goodbye_first(self) -> None:
        ran = _asked(
            "async with session.ws_connect('/socket') as socket:",
            "    await socket.send_str('bye')",
            "    message = await socket.receive()",
            "    print(message.type.name, message.data, message.extra)",
            "await asyncio.sleep(0.1)",
        )
        self.assertEqual(ran.texts(), ["opened", "server: 4000", "CLOSE 4000 done", "closed"])

    def test_a_client_that_vanishes_ends_the_loop(self) -> None:
        ran = run(
            f"""{_SERVER}
async def main():
    runner = await started()
    reader, writer = await asyncio.open_connection("localhost", 8080)
    writer.write(b"GET /socket HTTP/1.1\\r\\nHost: x\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\n"
                 b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\\r\\nSec-WebSocket-Version: 13\\r\\n\\r\\n")
    print((await reader.readline()).decode().strip())
    writer.close()
    await asyncio.sleep(1)
    await runner.cleanup()

asyncio.run(main())
"""
        )
        self.assertEqual(
            ran.texts(), ["opened", "HTTP/1.1 101 Switching Protocols", "server: 1006", "closed"]
        )


def _stopped(handler: str, ask: str, timeout: float = 60) -> list[str]:
    """What is printed when a server is cleaned up a second after it was asked."""
    return run(
        f"""
import asyncio, time
import aiohttp
from aiohttp import web

async def sleep(request):
    try:
        await asyncio.sleep(3)
    except asyncio.CancelledError:
        print("cancelled", time.monotonic())
        raise
    return web.Response(text="done")

async def talk(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    try:
        async for message in socket: pass
    except asyncio.CancelledError:
        print("cancelled", time.monotonic())
        raise

async def ask(session):
    try:
        {ask}
    except aiohttp.ClientError as error:
        print(type(error).__name__)

async def main():
    app = web.Application()
    app.router.add_get("/", {handler})
    runner = web.AppRunner(app, shutdown_timeout={timeout})
    await runner.setup()
    await web.TCPSite(runner, "localhost", 8080).start()
    async with aiohttp.ClientSession("http://localhost:8080") as session:
        asked = asyncio.create_task(ask(session))
        await asyncio.sleep(1)
        await runner.cleanup()
        print("cleaned up", time.monotonic())
        await asked

asyncio.run(main())
"""
    ).texts()


_ASK = "async with session.get('/') as r: print(r.status, await r.text())"


class Stopping(unittest.TestCase):
    def test_an_open_request_is_answered_before_the_server_stops(self) -> None:
        self.assertEqual(_stopped("sleep", _ASK), ["200 done", "cleaned up 3.0"])

    def test_a_handler_is_cancelled_after_twice_the_timeout(self) -> None:
        self.assertEqual(
            _stopped("sleep", _ASK, 0.5),
            ["cancelled 2.0", "cleaned up 2.0", "ServerDisconnectedError"],
        )

    def test_a_connection_at_rest_does_not_hold_the_server(self) -> None:
        ask = "await (await session.get('/')).text(); print('idle')"
        hello = "lambda request: asyncio.sleep(0, web.Response(text='hello'))"
        self.assertEqual(_stopped(hello, ask), ["idle", "cleaned up 1.0"])

    def test_a_socket_that_nobody_closes_is_waited_for_as_long(self) -> None:
        ask = "await (await session.ws_connect('/')).receive()"
        self.assertEqual(_stopped("talk", ask, 0.5), ["cancelled 2.0", "cleaned up 2.0"])

    def test_contexts_start_before_and_end_before_the_signals(self) -> None:
        ran = run("""
import asyncio
from aiohttp import web

async def context(app):
    print("context")
    yield
    print("context ends")

async def say(app):
    print("signal")

async def main():
    app = web.Application()
    app.on_startup.append(say)
    app.on_cleanup.append(say)
    app.cleanup_ctx.append(context)
    runner = web.AppRunner(app)
    await runner.setup()
    await runner.cleanup()

asyncio.run(main())
""")
        self.assertEqual(ran.texts(), ["context", "signal", "context ends", "signal"])


class Names(unittest.TestCase):
    def test_an_option_that_is_not_here_says_so(self) -> None:
        table = [
            ("heartbeat=5", "heartbeat=...", "Send ping() from a task of your own."),
            ("autoping=False", "autoping=False", "It is always on."),
        ]
        for given, named, instead in table:
            with self.subTest(given=given):
                error = run(f"from aiohttp import web\nweb.WebSocketResponse({given})").result[
                    "error"
                ]
                self.assertEqual(
                    error["message"],
                    f"WebSocketResponse({named}) is not simulated here. {instead}",
                )

    def test_run_app_serves_until_it_is_interrupted(self) -> None:
        ran = run(
            "from aiohttp import web\nweb.run_app(web.Application())\nprint('after')",
            signals=(("SIGINT", 2),),
        )
        self.assertEqual(
            ran.texts(),
            ["======== Running on http://0.0.0.0:8080 ========", "(Press CTRL+C to quit)", "after"],
        )
        self.assertEqual(ran.result["duration"], 2)

    def test_what_is_not_here_says_so(self) -> None:
        error = run("from aiohttp import web\nweb.static").result["error"]
        self.assertEqual(
            error["message"],
            "aiohttp.web.static is not simulated here. Answer with FileResponse.",
        )
