"""The world: hosts that appear when they are asked for, and HTTP as they speak it."""

import json
import unittest

from running import Ran, run, run_main
from world.http.bodies import ChunkedBody, IncompleteBodyError, LengthBody, body_of_response
from world.http.headers import Headers
from world.http.messages import MessageError, take_request, take_response, write_head

_ASK = """
async def ask(host, *lines, port=80):
    reader, writer = await asyncio.open_connection(host, port)
    writer.write("\\r\\n".join((*lines, f"Host: {host}", "Connection: close", "", "")).encode())
    head, _, body = (await reader.read()).partition(b"\\r\\n\\r\\n")
    writer.close()
    return head.decode().splitlines(), body
"""


def _ask(host: str, target: str, show: str, method: str = "GET") -> Ran:
    return run_main(
        _ASK + f"head, body = await ask({host!r}, '{method} {target} HTTP/1.1')\n"
        f"print({show}, round(time.monotonic(), 3))"
    )


class TheWorld(unittest.TestCase):
    def test_a_program_that_asks_for_no_host_loads_nothing(self) -> None:
        ran = run("""
            import asyncio, socket
            from virtual_loop.environment import SHARED
            async def main():
                server = await asyncio.start_server(print, "localhost", 80)
                reader, writer = await asyncio.open_connection("localhost", 80)
                writer.close()
                server.close()
            asyncio.run(main())
            print(SHARED.network.world)
        """)
        self.assertEqual(ran.texts()[-1:], ["None"])

    def test_a_name_that_is_not_there_is_not_known(self) -> None:
        ran = run_main("""
            try:
                await asyncio.open_connection("no-such-host.example", 80)
            except OSError as error:
                print(type(error).__name__, error.errno)
        """)
        self.assertEqual(ran.texts(), ["gaierror -2"])

    def test_nobody_listens_at_nowhere_test(self) -> None:
        ran = run_main("""
            try:
                await asyncio.open_connection("nowhere.test", 80)
            except ConnectionRefusedError as error:
                print(error.errno, time.monotonic())
        """)
        self.assertEqual(ran.texts(), ["111 0.04"])

    def test_every_run_begins_with_a_new_one(self) -> None:
        for _ in range(2):
            ran = _ask("flaky.test", "/", "head[0]")
            self.assertEqual(ran.texts(), ["HTTP/1.1 503 Service Unavailable 0.18"])

    def test_a_program_finds_its_hosts_and_counters(self) -> None:
        ran = run_main(
            _ASK
            + """
            from world import world
            await ask("httpbin.org", "GET /get HTTP/1.1")
            seen = world()["httpbin.org"].counters
            print(seen.connections, seen.open_connections, seen.requests, seen.open_requests)
            """.replace("\n            ", "\n")
        )
        self.assertEqual(ran.texts(), ["1 0 1 0"])


class Sites(unittest.TestCase):
    def test_httpbin_takes_as_long_as_it_is_asked_to(self) -> None:
        self.assertEqual(
            _ask("httpbin.org", "/delay/2", "head[0]").texts(), ["HTTP/1.1 200 OK 2.002"]
        )

    def test_httpbin_gives_the_status_that_it_is_asked_for(self) -> None:
        ran = _ask("httpbin.org", "/status/418", "head[0]")
        self.assertEqual(ran.texts(), ["HTTP/1.1 418 I'm a Teapot 0.002"])

    def test_httpbin_tells_what_it_got(self) -> None:
        ran = _ask("httpbin.org", "/get?a=1&b=two", "body.decode().replace(chr(10), '')")
        seen = json.loads(ran.texts()[0].rpartition(" ")[0])
        self.assertEqual(seen["args"], {"a": "1", "b": "two"})
        self.assertEqual(seen["url"], "http://httpbin.org/get?a=1&b=two")

    def test_answers_of_example_com_do_not_come_in_the_order_of_the_requests(self) -> None:
        ran = run_main(
            _ASK
            + """
async def one(number):
    await ask("example.com", f"GET /{number} HTTP/1.1")
    print(number, round(time.monotonic(), 3))
await asyncio.gather(*map(one, range(3)))
"""
        )
        self.assertEqual(ran.texts(), ["1 0.202", "0 0.302", "2 0.402"])

    def test_api_test_allows_five_requests_a_second(self) -> None:
        ran = run_main(
            _ASK
            + """
async def one(number):
    head, _ = await ask("api.test", "GET /users/1 HTTP/1.1")
    print(head[0], [line for line in head if line.startswith("Retry")])
await asyncio.gather(*map(one, range(6)))
await asyncio.sleep(1)
await one(6)
"""
        )
        self.assertEqual(
            ran.texts(),
            [
                "HTTP/1.1 429 Too Many Requests ['Retry-After: 1']",
                *["HTTP/1.1 200 OK []"] * 6,
            ],
        )

    def test_a_head_has_no_body_and_says_how_long_it_would_be(self) -> None:
        ran = _ask("example.com", "/", "head[3].partition(':')[0], body", method="HEAD")
        self.assertEqual(ran.texts(), ["Content-Length b'' 0.302"])


