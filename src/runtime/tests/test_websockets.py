"""WebSocket: frames against the examples of RFC 6455, and websockets' client and server."""

import unittest

from running import Ran, run_main
from world.websocket import (
    Assembler,
    Frame,
    FrameError,
    Opcode,
    accept_key,
    close_frame,
    close_of,
    take_frame,
    write_frame,
)

_MASK = bytes.fromhex("37fa213d")


class Frames(unittest.TestCase):
    #: Of section 5.7: the frame, the mask, and its bytes (or how they begin).
    EXAMPLES = (
        (Frame(Opcode.TEXT, b"Hello"), None, "810548656c6c6f"),
        (Frame(Opcode.TEXT, b"Hello"), _MASK, "818537fa213d7f9f4d5158"),
        (Frame(Opcode.TEXT, b"Hel", fin=False), None, "010348656c"),
        (Frame(Opcode.CONT, b"lo"), None, "80026c6f"),
        (Frame(Opcode.PING, b"Hello"), None, "890548656c6c6f"),
        (Frame(Opcode.PONG, b"Hello"), _MASK, "8a8537fa213d7f9f4d5158"),
        (Frame(Opcode.BINARY, bytes(256)), None, "827e0100"),
        (Frame(Opcode.BINARY, bytes(65_536)), None, "827f0000000000010000"),
    )

    def test_the_examples_of_the_specification(self) -> None:
        for frame, mask, shown in self.EXAMPLES:
            with self.subTest(shown=shown):
                wire = write_frame(frame, mask)
                self.assertTrue(wire.hex().startswith(shown))
                self.assertEqual(take_frame(bytearray(wire), masked=mask is not None), frame)

    def test_may_come_in_pieces(self) -> None:
        wire = write_frame(Frame(Opcode.BINARY, bytes(300)), _MASK) + b"rest"
        buffer, taken = bytearray(), None
        for byte in wire[:-4]:
            self.assertIsNone(taken)
            buffer.append(byte)
            taken = take_frame(buffer, masked=True)
        self.assertEqual((taken, bytes(buffer)), (Frame(Opcode.BINARY, bytes(300)), b""))

    def test_against_the_rules_are_refused_with_a_code(self) -> None:
        table = [
            ("c100", False, 1002),  # a reserved bit
            ("8300", False, 1002),  # an opcode that does not exist
            ("8100", True, 1002),  # a client that does not mask
            ("818037fa213d", False, 1002),  # a server that does
            ("0900", False, 1002),  # a control frame in parts
            ("897e0080", False, 1002),  # a control frame that is too long
            ("827f0000000000200000", False, 1009),  # a message that is too long
        ]
        for shown, masked, code in table:
            with self.subTest(shown=shown), self.assertRaises(FrameError) as raised:
                take_frame(bytearray.fromhex(shown), masked=masked)
            self.assertEqual(raised.exception.code, code)

    def test_of_one_message_are_put_together(self) -> None:
        whole = Assembler()
        self.assertIsNone(whole.add(Frame(Opcode.TEXT, b"Hel", fin=False)))
        self.assertEqual(whole.add(Frame(Opcode.CONT, b"lo")), "Hello")
        for frame, code in ((Frame(Opcode.CONT), 1002), (Frame(Opcode.TEXT, b"\xff"), 1007)):
            with self.assertRaises(FrameError) as raised:
                Assembler().add(frame)
            self.assertEqual(raised.exception.code, code)

    def test_of_goodbye(self) -> None:
        self.assertEqual(close_of(close_frame(1001, "bye")), (1001, "bye"))
        self.assertEqual(close_of(Frame(Opcode.CLOSE)), (1005, ""))
        for code in (999, 1005, 1006, 5000):
            with self.subTest(code=code), self.assertRaises(FrameError):
                close_frame(code)

    def test_the_key_of_the_specification(self) -> None:
        self.assertEqual(accept_key("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")


def _served(handler: str, body: str) -> Ran:
    """Run `body` while a server is there, of which each connection is answered by `handler`."""
    inner = "\n".join(f"    {line}" for line in handler.strip("\n").splitlines())
    outer = "\n".join(f"    {line}" for line in body.strip("\n").splitlines())
    return run_main(
        f"import websockets\nasync def handler(websocket):\n{inner}\n"
        f"async with websockets.serve(handler, '127.0.0.1', 8765) as server:\n{outer}"
    )


_ECHO = "async for message in websocket:\n    await websocket.send(message)"
_URI = "'ws://127.0.0.1:8765/'"


class Messages(unittest.TestCase):
    def test_texts_and_bytes_come_back(self) -> None:
        ran = _served(_ECHO, f"""
async with websockets.connect({_URI}) as websocket:
    for message in ("hi", b"raw", ["in ", "parts"], "x" * 70_000):
        await websocket.send(message)
        back = await websocket.recv()
        print(type(back).__name__, len(back), back[:5])
    print(websocket.state.name, websocket.remote_address, websocket.request.path)
print(websocket.state.name, websocket.close_code)
""")  # fmt: skip
        self.assertEqual(
            ran.texts(),
            [
                "str 2 hi",
                "bytes 3 b'raw'",
                "str 8 in pa",
                "str 70000 xxxxx",
                "OPEN ('127.0.0.1', 8765) /",
                "CLOSED 1000",
            ],
        )
        self.assertEqual(ran.result["diagnoses"], [])

    def test_a_host_of_the_world_is_reached_over_ws_and_wss(self) -> None:
        ran = run_main("""
            import websockets
            for scheme in ("ws", "wss"):
                async with websockets.connect(f"{scheme}://echo.websocket.org") as websocket:
                    print(await websocket.recv(), round(time.monotonic(), 3))
                    await websocket.send("hi")
                    print(await websocket.recv(), round(time.monotonic(), 3))
        """)
        # Connecting, the handshake (and that of TLS), the greeting with it; an echo; a goodbye.
        self.assertEqual(
            ran.texts(),
            [
                "Request served by await-and-see 0.08",
                "hi 0.12",
                "Request served by await-and-see 0.28",
                "hi 0.32",
            ],
        )

    def test_a_stream_of_messages_ends_with_the_goodbye(self) -> None:
        ran = run_main("""
            import websockets
            async with websockets.connect("ws://ticker.test/2") as websocket:
                async for message in websocket:
                    print(message, round(time.monotonic(), 2))
            try:
                async with websockets.connect("ws://ticker.test/drop/1") as websocket:
                    async for message in websocket:
                        print(message)
            except websockets.ConnectionClosedError as error:
                print(error)
        """)
        self.assertEqual(
            ran.texts(),
            [
                '{"n": 1, "price": 100} 1.08',
                '{"n": 2, "price": 102} 2.08',
                '{"n": 1, "price": 100}',
                "no close frame received or sent",
            ],
        )

    def test_a_ping_is_answered_after_a_round_trip(self) -> None:
        ran = run_main("""
            import websockets
            async with websockets.connect("ws://echo.websocket.org") as websocket:
                print(round(await (await websocket.ping()), 3), round(websocket.latency, 3))
        """)
        self.assertEqual(ran.texts(), ["0.04 0.04"])

    def test_broadcast_waits_for_nobody(self) -> None:
        ran = _served(
            "await websocket.wait_closed()",
            f"""
clients = [await websockets.connect({_URI}) for _ in range(3)]
websockets.broadcast(server.connections, "all")
print([await client.recv() for client in clients])
for client in clients:
    await client.close()
""",
        )
        self.assertEqual(ran.texts(), ["['all', 'all', 'all']"])


class Ends(unittest.TestCase):
    #: What the handler does, and what the client's `recv` is told.
    ENDS = (
        ("return", "ConnectionClosedOK received 1000 (OK); then sent 1000 (OK)"),
        ("await websocket.close(1001, 'bye')", "ConnectionClosedOK received 1001 (going away) bye; then sent 1001 (going away) bye"),
        ("await websocket.close(4000)", "ConnectionClosedError received 4000 (private use); then sent 4000 (private use)"),
        ("raise ValueError", "ConnectionClosedError received 1011 (internal error); then sent 1011 (internal error)"),
        ("websocket.transport.abort()", "ConnectionClosedError no close frame received or sent"),
    )  # fmt: skip

    def test_say_who_said_goodbye_and_how(self) -> None:
        for handler, expected in self.ENDS:
            with self.subTest(handler=handler):
                ran = _served(handler, f"""
try:
    async with websockets.connect({_URI}) as websocket:
        await websocket.recv()
except websockets.ConnectionClosed as error:
    print(type(error).__name__, error)
""")  # fmt: skip
                self.assertEqual(ran.texts(), [expected])

    def test_an_error_of_the_handler_is_logged(self) -> None:
        ran = _served(
            "raise ValueError('boom')", f"await (await websockets.connect({_URI})).wait_closed()"
        )
        told = ran.texts("err", "log")
        self.assertEqual((told[0], told[-1]), ("connection handler failed", "ValueError: boom"))

    def test_nothing_can_be_sent_or_received_afterwards(self) -> None:
        ran = _served(_ECHO, f"""
websocket = await websockets.connect({_URI})
await websocket.close()
for use in (websocket.send("late"), websocket.recv()):
    try:
        await use
    except websockets.ConnectionClosedOK as error:
        print(error)
""")  # fmt: skip
        self.assertEqual(ran.texts(), ["sent 1000 (OK); then received 1000 (OK)"] * 2)

    def test_a_server_that_closes_says_goodbye_to_all(self) -> None:
        ran = run_main("""
            import websockets
            async def handler(websocket):
                async for message in websocket:
                    pass
                print("handler ended")
            async with websockets.serve(handler, "127.0.0.1", 8765):
                websocket = await websockets.connect("ws://127.0.0.1:8765/")
                reading = asyncio.create_task(websocket.recv())
                await asyncio.sleep(1)
            try:
                await reading
            except websockets.ConnectionClosedOK as error:
                print(error)
        """)
        self.assertEqual(
            ran.texts(),
            ["handler ended", "received 1001 (going away); then sent 1001 (going away)"],
        )

    def test_a_server_that_closes_waits_for_handlers_that_outlive_their_connection(self) -> None:
        ran = _served(
            "await websocket.wait_closed()\nawait asyncio.sleep(5)\nprint('handled')",
            f"async with websockets.connect({_URI}):\n    pass",
        )
        self.assertEqual(ran.texts(), ["handled"])
        self.assertEqual(ran.result["duration"], 5.0)

    def test_a_silent_peer_is_given_up_after_two_pings(self) -> None:
        ran = run_main("""
            import websockets
            from world import world
            async with websockets.connect("ws://echo.websocket.org") as websocket:
                await websocket.recv()
                world()["echo.websocket.org"].link.cut()
                try:
                    await websocket.recv()
                except websockets.ConnectionClosedError as error:
                    print(error, round(time.monotonic()))
        """)
        self.assertEqual(
            ran.texts(),
            ["sent 1011 (internal error) keepalive ping timeout; no close frame received 40"],
        )

    def test_waiting_for_ever_is_seen(self) -> None:
        ran = run_main("""
            import websockets
            async with websockets.connect("ws://echo.websocket.org") as websocket:
                while True:
                    await websocket.recv()
        """)
        self.assertEqual(ran.outcome, "deadlocked")


class Mistakes(unittest.TestCase):
    #: What is done, and what it raises.
    MISTAKES = (
        ("await websockets.connect('nonsense')", "InvalidURI nonsense isn't a valid URI: scheme isn't ws or wss"),
        ("await websockets.connect('ws://nowhere.test')", "ConnectionRefusedError [Errno 111] Connect call failed"),
        ("await websockets.connect('ws://example.com')", "InvalidStatus server rejected WebSocket connection: HTTP 200"),
        ("await websockets.connect('ws://slow.test/20', open_timeout=1)", "TimeoutError timed out during opening handshake"),
        ("async with websockets.connect('ws://echo.websocket.org') as w: await asyncio.gather(w.recv(), w.recv(), w.recv())", "ConcurrencyError cannot call recv while another coroutine is already running recv or recv_streaming"),
        ("async with websockets.connect('ws://echo.websocket.org') as w: await w.send(12)", "TypeError data must be str, bytes, iterable, or async iterable"),
        ("await websockets.connect('ws://echo.websocket.org', proxy='x')", "UnavailableError connect(proxy=...) is not simulated here."),
    )  # fmt: skip

    def test_have_the_classes_and_the_words_of_the_real_ones(self) -> None:
        for statement, expected in self.MISTAKES:
            with self.subTest(statement=statement):
                ran = run_main(
                    f"import websockets\ntry:\n    {statement}\n"
                    "except Exception as error:\n    print(type(error).__name__, error)"
                )
                self.assertTrue(ran.texts()[0].startswith(expected), ran.texts())


if __name__ == "__main__":
    unittest.main()
