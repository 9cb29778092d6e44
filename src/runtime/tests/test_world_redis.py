"""The Redis of the world: its protocol, its commands, and what one connection may count on."""

import unittest

from running import Ran, run_main
from world.redis.resp import (
    Failure,
    Push,
    RespError,
    Simple,
    Taken,
    Value,
    take_command,
    take_reply,
    write_command,
    write_value,
)

_SAY = """
async def say(*lines, host="localhost", end=True):
    reader, writer = await asyncio.open_connection(host, 6379)
    for line in lines:
        writer.write(line.encode() + b"\\r\\n")
    if end:
        writer.write(b"QUIT\\r\\n")
    data = await reader.read()
    writer.close()
    return data.removesuffix(b"+OK\\r\\n").decode().replace("\\r\\n", " ").strip()
"""


def _say(*lines: str) -> str:
    return "\n".join(run_main(_SAY + f"print(await say(*{lines!r}))").texts())


def _say_each(rows: list[tuple[tuple[str, ...], str]]) -> list[tuple[tuple[str, ...], str, str]]:
    """Each row with what the server said, all in one run; each begins with no keys."""
    all_lines = [lines for lines, _ in rows]
    ran = run_main(
        _SAY + f"for lines in {all_lines!r}:\n"
        "    await say('FLUSHALL')\n    print(await say(*lines))"
    )
    return [(*row, text) for row, text in zip(rows, ran.texts(), strict=True)]


class TheProtocol(unittest.TestCase):
    def test_commands_are_taken_whole_or_not_at_all(self) -> None:
        data = write_command(b"SET", b"a", b"x\r\ny") + b"PING  hello\r\n\r\n*0\r\n"
        for size in (1, 2, 7, len(data)):
            with self.subTest(size=size):
                buffer, found = bytearray(), list[list[bytes]]()
                for start in range(0, len(data), size):
                    buffer += data[start : start + size]
                    while (words := take_command(buffer)) is not None:
                        found.append(words)
                self.assertEqual(found, [[b"SET", b"a", b"x\r\ny"], [b"PING", b"hello"]])
                self.assertEqual(buffer, b"")

    def test_values_of_version_3_come_back_as_they_were(self) -> None:
        values: list[Value] = [
            Simple("OK"), Failure("ERR no"), 7, -1, None, True, False, 1.5, b"", b"a\r\nb",
            [], [1, [b"x", None]], {b"a": 1, b"b": [2]}, {b"m", b"n"}, Push([b"message", b"c", b"d"]),
        ]  # fmt: skip
        for value in values:
            with self.subTest(value=value):
                data = write_value(value, 3)
                for cut in range(len(data)):
                    self.assertIsNone(take_reply(bytearray(data[:cut])))
                buffer = bytearray(data + b"+more")
                self.assertEqual(take_reply(buffer), Taken(value))
                self.assertEqual(buffer, b"+more")

    def test_version_2_has_fewer_types(self) -> None:
        table: list[tuple[Value, bytes]] = [
            (None, b"$-1\r\n"),
            (True, b":1\r\n"),
            (1.5, b"$3\r\n1.5\r\n"),
            ({b"a": 1}, b"*2\r\n$1\r\na\r\n:1\r\n"),
            ({b"b", b"a"}, b"*2\r\n$1\r\na\r\n$1\r\nb\r\n"),
            (Push([b"c"]), b"*1\r\n$1\r\nc\r\n"),
        ]
        for value, expected in table:
            with self.subTest(value=value):
                self.assertEqual(write_value(value), expected)

    def test_what_is_no_command_is_told(self) -> None:
        table = [
            (b"*x\r\n", "Protocol error: invalid multibulk length"),
            (b"*1\r\n$-1\r\n", "Protocol error: invalid bulk length"),
            (b"*1\r\n:1\r\n", "Protocol error: expected '$', got ':'"),
            (b"x" * 70_000, "Protocol error: too big inline request"),
        ]
        for data, expected in table:
            with self.subTest(expected=expected), self.assertRaises(RespError) as caught:
                take_command(bytearray(data))
            self.assertEqual(str(caught.exception), expected)

    def test_what_is_no_reply_is_told(self) -> None:
        for data in (b"?\r\n", b":x\r\n", b",x\r\n"):
            with self.subTest(data=data), self.assertRaises(RespError):
                take_reply(bytearray(data))


