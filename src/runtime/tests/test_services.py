"""Services: hosts as a playground declares them and as a schedule changes them, and what they count."""

import json
import unittest
from typing import Any

from running import Ran, run, run_main
from virtual_loop.schedule import ScheduleError, parse_schedule

_FETCHES = """
    import aiohttp
    async def fetch(session, n):
        try:
            async with session.get("http://api.test/users/1") as response:
                print(n, response.status, round(time.monotonic(), 3))
        except aiohttp.ClientError as error:
            print(n, type(error).__name__, round(time.monotonic(), 3))
    async with aiohttp.ClientSession() as session:
        for n in range(3):
            await fetch(session, n)
"""


def _fetches(schedule: str = "", **hosts: Any) -> Ran:
    services = json.dumps({"hosts": {"api.test": hosts}}) if hosts else ""
    return run_main(_FETCHES, services=services, schedule=schedule)


class Hosts(unittest.TestCase):
    def test_are_as_they_are_declared(self) -> None:
        # A round trip to connect, one to ask, and 0.1 s of work; then the connection stands.
        self.assertEqual(_fetches().texts(), ["0 200 0.18", "1 200 0.32", "2 200 0.46"])
        self.assertEqual(_fetches(latency=0.2).texts(), ["0 200 0.9", "1 200 1.4", "2 200 1.9"])

    def test_can_be_changed_by_a_schedule_which_has_the_last_word(self) -> None:
        ran = _fetches("2:1:hapi.test/latency=0", latency=0.2)
        self.assertEqual(ran.texts(), ["0 200 0.1", "1 200 0.2", "2 200 0.3"])
        self.assertEqual(ran.result["schedule"], "2:1:hapi.test/latency=0")

    def test_fail_as_they_are_told_each_time_or_one_time_in_so_many(self) -> None:
        cases: list[tuple[dict[str, Any], list[str]]] = [
            ({"fault": 503}, ["503", "503", "503"]),
            ({"fault": 500, "every": 2}, ["200", "500", "200"]),
            ({"fault": "close"}, ["ServerDisconnectedError"] * 3),
            ({"fault": "refuse"}, ["ClientConnectorError"] * 3),
            ({"rate": 2}, ["200", "200", "429"]),
        ]
        for settings, seen in cases:
            with self.subTest(**settings):
                self.assertEqual([text.split()[1] for text in _fetches(**settings).texts()], seen)

    def test_jitter_follows_the_seed_and_stays_below_its_bound(self) -> None:
        one, again, other = (_fetches(schedule, jitter=0.5) for schedule in ("2:1", "2:1", "2:2"))
        self.assertEqual(one.texts(), again.texts())
        self.assertNotEqual(one.texts(), other.texts())
        self.assertLess(float(one.texts()[-1].split()[-1]), 0.46 + 3 * 0.5)

    def test_a_new_one_answers_as_the_one_it_is_like(self) -> None:
        services = json.dumps({"hosts": {"shop.example": {"like": "httpbin.org", "latency": 0}}})
        ran = run_main(
            """
            import httpx
            async with httpx.AsyncClient() as client:
                print((await client.get("http://shop.example/delay/2")).status_code, time.monotonic())
            """,
            services=services,
        )
        self.assertEqual(ran.texts(), ["200 2.0"])

    def test_a_partition_lets_nothing_through(self) -> None:
        ran = run_main(
            """
            try:
                async with asyncio.timeout(5):
                    await asyncio.open_connection("api.test", 80)
            except TimeoutError:
                print(time.monotonic())
            """,
            schedule="2:1:hapi.test/fault=cut",
        )
        self.assertEqual(ran.texts(), ["5.0"])


class Counters(unittest.TestCase):
    def test_are_told_of_the_hosts_that_were_met(self) -> None:
        [told] = _fetches().result["services"]
        self.assertEqual((told["host"], told["latency"]), ("api.test", 0.02))
        counters = told["counters"]
        self.assertEqual((counters["connections"], counters["most-requests"]), (1, 1))
        self.assertEqual(counters["requests"], 3)

    def test_are_not_told_where_nobody_was_met(self) -> None:
        self.assertNotIn("services", run("print(1)").result)


class TheString(unittest.TestCase):
    def test_is_written_as_it_is_read(self) -> None:
        text = "2:1:hapi.test/latency=0.2/rate=3,slow.test/fault=reset/every=2"
        self.assertEqual(str(parse_schedule(text)), text)

    def test_says_what_to_type(self) -> None:
        for text in ("h", "hapi.test", "hapi.test/speed=3", "hAPI/latency=3"):
            with self.assertRaisesRegex(ScheduleError, "is no part of a schedule"):
                parse_schedule(f"2:7:{text}")


if __name__ == "__main__":
    unittest.main()
