"""aiohttp's client: sessions, connections that are kept, limits, times and errors, as the real one has them."""

import unittest

from running import Ran, run, run_main


def _session(body: str, **request: object) -> Ran:
    """Run `body` with aiohttp imported and a session open, which is closed afterwards."""
    lines = "\n".join(f"    {line}" for line in body.strip("\n").splitlines())
    return run_main(
        f"import aiohttp\nasync with aiohttp.ClientSession() as session:\n{lines}", **request
    )


def _now(text: str) -> str:
    return f"print({text}, round(time.monotonic(), 3))"


class Requests(unittest.TestCase):
    def test_several_at_once_take_as_long_as_the_longest(self) -> None:
        ran = _session(f"""
async def fetch(seconds):
    async with session.get(f"https://httpbin.org/delay/{{seconds}}") as response:
        return response.status
{_now("await asyncio.gather(*map(fetch, (3, 1, 2)))")}
""")
        self.assertEqual(ran.texts(), ["[200, 200, 200] 3.003"])
        self.assertEqual(ran.result["diagnoses"], [])

    def test_one_after_the_other_share_a_connection(self) -> None:
        ran = _session(f"""
from world import world
for _ in range(3):
    async with session.get("https://httpbin.org/delay/1") as response:
        await response.read()
{_now('world()["httpbin.org"].counters.connections')}
""")
        self.assertEqual(ran.texts(), ["1 3.005"])

    def test_a_response_says_what_it_is(self) -> None:
        ran = _session("""
async with session.get("https://httpbin.org/get", params={"q": "a b"}) as response:
    print(response.status, response.ok, response.reason, response.content_type, response.method)
    print(response.url, repr(response.url.query), response.headers["content-type"])
    print((await response.json())["args"], response.closed)
print(repr(response).splitlines()[0])
""")
        self.assertEqual(
            ran.texts(),
            [
                "200 True OK application/json GET",
                "https://httpbin.org/get?q=a+b <MultiDictProxy('q': 'a b')> application/json",
                "{'q': 'a b'} True",
                "<ClientResponse(https://httpbin.org/get?q=a+b) [200 OK]>",
            ],
        )

    def test_what_is_sent_arrives(self) -> None:
        table = [
            ("json={'a': 1}", "json", "{'a': 1}"),
            ("data={'a': 'b'}", "form", "{'a': 'b'}"),
            ("data=b'raw'", "data", "raw"),
            ("data='text'", "data", "text"),
        ]
        for argument, key, expected in table:
            with self.subTest(argument=argument):
                ran = _session(
                    f"response = await session.post('http://httpbin.org/post', {argument})\n"
                    f"print((await response.json())[{key!r}])"
                )
                self.assertEqual(ran.texts(), [expected])

    def test_redirects_are_followed_and_remembered(self) -> None:
        ran = _session("""
async with session.get("http://httpbin.org/redirect/2") as response:
    print(response.url.path, [one.status for one in response.history])
async with session.get("http://httpbin.org/redirect/2", allow_redirects=False) as response:
    print(response.status)
try:
    await session.get("http://httpbin.org/redirect/9", max_redirects=3)
except aiohttp.TooManyRedirects as error:
    print(len(error.history))
""")
        self.assertEqual(ran.texts(), ["/get [302, 302]", "302", "3"])

    def test_a_body_can_be_read_as_it_comes(self) -> None:
        ran = _session("""
async with session.get("http://slow.test/drip") as response:
    pieces = [(piece, round(time.monotonic())) async for piece in response.content.iter_any()]
    print(pieces[:2], len(pieces))
async with session.get("http://httpbin.org/stream/2") as response:
    print([line[:8] async for line in response.content])
async with session.get("http://httpbin.org/bytes/1000") as response:
    print([len(piece) async for piece in response.content.iter_chunked(400)])
""")
        self.assertEqual(
            ran.texts(),
            ["[(b'0', 1), (b'1', 2)] 10", "[b'{\"id\": 0', b'{\"id\": 1']", "[400, 400, 200]"],
        )

    def test_a_session_can_have_a_base_and_headers(self) -> None:
        ran = run_main("""
            import aiohttp
            async with aiohttp.ClientSession("http://httpbin.org/", headers={"X-Who": "me"}) as session:
                async with session.get("headers") as response:
                    print((await response.json())["headers"]["X-Who"])
        """)
        self.assertEqual(ran.texts(), ["me"])

    def test_a_server_of_the_program_itself_is_reached(self) -> None:
        ran = _session("""
async def serve(reader, writer):
    await reader.readuntil(b"\\r\\n\\r\\n")
    writer.write(b"HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nhi")
    await writer.drain()
    writer.close()
async with await asyncio.start_server(serve, "localhost", 8080):
    async with session.get("http://localhost:8080/") as response:
        print(await response.text())
""")
        self.assertEqual(ran.texts(), ["hi"])

    def test_request_is_a_session_for_once(self) -> None:
        ran = run_main("""
            import aiohttp
            async with aiohttp.request("GET", "http://httpbin.org/ip") as response:
                print(await response.json())
        """)
        self.assertEqual((ran.texts(), ran.texts("err", "log")), (["{'origin': '10.0.0.1'}"], []))


