"""httpx: a client that awaits and one that blocks, with the same settings and errors."""

import unittest

from running import Ran, run, run_main


def _ask(expression: str) -> Ran:
    return run(
        f"import httpx, time\ntry:\n    print({expression}, round(time.monotonic(), 3))\n"
        "except Exception as error:\n"
        "    print(type(error).__name__, round(time.monotonic(), 3), error)"
    )


def _client(body: str, options: str = "") -> Ran:
    lines = "\n".join(f"    {line}" for line in body.strip("\n").splitlines())
    return run_main(f"import httpx\nasync with httpx.AsyncClient({options}) as client:\n{lines}")


class Requests(unittest.TestCase):
    def test_several_at_once_take_as_long_as_the_longest(self) -> None:
        ran = _client("""
responses = await asyncio.gather(*(client.get(f"https://httpbin.org/delay/{n}") for n in (3, 1, 2)))
print(responses[0], len(responses), round(time.monotonic(), 3))
""")
        self.assertEqual(ran.texts(), ["<Response [200 OK]> 3 3.003"])
        self.assertEqual(ran.result["diagnoses"], [])

    def test_one_after_the_other_share_a_connection(self) -> None:
        ran = _client("""
from world import world
for _ in range(3):
    await client.get("https://httpbin.org/delay/1")
print(round(time.monotonic(), 3), world()["httpbin.org"].counters.connections)
""")
        self.assertEqual(ran.texts(), ["3.005 1"])

    def test_a_response_says_what_it_is(self) -> None:
        table = [
            ("r.status_code, r.is_success, r.reason_phrase, r.http_version", "200 True OK HTTP/1.1"),
            ("r.url, repr(r.url), r.request", "http://httpbin.org/get?a=1&a=2&b=x+y URL('http://httpbin.org/get?a=1&a=2&b=x+y') <Request('GET', 'http://httpbin.org/get?a=1&a=2&b=x+y')>"),
            ("r.json()['args'], r.elapsed, r.encoding, r.headers['Content-Type']", "{'a': '2', 'b': 'x y'} 0:00:00.002000 utf-8 application/json"),
        ]  # fmt: skip
        for show, expected in table:
            with self.subTest(show=show):
                ran = run(
                    "import httpx\n"
                    "r = httpx.get('http://httpbin.org/get', params={'a': [1, 2], 'b': 'x y'})\n"
                    f"print({show})"
                )
                self.assertEqual(ran.texts(), [expected])

    def test_what_is_sent_arrives(self) -> None:
        table = [
            ("json={'a': 1}", "json", "{'a': 1}"),
            ("data={'a': 'b'}", "form", "{'a': 'b'}"),
            ("content='text'", "data", "text"),
            ("auth=('me', 'pw')", "headers", "'Authorization': 'Basic bWU6cHc='"),
        ]
        for argument, key, expected in table:
            with self.subTest(argument=argument):
                ran = _client(
                    f"response = await client.post('http://httpbin.org/post', {argument})\n"
                    f"print(response.json()[{key!r}])"
                )
                self.assertIn(expected, ran.texts()[0])

    def test_redirects_are_followed_only_if_asked_for(self) -> None:
        ran = _client("""
print((await client.get("http://httpbin.org/redirect/2")).status_code)
response = await client.get("http://httpbin.org/redirect/2", follow_redirects=True)
print(response.url.path, response.history)
""")
        self.assertEqual(
            ran.texts(), ["302", "/get [<Response [302 Found]>, <Response [302 Found]>]"]
        )

    def test_a_body_can_be_read_as_it_comes(self) -> None:
        ran = _client("""
async with client.stream("GET", "http://slow.test/drip") as response:
    print([(piece, round(time.monotonic())) async for piece in response.aiter_bytes(4)])
async with client.stream("GET", "http://httpbin.org/stream/2") as response:
    print([line[:8] async for line in response.aiter_lines()])
with httpx.stream("GET", "http://httpbin.org/stream/2") as response:
    print([line[:8] for line in response.iter_lines()])
""")
        self.assertEqual(
            ran.texts(),
            [
                "[(b'0123', 4), (b'4567', 8), (b'89', 10)]",
                "['{\"id\": 0', '{\"id\": 1']",
                "['{\"id\": 0', '{\"id\": 1']",
            ],
        )

    def test_a_base_and_headers_belong_to_the_client(self) -> None:
        ran = _client(
            "print((await client.get('headers')).json()['headers']['X-Who'])",
            "base_url='http://httpbin.org', headers={'X-Who': 'me'}",
        )
        self.assertEqual(ran.texts(), ["me"])


