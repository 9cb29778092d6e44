"""Scripted clients: what they do at servers of a program, what is told of it, and what a schedule changes."""

import json
import unittest
from pathlib import Path
from typing import Any

from running import Ran, run
from virtual_loop.events import ClientActed
from world.clients import ScriptError, parse_line

_SEED = """
from fastapi import FastAPI, WebSocket
import asyncio
import json

app = FastAPI()

@app.websocket("/ws/customers")
async def websocket_endpoint(websocket: WebSocket):
    await websocket.accept()
    try:
        customers = [{"id": 1, "name": "Alice"}, {"id": 2, "name": "Bob"}]
        for customer in customers:
            await websocket.send_json(json.dumps(customer))
            await asyncio.sleep(0.01)
        resp = await websocket.receive_json()
        print(f"Client acknowledged: {resp['rec_id']}")
    finally:
        await websocket.close()
"""


def _client(to: str, *script: str, **others: Any) -> dict[str, Any]:
    return {"to": to, "script": "\n".join(script), **others}


def _run(source: str, clients: dict[str, Any], uvicorn: str = "", **request: Any) -> Ran:
    kinds = {"clients": clients, **({"uvicorn": uvicorn} if uvicorn else {})}
    return run(source, services=json.dumps(kinds), **request)


def _told(ran: Ran, name: str = "ann") -> list[str]:
    """The transcript of a client, a line an entry."""
    found = next(one for one in ran.result["services"] if one["host"] == name)
    return [
        f"{round(one['at'], 3)} {one['deed']} {one['text']}".strip() for one in found["transcript"]
    ]


_LINES = json.loads(Path(__file__).with_name("fixtures").joinpath("client-lines.json").read_text())

_ECHO = """
import asyncio
async def serve(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    print("end of one")
    writer.close()
async def main():
    await asyncio.sleep(START)
    server = await asyncio.start_server(serve, "localhost", 8888)
    async with server, asyncio.timeout(20):
        await server.serve_forever()
try: asyncio.run(main())
except TimeoutError: pass
"""
_TCP = "tcp://localhost:8888"

_SHOUT = """
from fastapi import FastAPI, WebSocket, WebSocketDisconnect
import asyncio
app = FastAPI()
@app.get("/slow")
async def slow():
    await asyncio.sleep(1)
    return {"a": 1}
@app.post("/length")
async def length(data: dict): return len(data)
@app.websocket("/ws")
async def shout(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            await websocket.send_text((await websocket.receive_text()).upper())
    except WebSocketDisconnect as error:
        print("left with", error.code)
@app.websocket("/prices")
async def prices(websocket: WebSocket):
    await websocket.accept()
    try:
        for n in range(10):
            await websocket.send_text(f"{n} " + "x" * 60_000)
            print("sent", n, "at", round(asyncio.get_running_loop().time() % 1000, 2))
        await websocket.receive_text()
    finally:
        await websocket.close()
"""
_WS = "ws://localhost:8000/ws"


class TheScript(unittest.TestCase):
    def test_lines_are_read_or_refused(self) -> None:
        for line in _LINES["right"]:
            with self.subTest(line=line):
                self.assertIn(parse_line(line).deed, (line.split()[0], "ask"))
        for line, _ in _LINES["wrong"]:
            with self.subTest(line=line), self.assertRaises(ScriptError):
                parse_line(line)


class TheSeed(unittest.TestCase):
    def test_runs_as_it_stands_and_its_client_gets_texts(self) -> None:
        script = ("expect Alice", "expect", 'send {"rec_id": 2}', "listen")
        ran = _run(_SEED, {"ann": _client("ws://localhost:8000/ws/customers", *script)}, "app")
        self.assertEqual(ran.texts(), ["Client acknowledged: 2"])
        self.assertEqual(
            _told(ran),
            [
                "0.0 connected /ws/customers",
                r"""0.0 got "{\"id\": 1, \"name\": \"Alice\"}" """.strip(),
                r"""0.01 got "{\"id\": 2, \"name\": \"Bob\"}" """.strip(),
                '0.01 sent {"rec_id": 2}',
                "0.02 left-by-server 1000",
            ],
        )
        self.assertEqual(ran.texts("log")[-1], "INFO:     Finished server process [42]")


