"""What a playground says of databases: tables, keys, publishers, and hosts that are other than usual."""

import json
import unittest
from typing import Any

from running import Ran, run_main

_SQL = """
import asyncpg, aiomysql
URL = "postgresql://app:secret@db.test/shop"
async def mysql(**more):
    return await aiomysql.connect(host="db.test", user="app", password="secret", db="shop", **more)
"""


def _run(body: str, **services: Any) -> Ran:
    return run_main(_SQL + body, services=json.dumps(services))


def _hosts(body: str, **settings: Any) -> Ran:
    return _run(body, hosts={"db.test": settings, "redis.test": settings})


class Tables(unittest.TestCase):
    def test_are_in_both_kinds_of_database(self) -> None:
        ran = _run(
            """
connection = await asyncpg.connect(URL)
print([tuple(row) for row in await connection.fetch("select * from books")])
print(await connection.fetchval("insert into books (title) values ('Ada') returning id"))
connection = await mysql()
async with connection.cursor() as cursor:
    await cursor.execute("select * from users")
    print(await cursor.fetchall())
    try:
        await cursor.execute("insert into books (title) values ('Dune')")
    except aiomysql.IntegrityError as error:
        print(error)
""",
            tables={
                "books": {
                    "columns": ["id", "title unique", "price"],
                    "rows": [[1, "Dune", 9.5], [7, "it's", None]],
                },
                "users": {"columns": ["name", "age"], "rows": [["ann", 30]]},
            },
        )
        self.assertEqual(
            ran.texts(),
            [
                "[(1, 'Dune', 9.5), (7, \"it's\", None)]",
                "8",
                "[('ann', 30)]",
                "(1062, \"Duplicate entry 'Dune' for key 'books.title'\")",
            ],
        )


class Keys(unittest.TestCase):
    def test_hold_what_they_are_said_to(self) -> None:
        ran = run_main(
            """
            import redis.asyncio as redis
            r = redis.Redis(host="redis.test", decode_responses=True)
            print(await r.get("page"), await r.incr("n"), await r.lrange("jobs", 0, -1))
            print(await r.hgetall("ann"), await r.scard("tags"), await r.dbsize())
            print(await r.zrange("best", 0, -1, withscores=True))
            """,
            services=json.dumps(
                {
                    "keys": {
                        "page": "hello",
                        "n": 41,
                        "jobs": ["a", "b"],
                        "ann": {"age": 30},
                        "tags": {"members": ["x", "y"]},
                        "best": {"scores": {"ann": 3, "bob": 1.5}},
                    }
                }
            ),
        )
        self.assertEqual(
            ran.texts(),
            ["hello 42 ['a', 'b']", "{'age': '30'} 2 6", "[('bob', 1.5), ('ann', 3.0)]"],
        )


class Publishers(unittest.TestCase):
    def test_are_heard_by_who_listens_in_redis_and_in_postgresql(self) -> None:
        ran = _run(
            """
import redis.asyncio as redis
connection = await asyncpg.connect(URL)
await connection.add_listener("orders", lambda *said: print(*said[2:], round(time.monotonic(), 2)))
async with redis.Redis(decode_responses=True).pubsub(ignore_subscribe_messages=True) as pubsub:
    await pubsub.subscribe("prices", "demo")
    while time.monotonic() < 2:
        if message := await pubsub.get_message(timeout=0.5):
            print(message["channel"], message["data"], round(time.monotonic(), 2))
""",
            publishers=[
                {"redis": "prices", "says": "price {n}", "at": 1, "every": 0.5, "count": 2},
                {"redis": "demo", "says": "only this", "at": 1.25},
                {"notify": "orders", "says": ["paid", "sent"], "at": 0.5, "every": 1.1},
            ],
        )
        self.assertEqual(
            ran.texts(),
            [
                "orders paid 0.5",
                "prices price 1 1.0",
                "demo only this 1.25",
                "prices price 2 1.5",
                "orders sent 1.6",
            ],
        )


_QUERIES = """
connection = await asyncpg.connect(URL)
for n in range(3):
    try:
        await connection.execute("select 1")
        print(n, "ok", round(time.monotonic() - 0.055, 2))
    except Exception as error:
        print(n, type(error).__name__)
"""