class Faults(unittest.TestCase):
    def test_a_service_can_be_told_to_fail(self) -> None:
        table = [
            ("503", "head[0], ", "HTTP/1.1 503 Service Unavailable"),
            ("'close'", "head, ", "[]"),
        ]
        for fault, show, expected in table:
            with self.subTest(fault=fault):
                ran = run_main(
                    _ASK + f"from world import world\n"
                    f"world()['httpbin.org'].services[80].fault = {fault}\n"
                    f"head, body = await ask('httpbin.org', 'GET /get HTTP/1.1')\nprint({show})"
                )
                self.assertEqual(ran.texts()[0].strip(), expected)

    def test_a_connection_breaks_in_the_middle_of_a_body(self) -> None:
        ran = run_main("""
            reader, writer = await asyncio.open_connection("slow.test", 80)
            writer.write(b"GET /broken HTTP/1.1\\r\\nHost: slow.test\\r\\n\\r\\n")
            await reader.readuntil(b"\\r\\n\\r\\n")
            try:
                while data := await reader.read(100):
                    print(len(data))
            except ConnectionResetError as error:
                print(error)
        """)
        self.assertEqual(ran.texts(), ["50", "[Errno 104] Connection reset by peer"])

    def test_more_connections_than_a_service_allows_are_sent_away(self) -> None:
        ran = run_main(
            _ASK + "from world import world\n"
            "world()['httpbin.org'].services[80].limits.connections = 1\n"
            "async def one():\n"
            "    head, _ = await ask('httpbin.org', 'GET /delay/1 HTTP/1.1')\n"
            "    print(head[0])\n"
            "await asyncio.gather(one(), one())\n"
        )
        self.assertEqual(ran.texts(), ["HTTP/1.1 503 Service Unavailable", "HTTP/1.1 200 OK"])

    def test_more_requests_than_a_service_has_workers_wait(self) -> None:
        ran = run_main(
            _ASK + "from world import world\n"
            "world()['httpbin.org'].services[80].limits.workers = 1\n"
            "async def one():\n"
            "    await ask('httpbin.org', 'GET /delay/1 HTTP/1.1')\n"
            "    print(round(time.monotonic(), 3))\n"
            "await asyncio.gather(one(), one())\n"
        )
        self.assertEqual(ran.texts(), ["1.002", "2.002"])

    def test_what_is_no_http_is_answered_400(self) -> None:
        for line, port in (("NONSENSE", 80), ("GET / HTTP/1.1", 443)):
            with self.subTest(line=line):
                ran = run_main(
                    _ASK
                    + f"head, _ = await ask('httpbin.org', {line!r}, port={port})\nprint(head[0])"
                )
                self.assertEqual(ran.texts(), ["HTTP/1.1 400 Bad Request"])

    def test_requests_on_one_connection_are_answered_in_order(self) -> None:
        ran = run_main("""
            reader, writer = await asyncio.open_connection("httpbin.org", 80)
            for wait in (2, 1):
                writer.write(f"GET /delay/{wait} HTTP/1.1\\r\\nHost: httpbin.org\\r\\n\\r\\n".encode())
            for _ in range(2):
                head = (await reader.readuntil(b"\\r\\n\\r\\n")).decode()
                length = int(head.partition("Content-Length: ")[2].partition("\\r")[0])
                body = await reader.readexactly(length)
                print(b"/delay/2" in body, round(time.monotonic(), 3))
            writer.close()
        """)
        self.assertEqual(ran.texts(), ["True 2.002", "False 3.002"])


