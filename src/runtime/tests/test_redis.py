"""redis: the client of the simulated library against the simulated server, awaited and blocking."""

import unittest

from running import run, run_main

_CLIENT = "import redis.asyncio as redis\nr = redis.Redis(decode_responses=True)\n"


class Commands(unittest.TestCase):
    def test_each_gives_what_the_real_client_gives(self) -> None:
        table = [
            ("r.ping()", True),
            ("r.set('a', 1)", True),
            ("r.set('a', 1, nx=True)", None),
            ("r.set('a', 2, get=True)", "1"),
            ("r.get('a')", "2"),
            ("r.get('none')", None),
            ("r.incr('a', 40)", 42),
            ("r.mget('a', 'none')", ["42", None]),
            ("r.mget(['a'])", ["42"]),
            ("r.expire('a', 10)", True),
            ("r.ttl('a')", 10),
            ("r.persist('none')", False),
            ("r.exists('a', 'none')", 1),
            ("r.type('a')", "string"),
            ("r.setex('b', 5, 'x')", True),
            ("r.setnx('b', 'y')", False),
            ("r.getdel('b')", "x"),
            ("r.hset('h', mapping={'x': 1, 'y': 2})", 2),
            ("r.hgetall('h')", {"x": "1", "y": "2"}),
            ("r.hkeys('h')", ["x", "y"]),
            ("r.hexists('h', 'x')", True),
            ("r.rpush('l', 1, 2, 3)", 3),
            ("r.ltrim('l', 1, -1)", True),
            ("r.lrange('l', 0, -1)", ["2", "3"]),
            ("r.blpop('l')", ("l", "2")),
            ("r.sadd('s', 'x', 'y')", 2),
            ("r.sismember('s', 'x')", 1),
            ("r.keys('h*')", ["h"]),
            ("r.publish('nobody', 'x')", 0),
            ("r.delete('a', 'none')", 1),
            ("r.flushdb()", True),
        ]
        shown = "\n".join(f"print(await {call})" for call, _ in table)
        blocking = "\n".join(f"print({call})" for call, _ in table)
        expected = [str(value) for _, value in table]
        self.assertEqual(run_main(_CLIENT + shown).texts(), expected)
        self.assertEqual(
            run(_CLIENT.replace(".asyncio", "") + blocking).texts(), expected, "blocking"
        )

    def test_replies_are_bytes_unless_text_is_wanted(self) -> None:
        ran = run_main("""
            import redis.asyncio as redis
            r = redis.Redis()
            await r.hset("h", "x", "é")
            print(await r.hgetall("h"), await r.get("none"))
        """)
        self.assertEqual(ran.texts(), ["{b'x': b'\\xc3\\xa9'} None"])

    def test_a_wait_for_a_list_ends_with_its_item_or_its_time(self) -> None:
        ran = run_main(
            _CLIENT + "async def push():\n    await asyncio.sleep(1)\n    await r.rpush('q', 'x')\n"
            "pushing = asyncio.create_task(push())\n"
            "print(await r.blpop(['p', 'q'], timeout=3))\n"
            "print(await r.blpop(['p', 'q'], timeout=3))"
        )
        self.assertEqual(ran.texts(), ["('q', 'x')", "None"])
        self.assertEqual([round(at, 1) for at in ran.times()], [1.0, 4.0])

    def test_errors_say_what_the_real_ones_say(self) -> None:
        table = [
            ("r.incr('t')", "ResponseError: value is not an integer or out of range"),
            (
                "r.rpush('t', 1)",
                "ResponseError: WRONGTYPE Operation against a key holding the wrong kind of value",
            ),
            (
                "r.set('x', None)",
                "DataError: Invalid input of type: 'NoneType'. Convert to a bytes, string, int or "
                "float first.",
            ),
            (
                "r.set('x', True)",
                "DataError: Invalid input of type: 'bool'. Convert to a bytes, string, int or float "
                "first.",
            ),
            ("r.execute_command('NOPE', 1)", "ResponseError: unknown command 'NOPE', with args"),
            ("r.eval('return 1', 0)", "UnavailableError: Redis.eval is not simulated here."),
        ]
        for call, expected in table:
            with self.subTest(call=call):
                ran = run_main(
                    f"{_CLIENT}await r.set('t', 'text')\ntry:\n    await {call}\n"
                    "except Exception as error:\n    print(f'{type(error).__name__}: {error}')"
                )
                self.assertTrue(ran.texts()[0].startswith(expected), ran.texts())


