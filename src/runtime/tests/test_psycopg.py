"""psycopg and its pool, awaited and blocking, against the simulated PostgreSQL."""

import unittest

from running import Ran, run, run_main

_START = """
import psycopg
from psycopg.rows import class_row, dict_row, namedtuple_row, scalar_row
URL = "host=localhost dbname=shop user=app password=secret"
"""


def _main(body: str) -> Ran:
    return run_main(_START + "connect = psycopg.AsyncConnection.connect\n" + body)


def _pool(body: str) -> Ran:
    return run_main(_START + "from psycopg_pool import AsyncConnectionPool\n" + body)


class Rows(unittest.TestCase):
    def test_come_as_the_row_factory_makes_them(self) -> None:
        ran = _main("""
class User:
    def __init__(self, id, name):
        self.said = f"{id}-{name}"
async with await connect(URL, row_factory=dict_row) as connection:
    async with connection.cursor() as cursor:
        await cursor.execute("SELECT id, owner FROM accounts WHERE id <= %s", (2,))
        print(await cursor.fetchone(), await cursor.fetchall(), await cursor.fetchone())
        print(cursor.rowcount, cursor.statusmessage, [column.name for column in cursor.description])
    for factory in (scalar_row, namedtuple_row, class_row(User)):
        cursor = connection.cursor(row_factory=factory)
        await cursor.execute("select * from users where name = %(n)s or name like 'b%%' and name <> %(n)s", {"n": "ann"})
        print([getattr(row, "said", row) async for row in cursor])
""")
        self.assertEqual(
            ran.texts(),
            [
                "{'id': 1, 'owner': 'ann'} [{'id': 2, 'owner': 'bob'}] None",
                "2 SELECT 2 ['id', 'owner']",
                "[1, 2]",
                "[Row(id=1, name='ann'), Row(id=2, name='bob')]",
                "['1-ann', '2-bob']",
            ],
        )

    def test_are_changed_one_by_one_or_many(self) -> None:
        ran = _main("""
async with await connect(URL) as connection:
    cursor = connection.cursor()
    await cursor.executemany("insert into users (name) values (%s)", [["eve"], ["fay"]])
    print(cursor.rowcount)
    cursor = await connection.execute("insert into users (name) values (%s) returning id", ["gus"])
    print(await cursor.fetchone(), (await connection.execute("delete from users")).statusmessage)
""")
        self.assertEqual(ran.texts(), ["2", "(7,) DELETE 7"])

    def test_are_read_by_a_blocking_connection_which_is_seen(self) -> None:
        ran = run(
            _START
            + """
with psycopg.connect("postgresql://app:secret@db.test/shop") as connection:
    with connection.cursor(row_factory=dict_row) as cursor:
        print(cursor.execute("select pg_sleep(1), %s as n", [7]).fetchall(), list(cursor))
    connection.execute("update accounts set balance = 1")
with psycopg.Connection.connect(URL, host="db.test", autocommit=True) as connection:
    with connection.transaction():
        connection.execute("delete from users")
        raise psycopg.Rollback()
    print(connection.execute("select sum(balance), (select count(*) from users) from accounts").fetchone())
"""
        )
        self.assertEqual(ran.texts(), ["[{'pg_sleep(1)': None, 'n': 7}] []", "(3, 4)"])
        blocked = run_main(_START + "psycopg.connect(URL).execute('select pg_sleep(1)')")
        reasons = [remark["details"]["reason"] for remark in blocked.remarks("blocked")]
        self.assertIn("psycopg.Connection.execute", reasons)


