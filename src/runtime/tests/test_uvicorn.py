"""uvicorn: applications that are served, asked by clients of the same program."""

import unittest
from typing import Any

from running import Ran, run

_APP = """
import asyncio, signal, uvicorn, aiohttp
from contextlib import asynccontextmanager
from fastapi import FastAPI, Request, WebSocket, WebSocketDisconnect
from fastapi.responses import StreamingResponse

@asynccontextmanager
async def lifespan(app):
    print("opened")
    yield {"word": "kept"}
    print("closed")

app = FastAPI(lifespan=lifespan)

@app.get("/slow")
async def slow(request: Request):
    await asyncio.sleep(1)
    return {"word": request.state.word}

@app.get("/pieces")
async def pieces():
    async def give():
        for n in range(3):
            yield f"{n};"
            await asyncio.sleep(1)
    return StreamingResponse(give())

@app.post("/size")
async def size(request: Request):
    return len(await request.body())

@app.get("/broken")
async def broken():
    1 / 0

@app.websocket("/echo")
async def echo(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            await websocket.send_text((await websocket.receive_text()).upper())
    except WebSocketDisconnect as error:
        print("left with", error.code)
    finally:
        await websocket.close()

@app.websocket("/prices")
async def prices(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            await websocket.send_text("price")
            await asyncio.sleep(1)
    finally:
        await websocket.close()

@app.websocket("/no")
async def no(websocket: WebSocket):
    await websocket.close()

async def served(ask, app=app, **options):
    server = uvicorn.Server(uvicorn.Config(app, **options))
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    try:
        async with aiohttp.ClientSession("http://localhost:8000") as session:
            await ask(session)
    finally:
        server.should_exit = True
        await serving
"""


def _served(ask: str, options: str = "", **request: Any) -> Ran:
    lines = "".join(f"    {line}\n" for line in ask.strip().splitlines())
    return run(
        f"{_APP}\nasync def ask(session):\n{lines}\nasyncio.run(served(ask{options}))\n", **request
    )