class Connections(unittest.TestCase):
    def test_no_server_is_told_after_ten_more_tries(self) -> None:
        ran = run_main("""
            import redis.asyncio as redis
            try:
                await redis.Redis(host="127.0.0.1", port=1).ping()
            except redis.ConnectionError as error:
                print(error)
        """)
        self.assertEqual(
            ran.texts(),
            ["Error 111 connecting to 127.0.0.1:1. Connect call failed ('127.0.0.1', 1)."],
        )
        self.assertGreater(ran.result["duration"], 1)

    def test_passwords(self) -> None:
        start = (
            "import redis.asyncio as redis\nfrom world.world import world\n"
            "from world.redis.service import Limits, RedisService\n"
            "host = world().here\n"
            "host.services[6379] = RedisService(host, Limits(password='open'))\n"
        )
        table = [
            ("password='open'", "True"),
            ("password='shut'", "invalid username-password pair or user is disabled."),
            ("", "HELLO must be called with the client already authenticated, otherwise"),
            ("password='open', protocol=2", "True"),
        ]
        for arguments, expected in table:
            with self.subTest(arguments=arguments):
                ran = run_main(
                    f"{start}try:\n    print(await redis.Redis({arguments}).ping())\n"
                    "except redis.AuthenticationError as error:\n    print(error)"
                )
                self.assertTrue(ran.texts()[0].startswith(expected), ran.texts())

    def test_a_pool_lends_one_connection_to_one_command(self) -> None:
        table = [
            ("redis.Redis(max_connections=2)", "MaxConnectionsError Too many connections"),
            ("redis.Redis.from_pool(redis.BlockingConnectionPool(max_connections=2))", "done 2"),
            ("redis.Redis(single_connection_client=True)", "done 1"),
            ("redis.from_url('redis://redis.test:6379/0')", "done 4"),
        ]
        for client, expected in table:
            with self.subTest(client=client):
                ran = run_main(f"""
                    import redis.asyncio as redis
                    from world.world import world
                    r = {client}
                    try:
                        await asyncio.gather(*(r.incr("n") for _ in range(4)))
                    except redis.ConnectionError as error:
                        print(type(error).__name__, error)
                    else:
                        hosts = world()["localhost"], world()["redis.test"]
                        print("done", max(host.counters.most_connections for host in hosts))
                """)
                self.assertEqual(ran.texts(), [expected])

    def test_a_cancelled_command_takes_its_connection_with_it(self) -> None:
        ran = run_main(
            _CLIENT + "await r.mset({'a': 'A', 'b': 'B'})\n"
            "asking = asyncio.create_task(r.get('a'))\n"
            "await asyncio.sleep(0.00001)\n"
            "asking.cancel()\n"
            "print(await r.get('b'), await r.get('a'))"
        )
        self.assertEqual(ran.texts(), ["B A"])

    def test_a_blocking_command_keeps_the_loop(self) -> None:
        ran = run_main("import redis\nredis.Redis().blpop('q', timeout=2)")
        (remark,) = ran.remarks("blocked")
        self.assertEqual((remark["pitfall"], remark["line"]), ("P17", 4))
        self.assertIn("redis.Redis.blpop (localhost: BLPOP q)", remark["message"])


class Pipelines(unittest.TestCase):
    def test_all_commands_go_in_one_piece(self) -> None:
        ran = run_main("""
            import redis.asyncio as redis
            async with redis.Redis(host="redis.test") as r:
                await r.ping()
                began = asyncio.get_running_loop().time()
                async with r.pipeline() as pipe:
                    pipe.set("a", 1).incr("a").get("a")
                    print(len(pipe), await pipe.execute())
                print(asyncio.get_running_loop().time() - began < 0.003)
        """)
        self.assertEqual(ran.texts(), ["3 [True, 2, b'2']", "True"])

    def test_an_error_is_raised_after_all_was_done_or_returned(self) -> None:
        ran = run_main(
            _CLIENT + "await r.set('t', 'text')\n"
            "pipe = r.pipeline().incr('t').set('a', 1)\n"
            "try:\n    await pipe.execute()\n"
            "except redis.ResponseError as error:\n    print(error, await r.get('a'))\n"
            "print(await r.pipeline(transaction=False).incr('t').execute(raise_on_error=False))"
        )
        self.assertEqual(
            ran.texts(),
            [
                "Command # 1 (INCRBY t 1) of pipeline caused error: "
                "('value is not an integer or out of range',) 1",
                "[ResponseError('value is not an integer or out of range')]",
            ],
        )

    def test_what_is_watched_and_changed_makes_execute_fail(self) -> None:
        ran = run_main(
            _CLIENT + "await r.set('a', 1)\n"
            "async with r.pipeline() as pipe:\n"
            "    await pipe.watch('a')\n"
            "    seen = int(await pipe.get('a'))\n"
            "    await r.set('a', 10)\n"
            "    pipe.multi()\n"
            "    pipe.set('a', seen + 1)\n"
            "    try:\n        await pipe.execute()\n"
            "    except redis.WatchError as error:\n        print(error)\n"
            "async def more(pipe):\n"
            "    seen = int(await pipe.get('a'))\n"
            "    pipe.multi()\n"
            "    pipe.set('a', seen + 1)\n"
            "print(await r.transaction(more, 'a'), await r.get('a'))"
        )
        self.assertEqual(ran.texts(), ["Watched variable changed.", "[True] 11"])