class Limits(unittest.TestCase):
    def test_no_more_connections_than_the_connector_allows(self) -> None:
        ran = run_main("""
            import aiohttp
            from world import world
            connector = aiohttp.TCPConnector(limit=2)
            async with aiohttp.ClientSession(connector=connector) as session:
                async def fetch():
                    async with session.get("http://httpbin.org/delay/1") as response:
                        await response.read()
                    return round(time.monotonic(), 3)
                print(await asyncio.gather(*(fetch() for _ in range(4))))
            print(world()["httpbin.org"].counters.most_connections)
        """)
        self.assertEqual(ran.texts(), ["[1.002, 1.002, 2.003, 2.003]", "2"])

    def test_a_limit_per_host_lets_others_go_on(self) -> None:
        ran = run_main("""
            import aiohttp
            connector = aiohttp.TCPConnector(limit_per_host=1)
            async with aiohttp.ClientSession(connector=connector) as session:
                async def fetch(url):
                    async with session.get(url) as response:
                        await response.read()
                    print(url, round(time.monotonic(), 3))
                await asyncio.gather(
                    fetch("http://httpbin.org/delay/1"),
                    fetch("http://httpbin.org/delay/2"),
                    fetch("http://example.com/"),
                )
        """)
        self.assertEqual(
            ran.texts(),
            [
                "http://example.com/ 0.302",
                "http://httpbin.org/delay/1 1.002",
                "http://httpbin.org/delay/2 3.003",
            ],
        )

    def test_who_is_cancelled_while_waiting_leaves_room_for_others(self) -> None:
        ran = run_main("""
            import aiohttp
            connector = aiohttp.TCPConnector(limit=1)
            async with aiohttp.ClientSession(connector=connector) as session:
                async def fetch(name):
                    async with session.get("http://httpbin.org/delay/1") as response:
                        await response.read()
                    print(name, round(time.monotonic(), 3))
                first, second, third = (asyncio.create_task(fetch(name)) for name in "abc")
                await asyncio.sleep(0.5)
                second.cancel()
                await asyncio.wait([first, second, third])
        """)
        self.assertEqual(ran.texts(), ["a 1.002", "c 2.003"])

    def test_the_total_time_counts_the_wait_for_a_free_connection(self) -> None:
        ran = run_main("""
            import aiohttp
            times = aiohttp.ClientTimeout(total=2.5)
            connector = aiohttp.TCPConnector(limit=2)
            async with aiohttp.ClientSession(connector=connector, timeout=times) as session:
                async def fetch():
                    async with session.get("http://httpbin.org/delay/1") as response:
                        return response.status
                results = await asyncio.gather(*(fetch() for _ in range(8)), return_exceptions=True)
                print([type(one).__name__ for one in results].count("TimeoutError"))
                print(round(time.monotonic(), 3))
        """)
        self.assertEqual(ran.texts(), ["4", "2.5"])


