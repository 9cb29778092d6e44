"""HTTP/1.1 against the examples and rules of RFC 9112, and RESP 2 and 3 against those of its documentation.

Those of WebSocket (RFC 6455, section 5.7) are in test_websockets.py.
"""

import unittest

from world.http import (
    Headers,
    MessageError,
    body_of_request,
    body_of_response,
    take_request,
    take_response,
)
from world.redis.resp import (
    Failure,
    Push,
    Simple,
    Taken,
    Value,
    take_command,
    take_reply,
    write_command,
)


def _wire(*lines: str) -> bytearray:
    return bytearray("\r\n".join((*lines, "", "")).encode())


class Http(unittest.TestCase):
    """RFC 9112, with the examples of RFC 9110 to which it points."""

    def test_the_exchange_of_the_introduction(self) -> None:
        asked = take_request(
            _wire(
                "GET /hello.txt HTTP/1.1",
                "User-Agent: curl/7.64.1",
                "Host: www.example.com",
                "Accept-Language: en, mi",
            )
        )
        assert asked is not None
        self.assertEqual((asked.method, asked.target, asked.version), ("GET", "/hello.txt", "1.1"))
        self.assertEqual(asked.headers["accept-language"], "en, mi")
        wire = _wire(
            "HTTP/1.1 200 OK",
            "Date: Mon, 27 Jul 2009 12:28:53 GMT",
            "Server: Apache",
            "Last-Modified: Wed, 22 Jul 2009 19:15:56 GMT",
            'ETag: "34aa387-d-1568eb00"',
            "Accept-Ranges: bytes",
            "Content-Length: 51",
            "Vary: Accept-Encoding",
            "Content-Type: text/plain",
        )
        wire += b"Hello World! My content includes a trailing CRLF.\r\n"
        answer = take_response(wire)
        assert answer is not None
        body = body_of_response("GET", answer.status, answer.headers)
        self.assertEqual(body.take(wire), b"Hello World! My content includes a trailing CRLF.\r\n")
        self.assertEqual((body.is_whole, wire), (True, b""))

    def test_the_four_forms_of_a_target(self) -> None:
        for line in (
            "GET /where?q=now HTTP/1.1",
            "GET http://www.example.org/pub/WWW/TheProject.html HTTP/1.1",
            "CONNECT www.example.com:80 HTTP/1.1",
            "OPTIONS * HTTP/1.1",
        ):
            with self.subTest(line=line):
                asked = take_request(_wire(line, "Host: www.example.org"))
                assert asked is not None
                self.assertEqual(f"{asked.method} {asked.target} HTTP/{asked.version}", line)

    def test_lines_that_have_to_be_refused(self) -> None:
        table = [
            ("a space before the colon (5.1)", "Host : x"),
            ("a field that goes on in the next line (5.2)", "X: a\r\n b"),
            ("a name with a space", "A b: x"),
            ("no name", ": x"),
        ]
        for name, field in table:
            with self.subTest(name=name), self.assertRaises(MessageError):
                take_request(_wire("GET / HTTP/1.1", field))

    def test_lines_that_may_be_otherwise(self) -> None:
        asked = take_request(bytearray(b"\r\n\r\nGET / HTTP/1.1\r\nX:\t a b \t\r\nEmpty:\r\n\r\n"))
        assert asked is not None
        self.assertEqual((asked.headers["X"], asked.headers["Empty"]), ("a b", ""))
        answer = take_response(_wire("HTTP/1.1 200 "))
        assert answer is not None
        self.assertEqual(answer.reason, "")

    def test_how_long_a_message_is(self) -> None:
        """Section 6.3."""
        table: list[tuple[list[tuple[str, str]], str]] = [
            ([], "Body"),
            ([("Content-Length", "5")], "LengthBody"),
            ([("Content-Length", "5"), ("Content-Length", "5")], "LengthBody"),
            ([("Transfer-Encoding", "chunked")], "ChunkedBody"),
            ([("Transfer-Encoding", "Chunked"), ("Content-Length", "5")], "ChunkedBody"),
        ]
        for fields, expected in table:
            with self.subTest(fields=fields):
                self.assertEqual(type(body_of_request(Headers(fields))).__name__, expected)
        for wrong in ("-1", "+5", "5x", "0x5", "5, 6", ""):
            with self.subTest(wrong=wrong), self.assertRaises(MessageError):
                body_of_request(Headers([("Content-Length", wrong)]))
        with self.assertRaises(MessageError):
            body_of_request(Headers([("Content-Length", "5"), ("Content-Length", "6")]))

    def test_chunks_with_extensions_and_trailers(self) -> None:
        """Section 7.1: sizes in either case, extensions that are ignored, fields after the last."""
        buffer = bytearray(
            b'a;name="v;w"\r\n0123456789\r\n00A\r\nabcdefghij\r\n000;last\r\nExpires: x\r\n\r\n'
        )
        body = body_of_request(Headers({"Transfer-Encoding": "chunked"}))
        self.assertEqual(body.take(buffer), b"0123456789abcdefghij")
        self.assertEqual((body.is_whole, buffer), (True, b""))
        for wrong in (b"g\r\n", b"-1\r\n", b" 1\r\n", b"11111111111111111\r\n"):
            with self.subTest(wrong=wrong), self.assertRaises(MessageError):
                body_of_request(Headers({"Transfer-Encoding": "chunked"})).take(bytearray(wrong))