class Errors(unittest.TestCase):
    def test_are_those_of_the_server_or_of_the_query(self) -> None:
        table = [
            ("'select * from nope'", 'UndefinedTable relation "nope" does not exist'),
            ("'select nope from users'", 'UndefinedColumn column "nope" does not exist'),
            ("'selec 1'", 'SyntaxError syntax error at or near "selec"'),
            ('"insert into users values (1, \'x\')"', 'UniqueViolation duplicate key value violates unique constraint "users_pkey"'),
            ("'select %s', ()", "ProgrammingError the query has 1 placeholder but 0 parameters were passed"),
            ("'select %(a)s', {}", "ProgrammingError query parameter missing: a"),
            ("'select %(a)s', [1]", "TypeError named placeholders require a mapping of parameters"),
            ("'select %s', 'text'", "TypeError positional placeholders (%s) require a sequence of parameters"),
            ("'select %s, %(a)s', [1]", "ProgrammingError positional and named placeholders cannot be mixed"),
            ("'select %d', [1]", "ProgrammingError only '%s', '%b', '%t' are allowed as placeholders, got '%d'"),
            ("'select %s', [{}]", "ProgrammingError cannot adapt type 'dict' using placeholder '%s' (format: AUTO)"),
        ]  # fmt: skip
        tries = "".join(
            f"try:\n    await connection.execute({arguments})\n"
            "except Exception as error:\n    print(type(error).__name__, error)\n"
            for arguments, _ in table
        )
        said = _main("connection = await connect(URL, autocommit=True)\n" + tries).texts()
        for (arguments, expected), text in zip(table, said, strict=True):
            with self.subTest(arguments=arguments):
                self.assertEqual(text, expected)

    def test_have_their_state_and_their_place_in_the_tree(self) -> None:
        ran = _main("""
connection = await connect(URL)
try:
    await connection.execute("insert into users values (1, 'x')")
except psycopg.IntegrityError as error:
    print(error.sqlstate, error.diag.message_primary, isinstance(error, psycopg.errors.UniqueViolation))
try:
    await connection.execute("select 1")
except psycopg.errors.InFailedSqlTransaction as error:
    print(error)
await connection.rollback()
cursor = await connection.execute("update users set name = 'x'")
try:
    await cursor.fetchone()
except psycopg.ProgrammingError as error:
    print(error)
await connection.close()
try:
    await connection.execute("select 1")
except psycopg.OperationalError as error:
    print(error, connection.closed, connection.broken)
""")
        self.assertEqual(
            ran.texts(),
            [
                '23505 duplicate key value violates unique constraint "users_pkey" True',
                "current transaction is aborted, commands ignored until end of transaction block",
                "the last operation didn't produce records (command status: UPDATE 4)",
                "the connection is closed True False",
            ],
        )

    def test_of_who_is_not_let_in_say_why(self) -> None:
        table = [
            ("password='x'", 'connection failed: connection to server at "127.0.0.1", port 5432 failed: FATAL:  password authentication failed for user "app"'),
            ("dbname='nope'", 'connection failed: connection to server at "127.0.0.1", port 5432 failed: FATAL:  database "nope" does not exist'),
            ("port=1", 'connection failed: connection to server at "127.0.0.1", port 1 failed: Connection refused'),
            ("host='nope.test'", "failed to resolve host 'nope.test': [Errno -2] Name or service not known"),
            ("colour='red'", 'invalid connection option "colour"'),
        ]  # fmt: skip
        for arguments, expected in table:
            for connect in ("await psycopg.AsyncConnection.connect", "psycopg.connect"):
                with self.subTest(arguments=arguments, connect=connect):
                    ran = run_main(
                        _START.replace("localhost", "127.0.0.1")
                        + f"try:\n    {connect}(URL, {arguments})\n"
                        "except psycopg.Error as error:\n    print(str(error).splitlines()[0])"
                    )
                    self.assertTrue(ran.texts()[0].startswith(expected), ran.texts())

    def test_of_what_is_not_here_name_what_is(self) -> None:
        ran = run_main(
            _START
            + "connection = await psycopg.AsyncConnection.connect(URL)\n"
            + "for call in (lambda: psycopg.sql, lambda: connection.cursor('named'), lambda: connection.pipeline, lambda: connection.cursor().copy):\n"
            "    try:\n        call()\n    except Exception as error:\n        print(error)"
        )
        self.assertEqual(
            ran.texts(),
            [
                "psycopg.sql is not simulated here. Use %s for values, and write names into the query.",
                "a cursor with a name is not simulated here. Use cursor(), whose rows come together.",
                "AsyncConnection.pipeline is not simulated here. Send one statement after another.",
                "AsyncCursor.copy is not simulated here. Use executemany().",
            ],
        )


class Transactions(unittest.TestCase):
    def test_begin_by_themselves_and_end_with_the_connection(self) -> None:
        ran = _main("""
async def count():
    async with await connect(URL, autocommit=True, row_factory=scalar_row) as other:
        return await (await other.execute("select count(*) from users")).fetchone()
async with await connect(URL) as connection:
    await connection.execute("insert into users (name) values ('eve')")
    print(await count())
print(await count())
try:
    async with await connect(URL) as connection:
        await connection.execute("delete from users")
        raise KeyError("no")
except KeyError:
    print(await count())
""")
        self.assertEqual(ran.texts(), ["4", "5", "5"])

    def test_in_blocks_are_all_or_nothing_and_one_within_is_a_savepoint(self) -> None:
        ran = _main("""
connection = await connect(URL, autocommit=True, row_factory=scalar_row)
async def names():
    return await (await connection.execute("select name from users where id > 4")).fetchall()
async def add(name):
    await connection.execute("insert into users (name) values (%s)", [name])
async with connection.transaction() as outer:
    await add("eve")
    async with connection.transaction():
        await add("fay")
        raise psycopg.Rollback()
    async with connection.transaction(force_rollback=True):
        await add("gus")
    try:
        await connection.commit()
    except psycopg.ProgrammingError as error:
        print(error)
print(await names())
async with connection.transaction() as outer:
    async with connection.transaction():
        await add("hal")
        raise psycopg.Rollback(outer)
try:
    async with connection.transaction():
        await add("ida")
        await connection.execute("selec")
except psycopg.errors.SyntaxError:
    print(await names())
""")
        self.assertEqual(
            ran.texts(),
            [
                "Explicit commit() forbidden within a Transaction context. (Transaction will be automatically "
                "committed on successful exit from context.)",
                "['eve']",
                "['eve']",
            ],
        )