_PAYLOAD = "ContentLengthError: 400, message='Not enough data to satisfy content length header"

#: What is asked for, with which arguments; the class of the error, words of it, and when it is raised.
_ERRORS = [
    ("http://nowhere.test/", "", "ClientConnectorError", "Cannot connect to host nowhere.test:80 ssl:default [Connect call failed", 0.04),
    ("https://no.such/", "", "ClientConnectorDNSError", "Cannot connect to host no.such:443 ssl:default [Name or service not known", 0),
    ("http://slow.test/cut", "", "ClientPayloadError", _PAYLOAD, 0.18),
    ("http://slow.test/broken", "", "ClientPayloadError", "ConnectionResetError(104, 'Connection reset by peer')", 0.18),
    ("http://slow.test/never", "timeout=aiohttp.ClientTimeout(total=1)", "TimeoutError", "", 1.0),
    ("http://slow.test/drip", "timeout=aiohttp.ClientTimeout(total=2.5)", "TimeoutError", "", 2.5),
    ("http://slow.test/never", "timeout=aiohttp.ClientTimeout(sock_read=1)", "SocketTimeoutError", "Timeout on reading data from socket", 1.04),
    ("http://slow.test/", "timeout=aiohttp.ClientTimeout(sock_connect=0.01)", "ConnectionTimeoutError", "Connection timeout to host http://slow.test/", 0.01),
    ("http://httpbin.org/status/500", "raise_for_status=True", "ClientResponseError", "500, message='Internal Server Error', url='http://httpbin.org/status/500'", 0.002),
    ("nonsense", "", "InvalidUrlClientError", "nonsense", 0),
    ("ftp://httpbin.org/", "", "NonHttpUrlClientError", "ftp://httpbin.org/", 0),
    ("http://httpbin.org/get", "proxy='http://p'", "UnavailableError", "proxy=...) is not simulated here. There are no proxies", 0),
    ("http://httpbin.org/get", "nonsense=1", "TypeError", "unexpected keyword argument 'nonsense'", 0),
    ("http://httpbin.org/get", "data=b'', json={}", "ValueError", "can not be used at the same time", 0),
]  # fmt: skip


class Errors(unittest.TestCase):
    def test_have_the_classes_and_the_words_of_the_real_ones(self) -> None:
        for url, arguments, name, words, when in _ERRORS:
            with self.subTest(url=url, arguments=arguments):
                ran = _session(f"""
try:
    async with session.get({url!r}, {arguments}) as response:
        await response.read()
except Exception as error:
    print(type(error).__name__, round(time.monotonic(), 3), error)
""")
                shown = ran.texts()[0]
                self.assertTrue(
                    shown.startswith(f"{name} {float(when):g} ") or f"{name} {when}" in shown, shown
                )
                self.assertIn(words, shown)

    def test_a_status_alone_is_no_error(self) -> None:
        ran = _session("""
async with session.get("http://httpbin.org/status/404") as response:
    print(response.status, response.ok)
    try:
        response.raise_for_status()
    except aiohttp.ClientResponseError as error:
        print(error.status, error.message, repr(error)[:19])
""")
        self.assertEqual(ran.texts(), ["404 False", "404 Not Found ClientResponseError"])

    def test_json_of_another_type_is_refused_unless_it_may_be(self) -> None:
        ran = _session("""
async with session.get("http://example.com/") as response:
    try:
        await response.json()
    except aiohttp.ContentTypeError as error:
        print(error)
""")
        self.assertEqual(
            ran.texts(),
            [
                "200, message='Attempt to decode JSON with unexpected mimetype: text/html; "
                "charset=utf-8', url='http://example.com/'"
            ],
        )

    def test_a_body_cannot_be_read_after_the_response_was_given_back(self) -> None:
        ran = _session("""
async with session.get("http://httpbin.org/delay/1") as response:
    pass
try:
    await response.text()
except aiohttp.ClientConnectionError as error:
    print(error)
""")
        self.assertEqual(ran.texts(), ["Connection closed"])

    def test_a_connection_that_the_server_closed_meanwhile_is_made_again(self) -> None:
        ran = _session("""
from world import world
async with session.get("http://httpbin.org/get") as response:
    await response.read()
service = world()["httpbin.org"].services[80]
service.fault = "close"
asyncio.get_running_loop().call_later(0.0012, setattr, service, "fault", None)
async with session.get("http://httpbin.org/get") as response:
    print(response.status, service.counters.connections)
""")
        self.assertEqual(ran.texts(), ["200 2"])

    def test_a_closed_session_refuses(self) -> None:
        ran = run_main("""
            import aiohttp
            session = aiohttp.ClientSession()
            await session.close()
            try:
                await session.get("http://example.com/")
            except RuntimeError as error:
                print(error, session.closed)
            try:
                with session:
                    pass
            except TypeError as error:
                print(error)
        """)
        self.assertEqual(ran.texts(), ["Session is closed True", "Use async with instead"])

    def test_a_session_needs_a_running_loop(self) -> None:
        error = run("import aiohttp; aiohttp.ClientSession()").result["error"]
        self.assertEqual(error["message"], "no running event loop")

    def test_what_is_not_here_names_what_is(self) -> None:
        for name in ("MultipartWriter", "UnixConnector", "DigestAuthMiddleware"):
            with self.subTest(name=name):
                error = run(f"from aiohttp import {name}").result["error"]
                self.assertRegex(
                    error["message"], f"^aiohttp.{name} is not simulated here. [A-Z].*\\.$"
                )