class Resp(unittest.TestCase):
    """The examples of the page that describes the protocol."""

    VALUES: tuple[tuple[bytes, Value], ...] = (
        (b"+OK\r\n", Simple("OK")),
        (b"-Error message\r\n", Failure("Error message")),
        (b"-ERR unknown command 'asdf'\r\n", Failure("ERR unknown command 'asdf'")),
        (b":0\r\n", 0),
        (b":1000\r\n", 1000),
        (b"$5\r\nhello\r\n", b"hello"),
        (b"$0\r\n\r\n", b""),
        (b"$-1\r\n", None),
        (b"*0\r\n", []),
        (b"*2\r\n$5\r\nhello\r\n$5\r\nworld\r\n", [b"hello", b"world"]),
        (b"*3\r\n:1\r\n:2\r\n:3\r\n", [1, 2, 3]),
        (b"*5\r\n:1\r\n:2\r\n:3\r\n:4\r\n$5\r\nhello\r\n", [1, 2, 3, 4, b"hello"]),
        (b"*-1\r\n", None),
        (
            b"*2\r\n*3\r\n:1\r\n:2\r\n:3\r\n*2\r\n+Hello\r\n-World\r\n",
            [[1, 2, 3], [Simple("Hello"), Failure("World")]],
        ),
        (b"*3\r\n$5\r\nhello\r\n$-1\r\n$5\r\nworld\r\n", [b"hello", None, b"world"]),
        (b"_\r\n", None),
        (b"#t\r\n", True),
        (b"#f\r\n", False),
        (b",1.23\r\n", 1.23),
        (b",10\r\n", 10.0),
        (b",inf\r\n", float("inf")),
        (b",-inf\r\n", float("-inf")),
        (b"%2\r\n+first\r\n:1\r\n+second\r\n:2\r\n", {b"first": 1, b"second": 2}),
        (b"~2\r\n+orange\r\n$5\r\napple\r\n", {b"orange", b"apple"}),
        (
            b"(3492890328409238509324850943850943825024385\r\n",
            3492890328409238509324850943850943825024385,
        ),
        (b"!21\r\nSYNTAX invalid syntax\r\n", Failure("SYNTAX invalid syntax")),
        (b"=15\r\ntxt:Some string\r\n", b"Some string"),
        (
            b"|1\r\n+key-popularity\r\n%1\r\n$1\r\na\r\n,0.1923\r\n*2\r\n:2039123\r\n:9543892\r\n",
            [2039123, 9543892],
        ),
        (b">2\r\n+message\r\n+hello\r\n", Push([Simple("message"), Simple("hello")])),
    )

    def test_values_are_taken_whole(self) -> None:
        for wire, value in self.VALUES:
            with self.subTest(wire=wire):
                for cut in range(len(wire)):
                    self.assertIsNone(take_reply(bytearray(wire[:cut])))
                buffer = bytearray(wire + b"+next\r\n")
                self.assertEqual(take_reply(buffer), Taken(value))
                self.assertEqual(buffer, b"+next\r\n")

    def test_commands_are_arrays_of_texts(self) -> None:
        wire = b"*2\r\n$4\r\nLLEN\r\n$6\r\nmylist\r\n"
        self.assertEqual(write_command(b"LLEN", b"mylist"), wire)
        self.assertEqual(take_command(bytearray(wire)), [b"LLEN", b"mylist"])

    def test_commands_may_be_lines(self) -> None:
        buffer = bytearray(b"PING\r\nEXISTS somekey\r\n")
        self.assertEqual(take_command(buffer), [b"PING"])
        self.assertEqual(take_command(buffer), [b"EXISTS", b"somekey"])


if __name__ == "__main__":
    unittest.main()