class Transports(unittest.TestCase):
    def test_an_application_of_the_program_is_asked_without_a_network(self) -> None:
        ran = run_main("""
            import httpx
            async def app(scope, receive, send):
                message = await receive()
                await asyncio.sleep(0.5)
                await send({"type": "http.response.start", "status": 201, "headers": [(b"x-a", b"b")]})
                await send({"type": "http.response.body", "body": scope["path"].encode() + message["body"]})
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                response = await client.post("/hello", content=b"!")
                print(response, response.text, response.headers, time.monotonic())
        """)
        self.assertEqual(
            ran.texts(), ["<Response [201 Created]> /hello! Headers({'x-a': 'b'}) 0.5"]
        )

    def test_a_function_can_answer(self) -> None:
        ran = run("""
            import httpx
            def answer(request):
                return httpx.Response(200, json={"path": request.url.path})
            with httpx.Client(transport=httpx.MockTransport(answer)) as client:
                print(client.get("http://anywhere/x").json())
        """)
        self.assertEqual(ran.texts(), ["{'path': '/x'}"])


class Limits(unittest.TestCase):
    def test_who_waits_too_long_for_a_connection_is_told(self) -> None:
        ran = _client(
            """
first, second = await asyncio.gather(
    client.get("http://httpbin.org/delay/1"), client.get("http://httpbin.org/delay/1"),
    return_exceptions=True)
print(first, repr(second), round(time.monotonic(), 3))
""",
            "limits=httpx.Limits(max_connections=1), timeout=httpx.Timeout(5, pool=0.2)",
        )
        self.assertEqual(ran.texts(), ["<Response [200 OK]> PoolTimeout('') 1.002"])

    def test_waiting_for_a_connection_is_in_turn(self) -> None:
        ran = _client(
            """
async def fetch():
    await client.get("http://httpbin.org/delay/1")
    return round(time.monotonic(), 3)
print(await asyncio.gather(*(fetch() for _ in range(4))))
""",
            "limits=httpx.Limits(max_connections=2)",
        )
        self.assertEqual(ran.texts(), ["[1.002, 1.002, 2.003, 2.003]"])


#: What is asked; the class of the error, when it is raised, and its words.
_ERRORS = [
    ("'http://nowhere.test/'", "ConnectError 0.04 [Errno 111] Connection refused"),
    ("'http://no.such/'", "ConnectError 0.0 [Errno -2] Name or service not known"),
    ("'http://slow.test/6'", "ReadTimeout 5.04 timed out"),
    ("'http://slow.test/', timeout=0.01", "ConnectTimeout 0.01 timed out"),
    ("'http://slow.test/cut'", "RemoteProtocolError 0.18 peer closed connection without sending complete message body (received 50 bytes, expected 100)"),
    ("'http://slow.test/broken'", "ReadError 0.18 [Errno 104] Connection reset by peer"),
    ("'nonsense'", "UnsupportedProtocol 0.0 Request URL is missing an 'http://' or 'https://' protocol."),
    ("'ftp://x/'", "UnsupportedProtocol 0.0 Request URL has an unsupported protocol 'ftp://'."),
    ("'http://httpbin.org/redirect/40', follow_redirects=True", "TooManyRedirects 0.022 Exceeded maximum allowed redirects."),
    ("'http://example.com', cookies={'a': 'b'}", "UnavailableError 0.0 Client(cookies=...) is not simulated here. There are no cookies."),
]  # fmt: skip