class Sharing(unittest.TestCase):
    def test_a_connection_makes_tasks_take_turns(self) -> None:
        ran = _main("""
connection = await connect(URL)
async def ask(n):
    await connection.execute("select pg_sleep(1)")
    print(n, int(time.monotonic()))
await asyncio.gather(ask(1), ask(2))
""")
        self.assertEqual(ran.texts(), ["1 1", "2 2"])

    def test_a_cancelled_statement_is_taken_back_before_the_next(self) -> None:
        ran = _main("""
connection = await connect(URL, autocommit=True, row_factory=scalar_row)
try:
    async with asyncio.timeout(1):
        await connection.execute("select pg_sleep(9)")
except TimeoutError:
    print(await (await connection.execute("select 7")).fetchone(), int(time.monotonic()))
""")
        self.assertEqual(ran.texts(), ["7 1"])

    def test_a_lost_connection_is_broken(self) -> None:
        ran = run_main(
            _START
            + """
connection = await psycopg.AsyncConnection.connect(URL)
try:
    await connection.execute("select 1")
except psycopg.OperationalError as error:
    print(str(error).splitlines()[0], connection.broken)
""",
            schedule="2:1:hlocalhost/fault=reset/every=2",
        )
        self.assertEqual(
            ran.texts(), ["consuming input failed: server closed the connection unexpectedly True"]
        )

    def test_messages_come_to_who_listens(self) -> None:
        ran = _main("""
one, two = [await connect(URL, autocommit=True) for _ in range(2)]
await one.execute("listen news")
await two.execute("notify news, 'a'")
await two.execute("select pg_notify(%s, %s)", ["news", "b"])
async for notify in one.notifies(timeout=5, stop_after=2):
    print(notify.channel, notify.payload)
async for notify in one.notifies(timeout=1):
    print("never")
one.add_notify_handler(lambda notify: print("handler", notify.payload))
await two.execute("notify news, 'c'")
await one.execute("select 1")
print(int(time.monotonic()))
""")
        self.assertEqual(ran.texts(), ["news a", "news b", "handler c", "1"])


class Pools(unittest.TestCase):
    def test_lend_no_more_than_they_have_and_no_longer_than_told(self) -> None:
        ran = _pool("""
async with AsyncConnectionPool(URL, min_size=1, max_size=2, timeout=1.5) as pool:
    await pool.wait()
    async def work(n):
        try:
            async with pool.connection() as connection:
                await connection.execute("select pg_sleep(1)")
            print(n, round(time.monotonic()))
        except Exception as error:
            print(n, type(error).__name__, error)
    await asyncio.gather(*(work(n) for n in range(5)))
    print(pool.get_stats())
try:
    await pool.getconn()
except Exception as error:
    print(type(error).__name__, error)
""")
        said = ran.texts()
        self.assertEqual(said[:2], ["0 1", "1 1"])
        self.assertEqual(said[2:3], ["4 PoolTimeout couldn't get a connection after 1.50 sec"])
        self.assertEqual(said[3:5], ["2 2", "3 2"])
        self.assertIn("'pool_size': 2, 'pool_available': 2", said[5])
        self.assertEqual(said[6], "PoolClosed the pool 'pool-1' is already closed")

    def test_commit_at_the_end_of_a_block_and_roll_back_what_is_left(self) -> None:
        ran = _pool("""
async with AsyncConnectionPool(URL, min_size=1, kwargs={"row_factory": scalar_row}) as pool:
    async with pool.connection() as connection:
        await connection.execute("insert into users (name) values ('eve')")
    try:
        async with pool.connection() as connection:
            await connection.execute("delete from users")
            raise KeyError
    except KeyError:
        pass
    lent = await pool.getconn()
    await lent.execute("delete from users")
    await pool.putconn(lent)
    async with pool.connection() as connection:
        print(connection is lent, await (await connection.execute("select count(*) from users")).fetchone())
""")
        self.assertEqual(ran.texts(), ["True 5"])

    def test_lose_no_connection_to_a_cancelled_task(self) -> None:
        ran = _pool("""
async with AsyncConnectionPool(URL, min_size=1) as pool:
    for seconds in (0.02, 0.055, 0.0565, 0.5):
        try:
            async with asyncio.timeout(seconds):
                async with pool.connection() as connection:
                    await connection.execute("select pg_sleep(9)")
        except TimeoutError:
            pass
    async with pool.connection() as connection:
        print(await (await connection.execute("select 7")).fetchone(), pool.get_stats()["pool_size"])
""")
        self.assertEqual(ran.texts(), ["(7,) 1"])

    def test_replace_what_is_lost(self) -> None:
        ran = _pool("""
async with AsyncConnectionPool(URL, min_size=1) as pool:
    async with pool.connection() as connection:
        await connection.close()
    async with pool.connection() as other:
        print(other is connection, other.closed)
""")
        self.assertEqual(ran.texts(), ["False False"])


if __name__ == "__main__":
    unittest.main()