_COMMANDS = """
import redis.asyncio as redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
r = redis.Redis(host="redis.test", retry=Retry(NoBackoff(), 0))
for n in range(3):
    try:
        await r.incr("n")
        print(n, "ok", round(time.monotonic(), 2))
    except Exception as error:
        print(n, type(error).__name__)
"""


class Faults(unittest.TestCase):
    def test_meet_questions_and_not_the_letting_in(self) -> None:
        table: list[tuple[str, dict[str, Any], list[str]]] = [
            (_QUERIES, {"fault": 500, "every": 2}, ["0 ok", "1 OutOfMemoryError", "2 ok"]),
            (_QUERIES, {"fault": "reset", "every": 2}, ["0 ok", "1 ConnectionDoesNotExistError", "2 InterfaceError"]),
            (_QUERIES, {"fault": "close"}, ["0 ConnectionDoesNotExistError"]),
            (_COMMANDS, {"fault": 500, "every": 2}, ["0 ok", "1 OutOfMemoryError", "2 ok"]),
            (_COMMANDS, {"fault": "reset", "every": 2}, ["0 ok", "1 ConnectionError", "2 ok"]),
            (_COMMANDS, {"fault": "refuse"}, ["0 ConnectionError"] * 1),
            (_COMMANDS, {"connections": 0}, ["0 ConnectionError"]),
        ]  # fmt: skip
        for body, settings, seen in table:
            with self.subTest(**settings):
                said = [" ".join(text.split()[:2]) for text in _hosts(body, **settings).texts()]
                self.assertEqual(said[: len(seen)], seen)

    def test_come_by_a_schedule_too(self) -> None:
        ran = run_main(_SQL + _QUERIES, schedule="2:1:hdb.test/delay=1/fault=500/every=3")
        said = [text.split()[1] for text in ran.texts()]
        self.assertEqual(said, ["ok", "ok", "OutOfMemoryError"])
        self.assertGreater(ran.result["duration"], 3)

    def test_in_the_middle_of_a_transaction_leave_nothing_of_it(self) -> None:
        ran = _hosts(
            """
connection = await asyncpg.connect(URL)
try:
    async with connection.transaction():
        await connection.execute("update accounts set balance = 0 where id = 1")
        await connection.execute("update accounts set balance = 0 where id = 2")
except Exception as error:
    print(type(error).__name__)
other = await asyncpg.connect(URL)
print(await other.fetchval("select sum(balance) from accounts"))
""",
            fault="reset",
            every=3,
        )
        self.assertEqual(ran.texts(), ["ConnectionDoesNotExistError", "300"])

    def test_let_a_question_wait_for_ever(self) -> None:
        ran = _hosts(
            """
connection = await asyncpg.connect(URL)
try:
    async with asyncio.timeout(3):
        await connection.execute("select 1")
except TimeoutError:
    print(round(time.monotonic()))
""",
            fault="hang",
        )
        self.assertEqual(ran.texts()[:1], ["3"])


class Limits(unittest.TestCase):
    def _four(self, **settings: Any) -> list[float]:
        ran = _hosts(
            """
connections = [await asyncpg.connect(URL) for _ in range(4)]
began = time.monotonic()
async def ask(connection):
    await connection.execute("select pg_sleep(0.2)")
    print(round(time.monotonic() - began, 2))
await asyncio.gather(*map(ask, connections))
""",
            **settings,
        )
        return [float(text) for text in ran.texts()]

    def test_of_workers_let_the_others_wait_for_their_turn(self) -> None:
        self.assertEqual(self._four(), [0.21, 0.21, 0.21, 0.21])
        self.assertEqual(self._four(workers=2), [0.21, 0.21, 0.42, 0.42])

    def test_of_a_rate_let_the_others_wait_for_the_next_second(self) -> None:
        self.assertEqual(self._four(rate=3), [0.21, 0.21, 0.21, 1.21])

    def test_of_connections_are_told_in_the_words_of_the_server(self) -> None:
        ran = _hosts(
            """
kept = [await asyncpg.connect(URL), await mysql()]
for connect in (lambda: asyncpg.connect(URL), mysql):
    try:
        await connect()
    except Exception as error:
        print(error)
""",
            connections=1,
        )
        self.assertEqual(
            ran.texts(), ["sorry, too many clients already", "(1040, 'Too many connections')"]
        )


if __name__ == "__main__":
    unittest.main()