class Commands(unittest.TestCase):
    def test_answer_as_the_real_ones(self) -> None:
        table: list[tuple[tuple[str, ...], str]] = [
            (("PING", "PING a", "ECHO b"), "+PONG $1 a $1 b"),
            (("SET a 1", "GET a", "GET b", "MGET a b"), "+OK $1 1 $-1 *2 $1 1 $-1"),
            (("SET a 1 NX", "SET a 2 NX", "SET a 3 XX GET", "GET a"), "+OK $-1 $1 1 $1 3"),
            (("INCR n", "INCRBY n 5", "DECR n", "DECRBY n 2"), ":1 :6 :5 :3"),
            (("MSET a 1 b 2", "EXISTS a b c", "DEL a b c", "DBSIZE"), "+OK :2 :2 :0"),
            (("SET a 1 EX 10", "TTL a", "PERSIST a", "TTL a", "TTL b"), "+OK :10 :1 :-1 :-2"),
            (("RPUSH l a b c", "LPUSH l z", "LRANGE l 0 -1", "LPOP l", "RPOP l 2", "LLEN l"),
             ":3 :4 *4 $1 z $1 a $1 b $1 c $1 z *2 $1 c $1 b :1"),
            (("HSET h a 1 b 2", "HGET h a", "HINCRBY h a 4", "HDEL h a", "HGETALL h"),
             ":2 $1 1 :5 :1 *2 $1 b $1 2"),
            (("SADD s b a", "SADD s a", "SISMEMBER s a", "SMEMBERS s", "SREM s a b", "TYPE s"),
             ":2 :0 :1 *2 $1 a $1 b :2 +none"),
            (("APPEND a xy", "STRLEN a", "TYPE a", "KEYS a*"), ":2 :2 +string *1 $1 a"),
        ]  # fmt: skip
        for lines, expected, said in _say_each(table):
            with self.subTest(lines=lines):
                self.assertEqual(said, expected)

    def test_refuse_as_the_real_ones(self) -> None:
        table: list[tuple[tuple[str, ...], str]] = [
            (("FOO a b",), "-ERR unknown command 'FOO', with args beginning with: 'a' 'b'"),
            (("GET",), "-ERR wrong number of arguments for 'get' command"),
            (("RPUSH l a", "GET l"), ":1 -WRONGTYPE Operation against a key holding the wrong kind of value"),
            (("SET a x", "INCR a"), "+OK -ERR value is not an integer or out of range"),
            (("SET a x EX 0",), "-ERR invalid expire time in 'set' command"),
            (("SET a x NX XX",), "-ERR syntax error"),
            (("EXEC",), "-ERR EXEC without MULTI"),
            (("MULTI", "FOO", "EXEC"), "+OK -ERR unknown command 'FOO', with args beginning with:  "
             "-EXECABORT Transaction discarded because of previous errors."),
            (("MULTI", "PUBLISH c x", "EXEC"), "+OK -ERR PUBLISH within MULTI is not simulated here. Send it after EXEC. "
             "-EXECABORT Transaction discarded because of previous errors."),
            (("AUTH pw",), "-ERR AUTH <password> called without any password configured for the default user. "
             "Are you sure your configuration is correct?"),
            (("BLPOP l -1",), "-ERR timeout is negative"),
        ]  # fmt: skip
        for lines, expected, said in _say_each(table):
            with self.subTest(lines=lines):
                self.assertEqual(said, expected)

    def test_a_key_is_gone_when_its_time_has_come(self) -> None:
        ran = run_main(
            _SAY + "await say('SET a 1 EX 2')\n"
            "for _ in range(3):\n    print(await say('TTL a'))\n    await asyncio.sleep(1)"
        )
        self.assertEqual(ran.texts(), [":2", ":1", ":-2"])

    def test_a_transaction_is_done_at_once(self) -> None:
        lines = ("MULTI", "SET a 1", "INCR a", "LPOP a", "EXEC")
        wrong = "-WRONGTYPE Operation against a key holding the wrong kind of value"
        self.assertEqual(_say(*lines), f"+OK +QUEUED +QUEUED +QUEUED *3 +OK :2 {wrong}")

    def test_a_transaction_is_not_done_if_what_it_watches_was_changed(self) -> None:
        for key, answer in (("a", "$-1 +OK"), ("b", "*1 +OK +OK")):
            with self.subTest(key=key):
                ran = run_main(
                    _SAY + "reader, writer = await asyncio.open_connection('localhost', 6379)\n"
                    "writer.write(b'WATCH a\\r\\n'); await reader.readline()\n"
                    f"await say('SET {key} 9')\n"
                    "writer.write(b'MULTI\\r\\nSET a 1\\r\\nEXEC\\r\\nQUIT\\r\\n')\n"
                    "print((await reader.read()).decode().split()); writer.close()"
                )
                replies = ["+OK", "+QUEUED", *answer.split()]
                self.assertEqual(ran.texts(), [str(replies)])


