"""Sorted sets and streams of Redis: what the client gives, what the server says, and who waits for what."""

import unittest

from running import run, run_main

_CLIENT = "import redis.asyncio as redis\nr = redis.Redis(decode_responses=True)\n"

_SORTED = [
    ("r.zadd('z', {'a': 1, 'b': 2.5, 'c': 10})", 3),
    ("r.zadd('z', {'a': 5, 'd': 7}, nx=True)", 1),
    ("r.zadd('z', {'a': 2, 'x': 1}, xx=True, ch=True)", 1),
    ("r.zadd('z', {'a': 1}, gt=True, ch=True)", 0),
    ("r.zadd('z', {'a': 2}, incr=True)", 4.0),
    ("r.zrange('z', 0, -1)", ["b", "a", "d", "c"]),
    ("r.zrange('z', 0, 1, withscores=True)", [("b", 2.5), ("a", 4.0)]),
    ("r.zrange('z', 0, 0, desc=True)", ["c"]),
    ("r.zrange('z', 3, '+inf', byscore=True, offset=1, num=1)", ["d"]),
    ("r.zrangebyscore('z', '(2.5', 7, withscores=True, score_cast_func=int)", [("a", 4), ("d", 7)]),
    ("r.zrevrangebyscore('z', 7, 0, start=0, num=1)", ["d"]),
    ("r.zrevrange('z', 0, 0, withscores=True)", [("c", 10.0)]),
    ("r.zscore('z', 'b')", 2.5),
    ("r.zscore('z', 'none')", None),
    ("r.zmscore('z', ['a', 'none'])", [4.0, None]),
    ("r.zincrby('z', 0.5, 'b')", 3.0),
    ("r.zrank('z', 'c')", 3),
    ("r.zrevrank('z', 'none')", None),
    ("r.zcount('z', '-inf', '(4')", 1),
    ("r.zremrangebyscore('z', 0, '(4')", 1),
    ("r.zpopmin('z')", [("a", 4.0)]),
    ("r.zpopmax('z', 5)", [("c", 10.0), ("d", 7.0)]),
    ("r.zpopmin('z')", []),
    ("r.exists('z')", 0),
    ("r.zadd('z', {'a': 1, 'b': 1})", 2),
    ("r.zremrangebyrank('z', -1, -1)", 1),
    ("r.zrem('z', 'a', 'b')", 1),
    ("r.zcard('z')", 0),
]  # fmt: skip

_STREAMS = [
    ("r.xadd('s', {'n': 1}, id='1-1')", "1-1"),
    ("r.xadd('s', {'n': 2, 'm': 'x'}, id='1-*')", "1-2"),
    ("r.xadd('s', {'n': 3}, id='5')", "5-0"),
    ("r.xadd('none', {'n': 3}, nomkstream=True)", None),
    ("r.type('s')", "stream"),
    ("r.xlen('s')", 3),
    ("r.xrange('s', '-', 1)", [("1-1", {"n": "1"}), ("1-2", {"n": "2", "m": "x"})]),
    ("r.xrange('s', '(1-1', count=1)", [("1-2", {"n": "2", "m": "x"})]),
    ("r.xrevrange('s', count=1)", [("5-0", {"n": "3"})]),
    ("r.xread({'s': '1-2', 'none': 0})", [["s", [("5-0", {"n": "3"})]]]),
    ("r.xread({'s': '$'})", []),
    ("r.xread({'s': '$'}, block=10)", []),
    ("r.xgroup_create('s', 'g', id=0)", True),
    ("r.xreadgroup('g', 'ann', {'s': '>'}, count=1)", [["s", [("1-1", {"n": "1"})]]]),
    ("r.xreadgroup('g', 'bob', {'s': '>'}, count=1)", [["s", [("1-2", {"n": "2", "m": "x"})]]]),
    ("r.xreadgroup('g', 'bob', {'s': '>'}, noack=True)", [["s", [("5-0", {"n": "3"})]]]),
    ("r.xreadgroup('g', 'bob', {'s': '>'}, block=10)", []),
    ("r.xreadgroup('g', 'ann', {'s': 0})", [["s", [("1-1", {"n": "1"})]]]),
    ("r.xack('s', 'g', '1-1', '5-0')", 1),
    ("r.xpending('s', 'g')", {"pending": 1, "min": "1-2", "max": "1-2", "consumers": [{"name": "bob", "pending": 1}]}),
    ("r.xautoclaim('s', 'g', 'ann', 60_000)", ["0-0", [], []]),
    ("r.xautoclaim('s', 'g', 'ann', 0)", ["0-0", [("1-2", {"n": "2", "m": "x"})], []]),
    ("r.xdel('s', '1-2', '9-9')", 1),
    ("r.xreadgroup('g', 'ann', {'s': 0})", [["s", [("1-2", {})]]]),
    ("r.xgroup_createconsumer('s', 'g', 'cleo')", 1),
    ("r.xgroup_destroy('s', 'g')", True),
    ("r.xtrim('s', maxlen=1)", 0),
    ("r.xtrim('s', maxlen=1, approximate=False)", 1),
    ("r.xadd('s', {'n': 4}, id='7-0', maxlen=1, approximate=False)", "7-0"),
    ("r.xlen('s')", 1),
]  # fmt: skip