class Serving(unittest.TestCase):
    def test_says_what_it_does_in_its_own_words(self) -> None:
        ran = _served('async with session.get("/slow?a=1") as reply: print(await reply.json())')
        self.assertEqual(
            ran.texts("err", "log"),
            [
                "INFO:     Started server process [42]",
                "INFO:     Waiting for application startup.",
                "INFO:     Application startup complete.",
                "INFO:     Uvicorn running on http://127.0.0.1:8000 (Press CTRL+C to quit)",
                "INFO:     Shutting down",
                "INFO:     Waiting for application shutdown.",
                "INFO:     Application shutdown complete.",
                "INFO:     Finished server process [42]",
            ],
        )
        self.assertEqual(ran.texts()[0], "opened")
        self.assertRegex(
            ran.texts()[1], r'^INFO:     127\.0\.0\.1:\d+ - "GET /slow\?a=1 HTTP/1\.1" 200 OK$'
        )
        self.assertEqual(ran.texts()[2:], ["{'word': 'kept'}", "closed"])

    def test_log_lines_can_be_fewer(self) -> None:
        ran = _served('async with session.get("/slow"): pass', ', log_level="warning"')
        self.assertEqual((ran.texts(), ran.texts("err", "log")), (["opened", "closed"], []))
        quiet = _served('async with session.get("/slow"): pass', ", access_log=False")
        self.assertEqual(quiet.texts(), ["opened", "closed"])

    def test_formats_can_be_changed_in_the_shared_dict(self) -> None:
        ran = run(
            "import uvicorn.config, uvicorn, logging\n"
            "config = uvicorn.config.LOGGING_CONFIG\n"
            "config['formatters']['default']['fmt'] = 'so: %(message)s'\n"
            "uvicorn.Config(None, log_config=config)\n"
            "logging.getLogger('uvicorn.error').info('it is')"
        )
        self.assertEqual(ran.texts("err", "log"), ["so: it is"])

    def test_sends_a_body_as_it_comes(self) -> None:
        ran = _served("""
async with session.get("/pieces") as reply:
    print(reply.headers["transfer-encoding"])
    async for piece in reply.content.iter_any(): print(piece, round(asyncio.get_running_loop().time() % 10, 1))
""")
        seen = [text for text in ran.texts() if not text.startswith("INFO")]
        self.assertEqual(
            [text.split()[0] for text in seen],
            ["opened", "chunked", "b'0;'", "b'1;'", "b'2;'", "closed"],
        )

    def test_keeps_a_connection_for_five_seconds(self) -> None:
        ran = _served("""
for pause in (0, 1, 6):
    await asyncio.sleep(pause)
    async with session.get("/slow") as reply: await reply.read()
""")
        ports = [text.split(" - ")[0] for text in ran.texts() if text.startswith("INFO")]
        self.assertEqual([ports.count(port) for port in dict.fromkeys(ports)], [2, 1])

    def test_takes_bytes_in_any_pieces_and_requests_one_behind_the_other(self) -> None:
        ask = """
reader, writer = await asyncio.open_connection("localhost", 8000)
message = (b"POST /size HTTP/1.1\\r\\nHost: x\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nabc\\r\\n2\\r\\nde\\r\\n0\\r\\n\\r\\n"
           b"GET /slow HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n")
for at in range(0, len(message), STEP):
    writer.write(message[at:at + STEP])
    await asyncio.sleep(0)
reply = await reader.read()
print(reply.count(b"200 OK"), reply.endswith(b'{"word":"kept"}'), b"\\r\\n\\r\\n5HTTP" in reply)
"""
        for step in (1, 7, 1000):
            with self.subTest(step=step):
                ran = _served(ask.replace("STEP", str(step)))
                self.assertIn("2 True True", ran.texts())

    def test_refuses_what_is_no_http(self) -> None:
        ran = _served("""
reader, writer = await asyncio.open_connection("localhost", 8000)
writer.write(b"nonsense\\r\\n\\r\\n")
print((await reader.read()).splitlines()[0])
""")
        self.assertIn("b'HTTP/1.1 400 Bad Request'", ran.texts())
        self.assertIn("WARNING:  Invalid HTTP request received.", ran.texts("err", "log"))

    def test_an_error_is_logged_and_answered(self) -> None:
        ran = _served("""
async with session.get("/broken") as reply: print(reply.status, await reply.text())
async with session.get("/slow") as reply: print(reply.status)
""")
        self.assertIn("500 Internal Server Error", ran.texts())
        self.assertIn("ERROR:    Exception in ASGI application", ran.texts("err", "log"))
        self.assertIn("ZeroDivisionError: division by zero", ran.texts("err", "log"))
        self.assertIn("200", ran.texts())

    def test_any_asgi_application_is_served_and_held_to_its_protocol(self) -> None:
        bare = """
async def bare(scope, receive, send):
    assert scope["type"] == "http"
    start = {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]}
    if scope["path"] == "/out-of-order":
        await send({"type": "http.response.body", "body": b"ok"})
    elif scope["path"] != "/silent":
        await send(start)
        await send({"type": "http.response.body", "body": b"ok" if scope["path"] == "/fine" else b"long"})
"""
        ran = run(
            _APP
            + bare
            + """
async def ask(session):
    for path in ("/fine", "/silent", "/long", "/out-of-order"):
        try:
            async with session.get(path) as reply: print(path, reply.status, await reply.text())
        except aiohttp.ClientError as error: print(path, type(error).__name__)
asyncio.run(served(ask, bare))
"""
        )
        seen = [text for text in ran.texts() if text.startswith("/")]
        self.assertEqual(
            seen,
            [
                "/fine 200 ok",
                "/silent 500 Internal Server Error",
                "/long ClientPayloadError",
                "/out-of-order 500 Internal Server Error",
            ],
        )
        errors = ran.texts("err", "log")
        self.assertIn("INFO:     ASGI 'lifespan' protocol appears unsupported.", errors)
        self.assertIn("ERROR:    ASGI callable returned without starting response.", errors)
        self.assertIn(
            "h11._util.LocalProtocolError: Too much data for declared Content-Length", errors
        )
        self.assertIn(
            "RuntimeError: Expected ASGI message 'http.response.start', but got 'http.response.body'.",
            errors,
        )

    def test_takes_no_more_than_it_is_told_to(self) -> None:
        ran = _served(
            """
async def get(after):
    await asyncio.sleep(after)
    async with session.get("/slow") as reply: return reply.status
print(sorted(await asyncio.gather(get(0), get(0.1), get(0.2))))
""",
            ", limit_concurrency=3",
        )
        self.assertIn("[200, 200, 503]", ran.texts())
        limited = _served(
            'async with session.get("/slow"): pass\nawait asyncio.sleep(1)',
            ", limit_max_requests=1",
        )
        self.assertIn(
            "INFO:     Maximum request limit of 1 exceeded. Terminating process.",
            limited.texts("err", "log"),
        )


