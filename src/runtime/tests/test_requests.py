"""requests and urllib.request: blocking clients, which stop the loop and are seen to."""

import unittest

from running import Ran, run, run_main


def _ask(expression: str) -> Ran:
    return run(
        f"import requests, time\ntry:\n    print({expression}, round(time.monotonic(), 3))\n"
        "except Exception as error:\n"
        "    print(type(error).__name__, round(time.monotonic(), 3), error)"
    )


class Requests(unittest.TestCase):
    def test_each_call_waits_and_makes_a_connection_of_its_own(self) -> None:
        ran = run("""
            import requests, time
            from world import world
            for _ in range(3):
                requests.get("https://httpbin.org/delay/1")
            print(round(time.monotonic(), 3), world()["httpbin.org"].counters.connections)
        """)
        self.assertEqual(ran.texts(), ["3.009 3"])

    def test_a_session_keeps_its_connection(self) -> None:
        ran = run("""
            import requests, time
            from world import world
            with requests.Session() as session:
                for _ in range(3):
                    session.get("https://httpbin.org/delay/1")
            print(round(time.monotonic(), 3), world()["httpbin.org"].counters.connections)
        """)
        self.assertEqual(ran.texts(), ["3.005 1"])

    def test_a_response_says_what_it_is(self) -> None:
        table = [
            ("r.status_code, r.ok, r.reason, bool(r), r", "200 True OK True <Response [200]>"),
            ("r.url, r.encoding, r.headers['content-type']", "http://httpbin.org/get?a=1&a=2&b=x+y utf-8 application/json"),
            ("r.json()['args'], r.elapsed", "{'a': '2', 'b': 'x y'} 0:00:00.002000"),
        ]  # fmt: skip
        for show, expected in table:
            with self.subTest(show=show):
                ran = run(
                    "import requests\n"
                    "r = requests.get('http://httpbin.org/get', params={'a': [1, 2], 'b': 'x y'})\n"
                    f"print({show})"
                )
                self.assertEqual(ran.texts(), [expected])

    def test_what_is_sent_arrives(self) -> None:
        table = [
            ("json={'a': 1}", "json", "{'a': 1}"),
            ("data={'a': 'b'}", "form", "{'a': 'b'}"),
            ("data='text'", "data", "text"),
            ("auth=('me', 'pw')", "headers", "'Authorization': 'Basic bWU6cHc='"),
        ]
        for argument, key, expected in table:
            with self.subTest(argument=argument):
                ran = _ask(f"requests.post('http://httpbin.org/post', {argument}).json()[{key!r}]")
                self.assertIn(expected, ran.texts()[0])

    def test_redirects_are_followed_and_remembered(self) -> None:
        ran = _ask("[r.status_code for r in requests.get('http://httpbin.org/redirect/2').history]")
        self.assertEqual(ran.texts(), ["[302, 302] 0.004"])
        ran = _ask(
            "requests.get('http://httpbin.org/redirect/2', allow_redirects=False).status_code"
        )
        self.assertEqual(ran.texts(), ["302 0.002"])

    def test_a_body_can_be_read_as_it_comes(self) -> None:
        ran = run("""
            import requests, time
            with requests.get("http://slow.test/drip", stream=True) as response:
                print([(piece, round(time.monotonic())) for piece in response.iter_content(4)])
            response = requests.get("http://httpbin.org/stream/2", stream=True)
            print([line[:8] for line in response.iter_lines()])
        """)
        self.assertEqual(
            ran.texts(),
            ["[(b'0123', 4), (b'4567', 8), (b'89', 10)]", "[b'{\"id\": 0', b'{\"id\": 1']"],
        )


#: What is asked; the class of the error, when it is raised, and its words.
_ERRORS = [
    ("'http://nowhere.test/x?y=1'", "ConnectionError 0.04 HTTPConnectionPool(host='nowhere.test', port=80): Max retries exceeded with url: /x?y=1 (Caused by NewConnectionError(\"HTTPConnection(host='nowhere.test', port=80): Failed to establish a new connection: [Errno 111] Connection refused\"))"),
    ("'http://no.such/'", "ConnectionError 0.0 HTTPConnectionPool(host='no.such', port=80): Max retries exceeded with url: / (Caused by NameResolutionError(\"HTTPConnection(host='no.such', port=80): Failed to resolve 'no.such' ([Errno -2] Name or service not known"),
    ("'http://slow.test/', timeout=1", "ReadTimeout 1.04 HTTPConnectionPool(host='slow.test', port=80): Read timed out. (read timeout=1)"),
    ("'http://slow.test/', timeout=(0.01, 5)", "ConnectTimeout 0.01 HTTPConnectionPool(host='slow.test', port=80): Max retries exceeded with url: / (Caused by ConnectTimeoutError("),
    ("'http://slow.test/cut'", "ChunkedEncodingError 0.18 ('Connection broken: IncompleteRead(50 bytes read, 50 more expected)', IncompleteRead(50 bytes read, 50 more expected))"),
    ("'http://slow.test/broken'", "ChunkedEncodingError 0.18 (\"Connection broken: ConnectionResetError(104, 'Connection reset by peer')\", ConnectionResetError(104, 'Connection reset by peer'))"),
    ("'nonsense'", "MissingSchema 0.0 Invalid URL 'nonsense': No scheme supplied. Perhaps you meant https://nonsense?"),
    ("'ftp://x/'", "InvalidSchema 0.0 No connection adapters were found for 'ftp://x/'"),
    ("'http:///x'", "InvalidURL 0.0 Invalid URL 'http:///x': No host supplied"),
    ("'http://httpbin.org/redirect/40'", "TooManyRedirects 0.032 Exceeded 30 redirects."),
    ("'http://example.com', timeout='a'", "ValueError 0.0 Timeout value connect was a, but it must be an int, float or None."),
    ("'http://example.com', cookies={'a': 'b'}", "UnavailableError 0.0 Session.request(cookies=...) is not simulated here. There are no cookies."),
]  # fmt: skip