class Lists(unittest.TestCase):
    def test_who_waits_for_an_item_gets_it_when_it_comes(self) -> None:
        ran = self._wait("BLPOP l m 5", "RPUSH m x y")
        self.assertEqual(ran.texts(), ["*2 $1 m $1 x 1.0"])

    def test_who_waits_too_long_gets_nothing(self) -> None:
        ran = self._wait("BLPOP l 0.5", "RPUSH l x")
        self.assertEqual(ran.texts(), ["$-1 0.5"])

    def test_who_has_gone_takes_nothing_away(self) -> None:
        ran = run_main(
            _SAY + "try:\n    async with asyncio.timeout(1): await say('BLPOP l 0')\n"
            "except TimeoutError: pass\n"
            "await asyncio.sleep(1)\nprint(await say('RPUSH l x', 'LLEN l'))"
        )
        self.assertEqual(ran.texts()[-1:], [":1 :1"])

    def _wait(self, wait: str, push: str) -> Ran:
        return run_main(
            _SAY
            + f"async def waits():\n    print(await say({wait!r}), round(time.monotonic(), 1))\n"
            f"async def pushes():\n    await asyncio.sleep(1)\n    await say({push!r})\n"
            "await asyncio.gather(waits(), pushes())"
        )


class Channels(unittest.TestCase):
    def test_the_script_publishes_to_who_listens(self) -> None:
        ran = run_main("""
            reader, writer = await asyncio.open_connection("localhost", 6379)
            writer.write(b"SUBSCRIBE demo\\r\\n")
            for _ in range(4):
                lines = [(await reader.readline()).decode().strip() for _ in range(6)]
                if lines[-1].startswith("$") or lines[2] == "message":
                    lines.append((await reader.readline()).decode().strip())
                print(*lines, round(time.monotonic(), 2))
            writer.close()
        """)
        self.assertEqual(
            ran.texts(),
            [
                "*3 $9 subscribe $4 demo :1 0.0",
                "*3 $7 message $4 demo $5 first 0.7",
                "*3 $7 message $4 demo $6 second 1.4",
                "*3 $7 message $4 demo $5 third 2.1",
            ],
        )

    def test_a_message_is_kept_for_nobody(self) -> None:
        self.assertEqual(_say("PUBLISH c x", "SUBSCRIBE c", "PING"),
                         ":0 *3 $9 subscribe $1 c :1 *2 $4 pong $0")  # fmt: skip

    def test_who_has_subscribed_may_say_little_else_in_version_2(self) -> None:
        self.assertEqual(
            _say("SUBSCRIBE c", "GET a", "UNSUBSCRIBE", "GET a"),
            "*3 $9 subscribe $1 c :1 -ERR Can't execute 'get': only (P|S)SUBSCRIBE / "
            "(P|S)UNSUBSCRIBE / PING / QUIT / RESET are allowed in this context "
            "*3 $11 unsubscribe $1 c :0 $-1",
        )

    def test_patterns_and_version_3(self) -> None:
        self.assertEqual(
            _say("HELLO 3", "PSUBSCRIBE c*", "PUBLISH cd x").partition("modules *0 ")[2],
            ">3 $10 psubscribe $2 c* :1 >4 $8 pmessage $2 c* $2 cd $1 x :1",
        )


class TheServer(unittest.TestCase):
    def test_answers_in_order_and_counts(self) -> None:
        ran = run_main(
            _SAY + "print(await say(*['INCR n'] * 5))\n"
            "from world import world\nc = world()['localhost'].counters\n"
            "print(c.connections, c.requests, c.open_requests)"
        )
        self.assertEqual(ran.texts(), [":1 :2 :3 :4 :5", "1 6 0"])

    def test_has_a_limit_of_connections_and_a_password(self) -> None:
        table = [
            ("connections = 0", ("PING",), "-ERR max number of clients reached"),
            ("password = 'pw'", ("PING",), "-NOAUTH Authentication required."),
            ("password = 'pw'", ("AUTH no",), "-WRONGPASS invalid username-password pair or user is disabled."),
            ("password = 'pw'", ("AUTH pw", "PING"), "+OK +PONG"),
        ]  # fmt: skip
        for change, lines, expected in table:
            with self.subTest(change=change, lines=lines):
                ran = run_main(
                    _SAY + "from world import world\n"
                    f"world()['redis.test'].services[6379].service().limits.{change}\n"
                    f"print(await say(*{lines!r}, host='redis.test'))"
                )
                self.assertEqual(ran.texts(), [expected])

    def test_says_what_is_no_command_and_closes(self) -> None:
        self.assertEqual(_say("*1", ":1"), "-ERR Protocol error: expected '$', got ':'")


if __name__ == "__main__":
    unittest.main()