class Errors(unittest.TestCase):
    def test_have_the_classes_and_the_words_of_the_real_ones(self) -> None:
        for arguments, expected in _ERRORS:
            with self.subTest(arguments=arguments):
                shown = _ask(f"httpx.get({arguments})").texts()[0]
                self.assertTrue(shown.startswith(expected), shown)

    def test_some_have_fewer_words_where_they_are_awaited(self) -> None:
        table = [
            ("http://nowhere.test/", "ConnectError('All connection attempts failed')"),
            ("http://slow.test/6", "ReadTimeout('')"),
            ("http://slow.test/broken", "ReadError('')"),
        ]
        for url, expected in table:
            with self.subTest(url=url):
                ran = _client(
                    f"try:\n    await client.get({url!r})\n"
                    "except httpx.RequestError as error:\n    print(repr(error), error.request.url)"
                )
                self.assertEqual(ran.texts(), [f"{expected} {url}"])

    def test_of_the_status_name_it_and_lead_on(self) -> None:
        ran = _ask("httpx.get('http://httpbin.org/status/404').raise_for_status()")
        self.assertEqual(
            ran.texts(),
            [
                "HTTPStatusError 0.002 Client error '404 Not Found' for url 'http://httpbin.org/status/404'",
                "For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/404",
            ],
        )

    def test_of_use(self) -> None:
        table = [
            ("client.close(); client.get('http://example.com')", "Cannot send a request, as the client has been closed."),
            ("client.close(); client.__enter__()", "Cannot reopen a client instance, once it has been closed."),
            ("httpx.Timeout(connect=1)", "httpx.Timeout must either include a default, or set all four parameters explicitly."),
        ]  # fmt: skip
        for statements, expected in table:
            with self.subTest(statements=statements):
                error = run(f"import httpx\nclient = httpx.Client()\n{statements}").result["error"]
                self.assertEqual(error["message"], expected)

    def test_a_body_that_was_not_read_cannot_be_shown(self) -> None:
        ran = _client("""
async with client.stream("GET", "http://httpbin.org/get") as response:
    try:
        response.text
    except httpx.ResponseNotRead as error:
        print(error)
    try:
        response.read()
    except RuntimeError as error:
        print(error)
""")
        self.assertEqual(
            ran.texts(),
            [
                "Attempted to access streaming response content, without having called `read()`.",
                "Attempted to call a sync iterator on an async stream.",
            ],
        )


class Settings(unittest.TestCase):
    def test_are_shown_as_the_real_ones_are(self) -> None:
        ran = run("""
            import httpx
            print(httpx.Timeout(3), httpx.Timeout(5, pool=1), httpx.Client().timeout)
            print(httpx.Limits(max_connections=7), httpx.codes.NOT_FOUND == 404)
        """)
        self.assertEqual(
            ran.texts(),
            [
                "Timeout(timeout=3) Timeout(connect=5, read=5, write=5, pool=1) Timeout(timeout=5.0)",
                "Limits(max_connections=7, max_keepalive_connections=None, keepalive_expiry=5.0) True",
            ],
        )


class Blocking(unittest.TestCase):
    def test_in_a_coroutine_the_loop_stands_still_and_the_run_says_so(self) -> None:
        for call, name in (
            ("httpx.get('http://httpbin.org/delay/1')", "httpx.get"),
            ("httpx.Client().get('http://httpbin.org/delay/1')", "httpx.Client.get"),
        ):
            with self.subTest(call=call):
                ran = run_main(f"import httpx\n{call}")
                (remark,) = ran.remarks("blocked")
                blocker = f"{name} (http://httpbin.org/delay/1)"
                self.assertIn(f"blocked for 1.002 s by {blocker} at line", remark["message"])


if __name__ == "__main__":
    unittest.main()