class Coming(unittest.TestCase):
    def test_clients_wait_for_somebody_who_listens_and_for_their_time(self) -> None:
        clients = {
            "ann": _client(_TCP, "send a", "expect"),
            "bob": _client(_TCP, "send b", "expect", at=2, latency=0.1),
        }
        ran = _run(_ECHO.replace("START", "1"), clients)
        self.assertEqual(_told(ran), ["1.0 connected", "1.0 sent a", "1.0 got A", "1.0 closed"])
        # A round trip to connect, one to ask.
        self.assertEqual(
            _told(ran, "bob"), ["2.2 connected", "2.2 sent b", "2.4 got B", "2.4 closed"]
        )
        self.assertEqual(ran.texts(), ["end of one", "end of one"])
        self.assertEqual(ran.result["services"][0]["counters"]["messages-received"], 1)

    def test_who_comes_when_the_server_has_stopped_is_refused(self) -> None:
        ran = _run(
            "import asyncio\nasync def main():\n"
            "    server = await asyncio.start_server(print, 'localhost', 8888)\n"
            "    server.close()\n    await asyncio.sleep(5)\nasyncio.run(main())",
            {"ann": _client(_TCP, "send a", at=1)},
        )
        self.assertEqual(_told(ran), ["1.0 refused ECONNREFUSED"])

    def test_nobody_comes_where_nobody_ever_listens(self) -> None:
        ran = _run("print(1)", {"ann": _client(_TCP, "send a")})
        self.assertEqual((ran.texts(), _told(ran)), (["1"], []))


class Speaking(unittest.TestCase):
    def test_over_websockets_until_somebody_closes(self) -> None:
        clients = {
            "ann": _client(
                _WS, "send hello", "expect HELLO", "wait 1", "close 1001 bye", "connect", "reset"
            ),
            "bob": _client("ws://localhost:8000/nowhere", "expect"),
        }
        ran = _run(_SHOUT, clients, "app")
        self.assertEqual(
            _told(ran),
            [
                "0.0 connected /ws",
                "0.0 sent hello",
                "0.0 got HELLO",
                "1.0 closed 1001 bye",
                "1.0 connected /ws",
                "1.0 broke",
            ],
        )
        self.assertEqual(_told(ran, "bob"), ["0.0 refused 403 Forbidden"])
        self.assertEqual(ran.texts(), ["left with 1001", "left with 1005"])

    def test_over_http_one_request_after_the_other(self) -> None:
        script = (
            "GET /slow",
            "expect 200",
            'POST /length {"a": 1, "b": 2}',
            "expect",
            "GET /no",
            "expect 404",
        )
        ran = _run(_SHOUT, {"ann": _client("http://localhost:8000", *script)}, "main:app")
        self.assertEqual(
            [line for line in _told(ran) if "got" in line],
            ['1.0 got 200 {"a":1}', "1.0 got 200 2", '1.0 got 404 {"detail":"Not Found"}'],
        )

    def test_what_has_come_before_it_is_expected_is_kept(self) -> None:
        ran = _run(
            _SHOUT,
            {"ann": _client(_WS, "send a", "send b", "wait 1", "expect B", "send c", "expect C")},
            "app",
        )
        self.assertEqual(_told(ran)[-1], "1.0 closed")