class WebSockets(unittest.TestCase):
    def test_send_and_receive(self) -> None:
        ran = _session("""
async with session.ws_connect("ws://echo.websocket.org") as websocket:
    print(await websocket.receive_str(), round(time.monotonic(), 2))
    await websocket.send_json({"a": 1})
    print(await websocket.receive_json(), websocket.closed)
    await websocket.send_bytes(b"raw")
    print((await websocket.receive()).type == aiohttp.WSMsgType.BINARY)
print(websocket.closed, websocket.close_code)
""")
        self.assertEqual(
            ran.texts(),
            ["Request served by await-and-see 0.08", "{'a': 1} False", "True", "True 1000"],
        )

    def test_are_gone_over_until_the_goodbye(self) -> None:
        ran = _session("""
async with session.ws_connect("wss://ticker.test/2") as websocket:
    async for message in websocket:
        print(message.type.name, message.json()["n"])
print(websocket.close_code, (await websocket.receive()).type.name)
""")
        self.assertEqual(ran.texts(), ["TEXT 1", "TEXT 2", "1000 CLOSED"])

    def test_are_refused_by_who_speaks_only_http(self) -> None:
        ran = _session("""
try:
    await session.ws_connect("ws://example.com/")
except aiohttp.WSServerHandshakeError as error:
    print(error)
""")
        self.assertEqual(
            ran.texts(), ["200, message='Invalid response status', url='ws://example.com/'"]
        )


class WhatIsLeftOpen(unittest.TestCase):
    def test_a_session_that_is_not_closed_is_told_of(self) -> None:
        ran = run_main("""
            import aiohttp
            session = aiohttp.ClientSession()
            async with session.get("http://httpbin.org/get") as response:
                await response.read()
        """)
        told = ran.texts("err", "log")
        self.assertEqual(told[0], "Unclosed client session")
        self.assertTrue(
            told[1].startswith("client_session: <aiohttp.client.ClientSession object at 0x")
        )
        self.assertEqual(told[2], "Unclosed connector")
        self.assertTrue(
            told[3].startswith("connections: ['deque([(<aiohttp.client_proto.ResponseHandler")
        )

    def test_a_request_that_is_not_awaited_is_told_of(self) -> None:
        ran = _session('session.get("http://httpbin.org/get")')
        self.assertIn("coroutine 'ClientSession._request' was never awaited", ran.texts("err")[0])


if __name__ == "__main__":
    unittest.main()