class Messages(unittest.TestCase):
    def test_a_head_may_come_in_pieces(self) -> None:
        buffer = bytearray()
        for piece in (b"GET /a?b HT", b"TP/1.1\r\nHost: x\r\n", b"\r\nrest"):
            self.assertIsNone(take_request(buffer))
            buffer += piece
        head = take_request(buffer)
        assert head is not None
        self.assertEqual((head.method, head.target, head.headers["HOST"]), ("GET", "/a?b", "x"))
        self.assertEqual(bytes(buffer), b"rest")

    def test_what_is_no_head_is_refused(self) -> None:
        for text in ("GET / HTTP/2.0", "GET /", "G(T / HTTP/1.1", "GET / HTTP/1.1\r\nno colon"):
            with self.subTest(text=text), self.assertRaises(MessageError):
                take_request(bytearray(f"{text}\r\n\r\n".encode()))
        with self.assertRaises(MessageError):
            take_response(bytearray(b"HTTP/1.1 999 ?\r\n\r\n"))

    def test_a_line_break_in_a_field_is_refused(self) -> None:
        with self.assertRaises(ValueError):
            write_head("GET / HTTP/1.1", Headers({"X": "a\r\nEvil: b"}))

    def test_the_example_of_chunks_of_the_specification(self) -> None:
        wire = b"4\r\nWiki\r\n7;x=y\r\npedia i\r\nB\r\nn \r\nchunks.\r\n0\r\nTrailer: z\r\n\r\nrest"
        for step in (1, 3, len(wire)):
            with self.subTest(step=step):
                body, buffer, taken = ChunkedBody(), bytearray(), b""
                for begin in range(0, len(wire), step):
                    buffer += wire[begin : begin + step]
                    if not body.is_whole:
                        taken += body.take(buffer)
                self.assertEqual((taken, body.is_whole), (b"Wikipedia in \r\nchunks.", True))
                self.assertEqual(bytes(buffer), b"rest")

    def test_a_body_that_broke_off_says_what_was_missing(self) -> None:
        body = LengthBody(5)
        self.assertEqual(body.take(bytearray(b"abc")), b"abc")
        with self.assertRaisesRegex(IncompleteBodyError, "content length"):
            body.ended()

    def test_where_a_response_ends(self) -> None:
        table = [
            ("GET", 200, {"Content-Length": "3"}, "LengthBody"),
            ("GET", 200, {"Transfer-Encoding": "chunked"}, "ChunkedBody"),
            ("GET", 200, {}, "EndBody"),
            ("HEAD", 200, {"Content-Length": "3"}, "Body"),
            ("GET", 204, {}, "Body"),
        ]
        for method, status, fields, expected in table:
            with self.subTest(method=method, status=status):
                body = body_of_response(method, status, Headers(fields))
                self.assertEqual(type(body).__name__, expected)


class Fields(unittest.TestCase):
    def test_are_found_without_regard_to_case_and_keep_their_order(self) -> None:
        headers = Headers([("A", "1"), ("b", "2"), ("a", "3")])
        self.assertEqual(
            (headers["a"], headers.get_all("A"), list(headers)), ("1", ["1", "3"], ["A", "b"])
        )
        headers["a"] = "4"
        self.assertEqual(headers.pairs(), [("a", "4"), ("b", "2")])
        del headers["B"]
        self.assertEqual(len(headers), 1)


if __name__ == "__main__":
    unittest.main()