class Errors(unittest.TestCase):
    def test_have_the_classes_and_the_words_of_the_real_ones(self) -> None:
        for arguments, expected in _ERRORS:
            with self.subTest(arguments=arguments):
                shown = _ask(f"requests.get({arguments})").texts()[0]
                self.assertTrue(shown.startswith(expected), shown)

    def test_of_the_status_and_of_the_body(self) -> None:
        ran = _ask("requests.get('http://httpbin.org/status/404').raise_for_status()")
        self.assertEqual(
            ran.texts(),
            ["HTTPError 0.002 404 Client Error: Not Found for url: http://httpbin.org/status/404"],
        )
        ran = _ask("requests.get('http://example.com').json()")
        self.assertEqual(
            ran.texts(), ["JSONDecodeError 0.302 Expecting value: line 1 column 1 (char 0)"]
        )

    def test_form_the_tree_of_the_real_ones(self) -> None:
        ran = run("""
            import requests
            from requests import exceptions as e
            print(issubclass(requests.ConnectTimeout, (requests.ConnectionError)),
                  issubclass(requests.ReadTimeout, requests.Timeout),
                  issubclass(requests.RequestException, OSError),
                  issubclass(e.InvalidURL, ValueError), requests.ConnectionError.__mro__[2])
        """)
        self.assertEqual(ran.texts(), ["True True True True <class 'OSError'>"])


class Blocking(unittest.TestCase):
    def test_in_a_coroutine_the_loop_stands_still_and_the_run_says_so(self) -> None:
        for call, name in (
            ("requests.get('https://httpbin.org/delay/1')", "requests.get"),
            ("requests.Session().get('https://httpbin.org/delay/1')", "requests.Session.get"),
            ("urllib.request.urlopen('https://httpbin.org/delay/1')", "urllib.request.urlopen"),
        ):
            with self.subTest(call=call):
                ran = run_main(f"""
                    import requests, urllib.request
                    async def fetch():
                        {call}
                    await asyncio.gather(fetch(), fetch())
                    print(round(time.monotonic()))
                """)
                self.assertEqual(ran.texts(), ["2"])
                (first, _) = ran.remarks("blocked")
                blocker = f"{name} (https://httpbin.org/delay/1)"
                self.assertIn(f"blocked for 1.003 s by {blocker} at line", first["message"])

    def test_in_threads_the_loop_goes_on(self) -> None:
        ran = run_main("""
            import requests
            async def tick():
                for _ in range(3):
                    await asyncio.sleep(0.25)
                    print("tick", round(time.monotonic(), 2))
            async def fetch():
                response = await asyncio.to_thread(requests.get, "http://httpbin.org/delay/1")
                print(response.status_code, round(time.monotonic()))
            await asyncio.gather(tick(), fetch())
        """)
        self.assertEqual(ran.texts(), ["tick 0.25", "tick 0.5", "tick 0.75", "200 1"])
        self.assertEqual(ran.remarks("blocked"), [])


class Urllib(unittest.TestCase):
    def test_asks_over_http_and_https(self) -> None:
        ran = run("""
            import json, time, urllib.request
            for scheme in ("http", "https"):
                with urllib.request.urlopen(f"{scheme}://httpbin.org/get?a=1") as response:
                    print(response.status, json.load(response)["url"], round(time.monotonic(), 3))
        """)
        self.assertEqual(
            ran.texts(),
            ["200 http://httpbin.org/get?a=1 0.002", "200 https://httpbin.org/get?a=1 0.005"],
        )

    def test_errors_are_its_own(self) -> None:
        table = [
            ("https://httpbin.org/status/404", "HTTPError HTTP Error 404: Not Found"),
            ("https://nowhere.test/", "URLError <urlopen error [Errno 111] Connection refused>"),
            ("http://no.such/", "URLError <urlopen error [Errno -2] Name or service not known"),
        ]
        for url, expected in table:
            with self.subTest(url=url):
                ran = run(
                    "import urllib.request\n"
                    f"try:\n    urllib.request.urlopen({url!r})\n"
                    "except OSError as error:\n    print(type(error).__name__, error)"
                )
                self.assertTrue(ran.texts()[0].startswith(expected), ran.texts())


if __name__ == "__main__":
    unittest.main()