class Commands(unittest.TestCase):
    def test_give_what_the_real_client_gives_in_both_versions_of_the_protocol(self) -> None:
        for table in (_SORTED, _STREAMS):
            expected = [str(value) for _, value in table]
            shown = "\n".join(f"print(await {call})" for call, _ in table)
            for protocol in (2, 3):
                client = _CLIENT.replace("=True)", f"=True, protocol={protocol})")
                with self.subTest(protocol=protocol, first=table[0][0]):
                    self.assertEqual(run_main(client + shown).texts(), expected)
            blocking = "\n".join(f"print({call})" for call, _ in table)
            with self.subTest("blocking", first=table[0][0]):
                client = _CLIENT.replace(".asyncio", "")
                self.assertEqual(run(client + blocking).texts(), expected)

    def test_are_refused_as_the_real_ones(self) -> None:
        table = [
            ("r.zadd('z', {})", "ZADD requires at least one element/score pair"),
            ("r.zadd('z', {'a': 'x'})", "value is not a valid float"),
            ("r.zrangebyscore('z', 'x', 1)", "min or max is not a float"),
            ("r.zadd('s', {'a': 1})", "WRONGTYPE Operation against a key holding the wrong kind of value"),
            ("r.xadd('s', {})", "XADD fields must be a non-empty dict"),
            ("r.xadd('s', {'a': 1}, id='1-1')", "The ID specified in XADD is equal or smaller than the target stream top item"),
            ("r.xadd('s', {'a': 1}, id='0-0')", "The ID specified in XADD must be greater than 0-0"),
            ("r.xrange('s', 'x')", "Invalid stream ID specified as stream command argument"),
            ("r.xgroup_create('none', 'g')", "The XGROUP subcommand requires the key to exist."),
            ("r.xgroup_create('s', 'g')", "BUSYGROUP Consumer Group name already exists"),
            ("r.xreadgroup('no', 'me', {'s': '>'})", "NOGROUP No such key 's' or consumer group 'no' in XREADGROUP with GROUP option"),
            ("r.xread({'s': '>'})", "The > ID can be specified only when calling XREADGROUP"),
        ]  # fmt: skip
        tries = "\n".join(
            f"try:\n    await {call}\nexcept redis.RedisError as error:\n    print(error)"
            for call, _ in table
        )
        start = "await r.xadd('s', {'n': 1}, id='5-0')\nawait r.xgroup_create('s', 'g')\n"
        said = run_main(_CLIENT + start + tries).texts()
        for (call, expected), text in zip(table, said, strict=True):
            with self.subTest(call=call):
                self.assertTrue(text.startswith(expected), text)

    def test_stand_in_pipelines_and_are_watched(self) -> None:
        ran = run_main(
            _CLIENT
            + """
async with r.pipeline() as pipe:
    pipe.zremrangebyscore("calls", 0, 1).zadd("calls", {"x": 2}).zcard("calls").zrange("calls", 0, -1, withscores=True)
    pipe.xadd("s", {"n": 1}, id="1-0").xread({"s": 0})
    print(await pipe.execute())
async with r.pipeline() as pipe:
    await pipe.watch("calls")
    await r.zadd("calls", {"y": 3})
    pipe.multi()
    pipe.zcard("calls")
    try:
        await pipe.execute()
    except redis.WatchError:
        print("changed")
"""
        )
        self.assertEqual(
            ran.texts(),
            ["[0, 1, 1, [('x', 2.0)], '1-0', [['s', [('1-0', {'n': '1'})]]]]", "changed"],
        )