class Speaking(unittest.TestCase):
    def test_messages_go_both_ways_until_the_client_says_goodbye(self) -> None:
        ran = _served("""
async with session.ws_connect("/echo") as socket:
    for text in ("a", "b" * 70_000):
        await socket.send_str(text)
        print(len(await socket.receive_str()))
    await socket.close(code=4001)
await asyncio.sleep(1)
""")
        self.assertEqual(
            [text for text in ran.texts() if not text.startswith("INFO")],
            ["opened", "1", "70000", "left with 4001", "closed"],
        )
        # Nothing more is said to who has said goodbye: `close` passes.
        self.assertNotIn("ERROR:    Exception in ASGI application", ran.texts("err", "log"))
        self.assertEqual(len(ran.remarks("close-after-goodbye")), 1)

    def test_who_sends_to_a_client_that_has_gone_cannot_close_it_afterwards(self) -> None:
        ran = _served("""
async with session.ws_connect("/prices") as socket: await socket.receive_str()
await asyncio.sleep(2)
""")
        errors = ran.texts("err", "log")
        self.assertIn("starlette.websockets.WebSocketDisconnect: (1006, None)", errors)
        self.assertIn(
            'starlette.websockets.WebSocketDisconnected: Cannot call "send" once a close message has been sent.',
            errors,
        )

    def test_a_refusal_is_a_403_and_what_is_no_handshake_a_400(self) -> None:
        ran = _served("""
for path, headers in (("/no", {}), ("/nowhere", {})):
    try: await session.ws_connect(path)
    except aiohttp.WSServerHandshakeError as error: print(error.status)
async with session.get("/echo", headers={"Connection": "Upgrade", "Upgrade": "websocket"}) as reply: print(reply.status)
async with session.get("/echo") as reply: print(reply.status)
""")
        self.assertEqual(
            [text for text in ran.texts() if text.isdigit()], ["403", "403", "400", "404"]
        )

    def test_a_silent_client_is_found_out_by_its_missing_pong(self) -> None:
        ran = _served(
            """
reader, writer = await asyncio.open_connection("localhost", 8000)
writer.write(b"GET /echo HTTP/1.1\\r\\nHost: x\\r\\nConnection: Upgrade\\r\\nUpgrade: websocket\\r\\nSec-WebSocket-Key: eA==\\r\\n\\r\\n")
await reader.readuntil(b"\\r\\n\\r\\n")
began = asyncio.get_running_loop().time()
print((await reader.read())[-24:], asyncio.get_running_loop().time() - began)
"""
        )
        self.assertIn("b'\\x03\\xf3keepalive ping timeout' 40.0", ran.texts())


