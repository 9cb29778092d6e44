"""Programs of the source articles that ask the world outside, as written: what they print, and when."""

import unittest
from pathlib import Path

from running import run

_FOLDER = Path(__file__).parent / "fixtures" / "outside"

_TEN_PAGES = """
import asyncio, aiohttp
{fragment}
async def main():
    pages = await asyncio.gather(*(fetch("https://httpbin.org/delay/1") for _ in range(25)))
    print(len(pages))
asyncio.run(main())
"""

#: File: what it is a part of, its lines with their times, and when it ends.
_PROGRAMS: dict[str, tuple[str, list[tuple[float, str]], float]] = {
    "00-03-aiohttp-three-urls.py": ("{fragment}", [(3.003, "Fetched 3 pages")], 3.003),
    "01-02-aiohttp-gather.py": ("{fragment}", [], 0.403),
    "04-08-aiohttp-timing.py": ("{fragment}", [(3.002, "总耗时: 3.00秒")], 3.002),
    # Ten at once: three waves.
    "00-05-semaphore-fetch.py": (_TEN_PAGES, [(3.009, "25")], 3.009),
    "03-02-http-worker.py": (
        "{fragment}",
        [
            (0.203, "[HTTP] #1: 347 bytes from https://example.com"),
            (0.303, "[HTTP] #0: 347 bytes from https://example.com"),
            (0.403, "[HTTP] #2: 347 bytes from https://example.com"),
        ],
        0.403,
    ),
    # Each message is JSON that contains JSON: the client gets texts. It has to acknowledge both.
    "00-04-fastapi-websocket.py": (
        """{fragment}
from fastapi.testclient import TestClient
with TestClient(app).websocket_connect("/ws/customers") as websocket:
    print([websocket.receive_json() for _ in range(2)])
    websocket.send_json({"rec_id": 7})
""",
        [
            (0.01, '[\'{"id": 1, "name": "Alice"}\', \'{"id": 2, "name": "Bob"}\']'),
            (0.02, "Client acknowledged: 7"),
        ],
        0.02,
    ),
}


#: All of it at once never ends: somebody listens for ever.
_WHOLE = "03-02-redis-http-file-mysql.py"


class OutsideExamples(unittest.TestCase):
    def test_each_prints_what_it_would_at_its_virtual_times(self) -> None:
        for name, (whole, lines, end) in _PROGRAMS.items():
            with self.subTest(program=name):
                ran = run(whole.replace("{fragment}", (_FOLDER / name).read_text("utf-8")))
                self.assertEqual((ran.outcome, ran.texts("err", "log")), ("returned", []))
                shown = [(round(line.at, 3), line.text) for line in ran.lines]
                self.assertEqual((shown, round(ran.result["duration"], 3)), (lines, end))

    def test_each_is_there(self) -> None:
        self.assertEqual({path.name for path in _FOLDER.glob("*.py")}, {*_PROGRAMS, _WHOLE})

    def test_the_whole_system_does_everything_and_then_waits_for_the_listener(self) -> None:
        ran = run((_FOLDER / _WHOLE).read_text("utf-8"))
        self.assertEqual(
            [(round(line.at, 2), line.text) for line in ran.lines],
            [
                (0.0, "[File] Written file 0"),
                (0.0, "[Redis] Subscribed to 'demo'"),
                (0.2, "[HTTP] #1: 347 bytes from https://example.com"),
                (0.3, "[HTTP] #0: 347 bytes from https://example.com"),
                (0.4, "[HTTP] #2: 347 bytes from https://example.com"),
                (0.5, "[File] Written file 1"),
                (0.7, "[Redis] Received: first"),
                (1.0, "[File] Written file 2"),
                (1.07, "[MySQL] Result: (0, 'Hello from DB')"),
                (1.4, "[Redis] Received: second"),
                (2.1, "[Redis] Received: third"),
            ],
        )
        (remark,) = ran.remarks("deadlock")
        self.assertEqual((ran.outcome, remark["pitfall"]), ("deadlocked", "P30"))
        self.assertIn(
            "'Task-2' only loops on a connection. gather() on line 56 will never return.",
            remark["message"],
        )


if __name__ == "__main__":
    unittest.main()