class Waiting(unittest.TestCase):
    def test_for_what_comes_ends_with_it_or_with_its_time(self) -> None:
        table = [
            ("r.xread({'s': '$'}, block=3000)", "r.xadd('s', {'n': 2}, id='2-0')", "[['s', [('2-0', {'n': '2'})]]] 1.0"),
            ("r.xread({'s': '$'}, block=500)", "r.xadd('s', {'n': 2}, id='2-0')", "[] 0.5"),
            ("r.xreadgroup('g', 'me', {'s': '>'}, block=0)", "r.xadd('s', {'n': 2}, id='2-0')", "[['s', [('2-0', {'n': '2'})]]] 1.0"),
            ("r.bzpopmin(['z', 'y'], timeout=3)", "r.zadd('y', {'a': 2, 'b': 1})", "('y', 'b', 1.0) 1.0"),
            ("r.bzpopmax('z', timeout=0.5)", "r.zadd('z', {'a': 2})", "None 0.5"),
        ]  # fmt: skip
        for wait, come, expected in table:
            with self.subTest(wait=wait):
                ran = run_main(
                    _CLIENT
                    + "await r.xadd('s', {'n': 1}, id='1-0')\nawait r.xgroup_create('s', 'g')\n"
                    + f"async def waits():\n    print(await {wait}, round(time.monotonic(), 1))\n"
                    f"async def comes():\n    await asyncio.sleep(1)\n    await {come}\n"
                    "await asyncio.gather(waits(), comes())"
                )
                self.assertEqual(ran.texts(), [expected])

    def test_consumers_of_a_group_share_what_comes(self) -> None:
        ran = run_main(
            _CLIENT
            + """
await r.xgroup_create("jobs", "workers", mkstream=True)
async def work(name):
    while said := await r.xreadgroup("workers", name, {"jobs": ">"}, count=1, block=1500):
        [[_, [(entry, fields)]]] = said
        await asyncio.sleep(1)
        await r.xack("jobs", "workers", entry)
        print(name, fields["n"])
async def feed():
    for n in range(4):
        await r.xadd("jobs", {"n": n})
await asyncio.gather(work("a"), work("b"), feed())
print(await r.xpending("jobs", "workers"))
"""
        )
        self.assertEqual(
            ran.texts(),
            [
                "a 0",
                "b 1",
                "a 2",
                "b 3",
                "{'pending': 0, 'min': None, 'max': None, 'consumers': []}",
            ],
        )

    def test_what_a_lost_consumer_had_is_taken_over(self) -> None:
        ran = run_main(
            _CLIENT
            + """
await r.xadd("jobs", {"n": 1}, id="1-0")
await r.xgroup_create("jobs", "workers", id=0)
await r.xreadgroup("workers", "lost", {"jobs": ">"})
await asyncio.sleep(5)
print(await r.xpending_range("jobs", "workers", "-", "+", 10))
print((await r.xautoclaim("jobs", "workers", "heir", 3000))[1])
print((await r.xpending_range("jobs", "workers", "-", "+", 10, consumername="heir"))[0]["times_delivered"])
"""
        )
        self.assertEqual(
            ran.texts(),
            [
                "[{'message_id': '1-0', 'consumer': 'lost', 'time_since_delivered': 5000, 'times_delivered': 1}]",
                "[('1-0', {'n': '1'})]",
                "2",
            ],
        )

    def test_ids_follow_the_clock_of_the_run(self) -> None:
        ran = run_main(
            _CLIENT
            + "await asyncio.sleep(1.5)\nprint(await r.xadd('s', {'n': 1}), await r.xadd('s', {'n': 2}))\n"
            "print(int(time.time() * 1000) - int((await r.xrevrange('s', count=1))[0][0].split('-')[0]) < 10)"
        )
        first, second = (text.split("-") for text in ran.texts()[0].split())
        self.assertEqual(first[0][:10], "1735689601")
        self.assertGreater(list(map(int, second)), list(map(int, first)))
        self.assertEqual(ran.texts()[1], "True")


if __name__ == "__main__":
    unittest.main()