class Stopping(unittest.TestCase):
    def test_run_serves_until_it_is_interrupted_and_answers_what_it_has_begun(self) -> None:
        ran = run(
            _APP
            + """
async def ask():
    async with aiohttp.ClientSession() as session:
        async with session.get("http://localhost:8000/slow") as reply: print(await reply.json())

@app.on_event("startup")
async def begin(): app.state.asking = asyncio.create_task(ask())

uvicorn.run(app, port=8000)
print("after")
""",
            signals=(("SIGINT", 0.5),),
        )
        self.assertEqual(ran.outcome, "returned")
        self.assertEqual(
            [text for text in ran.texts() if not text.startswith("INFO")],
            ["opened", "{'word': 'kept'}", "closed", "after"],
        )
        self.assertIn(
            "INFO:     Waiting for connections to close. (CTRL+C to force quit)",
            ran.texts("err", "log"),
        )

    def test_open_websockets_are_told_that_the_server_restarts(self) -> None:
        ran = _served("""
socket = await session.ws_connect("/echo")
async def listen():
    message = await socket.receive()
    print("client:", message.type.name, message.data)
asyncio.create_task(listen())
await asyncio.sleep(0.05)
""")
        self.assertIn("left with 1012", ran.texts())

    def test_waits_no_longer_than_it_is_told_to(self) -> None:
        ran = run(
            _APP
            + """
@app.get("/endless")
async def endless(): await asyncio.sleep(1000)

async def ask(session):
    asyncio.create_task(session.get("/endless")).add_done_callback(lambda task: task.exception())
    await asyncio.sleep(0.5)

asyncio.run(served(ask, timeout_graceful_shutdown=2))
"""
        )
        self.assertLess(ran.result["duration"], 4)

    def test_an_application_that_cannot_start_ends_the_program_with_3(self) -> None:
        ran = run("""
import uvicorn
from fastapi import FastAPI
app = FastAPI()
@app.on_event("startup")
def start(): raise OSError("no database")
uvicorn.run(app)
""")
        self.assertEqual(
            (ran.result["error"]["type"], ran.result["error"]["message"]), ("SystemExit", "3")
        )
        self.assertIn("ERROR:    Application startup failed. Exiting.", ran.texts("err", "log"))

    def test_a_port_that_is_taken_ends_it_too(self) -> None:
        ran = run(
            "import socket, uvicorn\ntaken = socket.create_server(('127.0.0.1', 8000))\nuvicorn.run(print)"
        )
        self.assertEqual(ran.result["error"]["message"], "3")


class Finding(unittest.TestCase):
    def test_an_application_by_its_name(self) -> None:
        cases = {
            "main:app": None,
            "main:nothing": 'Error loading ASGI app. Attribute "nothing" not found in module "main".',
            "nowhere:app": 'Error loading ASGI app. Could not import module "nowhere".',
            "app": 'Error loading ASGI app. Import string "app" must be in format "<module>:<attribute>".',
        }
        for name, error in cases.items():
            with self.subTest(name=name):
                ran = run(
                    f"import uvicorn\nasync def app(scope, receive, send): pass\nuvicorn.Config({name!r}).load()"
                )
                self.assertEqual(
                    ran.texts("err", "log"), [] if error is None else [f"ERROR:    {error}"]
                )

    def test_what_is_not_here_is_refused_by_name(self) -> None:
        for options in ("reload=True", "workers=4", "ssl_keyfile='key.pem'", "interface='wsgi'"):
            with self.subTest(options=options):
                error = run(f"import uvicorn\nuvicorn.run(print, {options})").result["error"]
                self.assertEqual(error["type"].rsplit(".")[-1], "UnavailableError")
                self.assertIn(options.partition("=")[0], error["message"])
        error = run("import uvicorn\nuvicorn.Config(print, nonsense=1)").result["error"]
        self.assertEqual(error["type"], "TypeError")