class Locks(unittest.TestCase):
    def test_one_has_it_at_a_time(self) -> None:
        ran = run_main("""
            import redis.asyncio as redis
            r = redis.Redis()
            async def work(name):
                async with r.lock("l", timeout=5):
                    print(name)
                    await asyncio.sleep(1)
            await asyncio.gather(work("a"), work("b"))
        """)
        self.assertEqual(ran.texts(), ["a", "b"])
        self.assertGreaterEqual(ran.times()[1], 1)

    def test_one_that_has_expired_is_somebody_elses(self) -> None:
        ran = run_main("""
            import redis.asyncio as redis
            r = redis.Redis()
            lock = r.lock("l", timeout=1)
            await lock.acquire()
            await asyncio.sleep(2)
            try:
                await lock.release()
            except redis.RedisError as error:
                print(type(error).__name__, error)
            print(await r.lock("l", timeout=1).acquire(), await lock.acquire(blocking=False))
            print(await lock.acquire(blocking_timeout=0.5))
        """)
        self.assertEqual(
            ran.texts(),
            [
                "LockNotOwnedError Cannot release a lock that's no longer owned",
                "True False",
                "False",
            ],
        )


class Channels(unittest.TestCase):
    def test_the_confirmation_comes_first_and_what_was_before_is_lost(self) -> None:
        ran = run_main(
            _CLIENT + "print(await r.publish('news', 'early'))\n"
            "async with r.pubsub() as pubsub:\n"
            "    await pubsub.subscribe('news')\n"
            "    await pubsub.psubscribe('n*')\n"
            "    for _ in range(2):\n        print(await pubsub.get_message(timeout=1))\n"
            "    print(await r.publish('news', 'late'))\n"
            "    for _ in range(3):\n"
            "        message = await pubsub.get_message(timeout=1)\n"
            "        print(message and (message['type'], message['data']))"
        )
        self.assertEqual(
            ran.texts(),
            [
                "0",
                "{'type': 'subscribe', 'pattern': None, 'channel': 'news', 'data': 1}",
                "{'type': 'psubscribe', 'pattern': None, 'channel': 'n*', 'data': 2}",
                "2",
                "('message', 'late')",
                "('pmessage', 'late')",
                "None",
            ],
        )

    def test_the_publisher_of_demo_is_heard(self) -> None:
        ran = run_main("""
            import redis.asyncio as redis
            pubsub = redis.Redis().pubsub(ignore_subscribe_messages=True)
            await pubsub.subscribe("demo")
            async for message in pubsub.listen():
                print(message["data"])
                if message["data"] == b"third":
                    break
        """)
        self.assertEqual(ran.texts(), ["b'first'", "b'second'", "b'third'"])
        self.assertEqual([round(at, 1) for at in ran.times()], [0.7, 1.4, 2.1])

    def test_handlers_have_what_is_theirs(self) -> None:
        ran = run_main("""
            import redis.asyncio as redis
            async def heard(message):
                print(message["data"])
            pubsub = redis.Redis().pubsub()
            await pubsub.subscribe(demo=heard)
            running = asyncio.create_task(pubsub.run())
            await asyncio.sleep(1)
            running.cancel()
        """)
        self.assertEqual(ran.texts(), ["b'first'"])

    def test_listening_to_nothing_is_refused(self) -> None:
        error = run_main("""
            import redis.asyncio as redis
            await redis.Redis().pubsub().get_message()
        """).result["error"]
        self.assertIn("did you forget to call subscribe()", error["message"])


if __name__ == "__main__":
    unittest.main()