class Dawdling(unittest.TestCase):
    def test_who_reads_nothing_lets_the_server_wait(self) -> None:
        """About 256 kB fit into the buffers of both sides and the transport."""
        script = ("read nothing", "wait 3", "read freely", "expect 9", "close")
        ran = _run(
            _SHOUT, {"ann": _client("ws://localhost:8000/prices", "expect 0", *script)}, "app"
        )
        times = [float(text.split()[-1]) for text in ran.texts()]
        self.assertEqual((times[:3], times[-1]), ([0.0, 0.0, 0.0], 3.0))

    def test_who_reads_slowly_gets_it_all_in_time(self) -> None:
        cases = {
            "read 60000 bytes a second": [1, 2, 3, 4, 5],
            "read 2 messages a second": [0, 0.5, 1, 1.5, 2],
        }
        for pace, times in cases.items():
            with self.subTest(pace=pace):
                client = _client("ws://localhost:8000/prices", pace, "expect 4 x", "reset")
                got = [
                    line for line in _told(_run(_SHOUT, {"ann": client}, "app")) if " got " in line
                ]
                for line, time in zip(got, times, strict=True):
                    self.assertAlmostEqual(float(line.split()[0]), time, delta=0.15)

    def test_who_vanishes_is_found_out_by_a_ping(self) -> None:
        ran = _run(_SHOUT, {"ann": _client(_WS, "send a", "expect A", "vanish")}, "app")
        self.assertEqual(_told(ran)[-1], "0.0 vanished")
        self.assertEqual(ran.texts(), ["left with 1005"])
        self.assertAlmostEqual(ran.result["duration"], 40, delta=0.5)


class Schedules(unittest.TestCase):
    _CLIENT = _client(_WS, "wait 1", "send a", "expect A")

    def test_let_a_client_dawdle_or_get_lost(self) -> None:
        run = lambda schedule: _told(_run(_SHOUT, {"ann": self._CLIENT}, "app", schedule=schedule))  # noqa: E731
        self.assertEqual(run("")[1], "1.0 sent a")
        self.assertEqual(run("2:1:w1=7")[1], "7.0 sent a")
        self.assertEqual(run("2:1:f1")[1], "1.0 broke")
        self.assertEqual(run("2:1:hann/latency=0.5")[1], "3.0 sent a")

    def test_the_waits_are_told_by_the_name_of_the_client(self) -> None:
        ran = _run(_SHOUT, {"ann": self._CLIENT}, "app", waits=True)
        self.assertEqual([wait["name"] for wait in ran.result["waits"]], ["ann waits"])

    def test_the_trace_tells_what_a_client_does(self) -> None:
        ran = _run(_SHOUT, {"ann": self._CLIENT}, "app", trace=True)
        acts = [event[3:] for event in ran.events if isinstance(event, ClientActed)]
        self.assertEqual(acts[1:3], [("ann", "sent", "a"), ("ann", "got", "A")])
        again = _run(_SHOUT, {"ann": self._CLIENT}, "app", trace=True)
        self.assertEqual(again.result["trace"], ran.result["trace"])


class Serving(unittest.TestCase):
    def test_an_app_is_served_until_it_is_interrupted(self) -> None:
        ran = _run(_SHOUT, {"ann": _client(_WS, "listen")}, "app", signals=(("SIGINT", 2.0),))
        self.assertEqual(_told(ran)[-1], "2.0 left-by-server 1012")
        self.assertEqual((ran.outcome, ran.texts()), ("returned", ["left with 1012"]))

    def test_a_name_that_is_nowhere_is_told_as_the_command_tells_it(self) -> None:
        ran = run("print(1)", services='{"uvicorn": "app"}')
        self.assertEqual(ran.result["error"]["message"], "3")
        self.assertEqual(
            ran.texts("log"),
            ['ERROR:    Error loading ASGI app. Attribute "app" not found in module "main".'],
        )

    def test_nothing_is_served_after_an_error(self) -> None:
        ran = run("1 / 0", services='{"uvicorn": "app"}')
        self.assertEqual((ran.result["error"]["type"], ran.texts("log")), ("ZeroDivisionError", []))
