"""SQL: aiomysql, pymysql and asyncpg against the simulated servers."""

import unittest

from running import Ran, run_main

_MYSQL = """
import aiomysql
async def connect(**more):
    return await aiomysql.connect(user="app", password="secret", db="shop", **more)
"""
_POSTGRES = """
import asyncpg
URL = "postgresql://app:secret@localhost/shop"
"""


def _mysql(body: str) -> Ran:
    return run_main(_MYSQL + body)


def _postgres(body: str) -> Ran:
    return run_main(_POSTGRES + body)


class MySql(unittest.TestCase):
    def test_rows_come_as_the_cursor_shapes_them(self) -> None:
        ran = _mysql("""
connection = await connect()
async with connection.cursor() as cursor:
    print(await cursor.execute("SELECT id, owner FROM accounts WHERE id <= %s", (2,)))
    print(cursor.description[0][0], await cursor.fetchone(), await cursor.fetchall())
async with connection.cursor(aiomysql.DictCursor) as cursor:
    await cursor.execute("SELECT owner FROM accounts WHERE owner = %(name)s", {"name": "ann"})
    print(await cursor.fetchmany(5), await cursor.fetchone())
    await cursor.executemany("INSERT INTO users (name) VALUES (%s)", [("it's",), ("a \\\\ b",)])
    print(cursor.rowcount, cursor.lastrowid)
    await cursor.execute("SELECT name FROM users WHERE id > 4")
    print([row["name"] async for row in cursor])
""")
        self.assertEqual(
            ran.texts(),
            [
                "2",
                "id (1, 'ann') [(2, 'bob')]",
                "[{'owner': 'ann'}] None",
                "2 6",
                "[\"it's\", 'a \\\\ b']",
            ],
        )

    def test_a_query_may_sleep(self) -> None:
        ran = _mysql("""
connection = await connect()
async with connection.cursor() as cursor:
    await cursor.execute("SELECT SLEEP(1), 'Hello'")
    print(await cursor.fetchone())
""")
        self.assertEqual((ran.texts(), ran.times()), (["(0, 'Hello')"], [1.07]))

    def test_errors_have_their_numbers_and_texts(self) -> None:
        table = [
            ("select * from nope", "ProgrammingError (1146, \"Table 'shop.nope' doesn't exist\")"),
            (
                "select nope from users",
                "OperationalError (1054, \"Unknown column 'nope' in 'field list'\")",
            ),
            (
                "selec 1",
                'ProgrammingError (1064, "You have an error in your SQL syntax; check the manual that '
                "corresponds to your MySQL server version for the right syntax to use near 'selec' at "
                'line 1")',
            ),
            (
                "insert into users values (1, 'x')",
                "IntegrityError (1062, \"Duplicate entry '1' for key 'users.id'\")",
            ),
            (
                "insert into users (name) values (null)",
                "IntegrityError (1048, \"Column 'name' cannot be null\")",
            ),
            ("select nope(1)", "OperationalError (1305, 'FUNCTION shop.nope does not exist')"),
        ]
        for query, expected in table:
            with self.subTest(query=query):
                ran = _mysql(f"""
connection = await connect()
async with connection.cursor() as cursor:
    try:
        await cursor.execute({query!r})
    except aiomysql.Error as error:
        print(type(error).__name__, error)
""")
                self.assertEqual(ran.texts(), [expected])

    def test_who_is_not_let_in_is_told_why(self) -> None:
        table = [
            (
                "user='app', password='x'",
                "(1045, \"Access denied for user 'app'@'localhost' (using password: YES)\")",
            ),
            ("user='app', password='secret', db='nope'", "(1049, \"Unknown database 'nope'\")"),
            ("port=1", "(2003, \"Can't connect to MySQL server on 'localhost'\")"),
        ]
        for arguments, expected in table:
            for library in ("aiomysql", "pymysql"):
                with self.subTest(arguments=arguments, library=library):
                    waits = "await " if library == "aiomysql" else ""
                    ran = run_main(
                        f"import {library}\ntry:\n    {waits}{library}.connect({arguments})\n"
                        f"except {library}.OperationalError as error:\n    print(error)"
                    )
                    self.assertEqual(ran.texts()[0][:30], expected[:30])

    def test_more_connections_than_allowed_are_refused(self) -> None:
        ran = _mysql("""
from world.world import world
kept = [await connect()]
world().here.services[3306].limits.connections = 2
kept.append(await connect())
try:
    await connect()
except aiomysql.OperationalError as error:
    print(error)
""")
        self.assertEqual(ran.texts(), ["(1040, 'Too many connections')"])

    def test_without_autocommit_others_see_nothing_before_commit(self) -> None:
        ran = _mysql("""
async def count(connection):
    async with connection.cursor() as cursor:
        await cursor.execute("SELECT COUNT(*) FROM users")
        return (await cursor.fetchone())[0]
one, two = await connect(), await connect(autocommit=True)
async with one.cursor() as cursor:
    await cursor.execute("INSERT INTO users (name) VALUES ('eve')")
print(await count(one), await count(two))
await one.commit()
print(await count(one), await count(two))
async with one.cursor() as cursor:
    await cursor.execute("DELETE FROM users")
one.close()
print(await count(two))
""")
        self.assertEqual(ran.texts(), ["5 4", "5 5", "5"])

    def test_a_row_is_held_until_the_transaction_ends(self) -> None:
        ran = _mysql("""
async def change(connection, number, by):
    async with connection.cursor() as cursor:
        await cursor.execute("UPDATE accounts SET balance = balance + %s WHERE id = %s", (by, number))
one, two = await connect(), await connect()
await change(one, 1, 5)
await change(two, 2, 5)
print("other rows are free")
waiting = asyncio.create_task(change(two, 1, 10))
await asyncio.sleep(3)
print(waiting.done())
await one.commit()
await waiting
await two.commit()
async with one.cursor() as cursor:
    await cursor.execute("SELECT balance FROM accounts WHERE id = 1")
    print(await cursor.fetchone())
""")
        self.assertEqual(ran.texts(), ["other rows are free", "False", "(115,)"])

    def test_two_that_wait_for_one_another_and_one_that_waits_too_long(self) -> None:
        ran = _mysql("""
async def change(connection, number):
    async with connection.cursor() as cursor:
        await cursor.execute("UPDATE accounts SET balance = 0 WHERE id = %s", (number,))
one, two = await connect(), await connect()
await change(one, 1)
await change(two, 2)
waiting = asyncio.create_task(change(one, 2))
await asyncio.sleep(1)
try:
    await change(two, 1)
except aiomysql.OperationalError as error:
    print(error)
await waiting
began = time.monotonic()
try:
    await change(two, 1)
except aiomysql.OperationalError as error:
    print(error, round(time.monotonic() - began))
""")
        self.assertEqual(
            ran.texts(),
            [
                "(1213, 'Deadlock found when trying to get lock; try restarting transaction')",
                "(1205, 'Lock wait timeout exceeded; try restarting transaction') 50",
            ],
        )

    def test_rows_can_be_locked_by_reading_them(self) -> None:
        ran = _mysql("""
async def take(name):
    connection = await connect()
    async with connection.cursor() as cursor:
        await cursor.execute("SELECT balance FROM accounts WHERE id = %s FOR UPDATE", (1,))
        (balance,) = await cursor.fetchone()
        await asyncio.sleep(1)
        await cursor.execute("UPDATE accounts SET balance = %s WHERE id = 1", (balance - 80,))
        await connection.commit()
    print(name, balance)
    connection.close()
await asyncio.gather(take("a"), take("b"))
""")
        self.assertEqual(ran.texts(), ["a 100", "b 20"])

    def test_a_pool_lends_no_more_than_it_has(self) -> None:
        ran = _mysql("""
async with aiomysql.create_pool(user="app", password="secret", db="shop", maxsize=2) as pool:
    async def work(n):
        async with pool.acquire() as connection, connection.cursor() as cursor:
            await cursor.execute("SELECT SLEEP(1)")
            print(n)
    await asyncio.gather(*(work(n) for n in range(4)))
    print(pool.size, pool.freesize)
""")
        self.assertEqual(ran.texts(), ["0", "1", "2", "3", "2 2"])
        self.assertEqual([int(at) for at in ran.times()], [1, 1, 2, 2, 2])

    def test_a_cancelled_query_costs_its_connection(self) -> None:
        ran = _mysql("""
connection = await connect()
async def ask():
    async with connection.cursor() as cursor:
        await cursor.execute("SELECT SLEEP(9)")
try:
    async with asyncio.timeout(1):
        await ask()
except TimeoutError:
    print(connection.closed)
try:
    await ask()
except aiomysql.InterfaceError as error:
    print(error)
""")
        self.assertEqual(ran.texts(), ["True", "Cancelled during execution"])

    def test_pymysql_blocks_and_is_seen_to(self) -> None:
        ran = run_main("""
            import pymysql
            with pymysql.connect(user="app", password="secret", db="shop") as connection:
                with connection.cursor(pymysql.cursors.DictCursor) as cursor:
                    cursor.execute("SELECT SLEEP(1) AS slept, owner FROM accounts LIMIT 1")
                    print(cursor.fetchall())
        """)
        self.assertEqual(ran.texts(), ["[{'slept': 0, 'owner': 'ann'}]"])
        reasons = [remark["details"]["reason"] for remark in ran.remarks("blocked")]
        self.assertIn("pymysql.Cursor.execute", reasons)
        told = " ".join(remark["message"] for remark in ran.remarks("blocked"))
        self.assertIn("pymysql.Cursor.execute (localhost: SELECT SLEEP(1) AS slept, owner", told)


class Postgres(unittest.TestCase):
    def test_rows_are_records(self) -> None:
        ran = _postgres("""
connection = await asyncpg.connect(URL)
rows = await connection.fetch("select id, owner from accounts where id > $1", 1)
print(rows, rows[0]["owner"], dict(rows[1]), tuple(rows[0]))
print(await connection.fetchrow("select 1 where false"), await connection.fetchval("select 1, 2", column=1))
print(await connection.execute("update accounts set balance = $1", 7))
print(await connection.execute("create table t (id serial primary key, x int unique); insert into t (x) values (1)"))
print(await connection.fetchval("insert into t (x) values (9) returning id"))
""")
        self.assertEqual(
            ran.texts(),
            [
                "[<Record id=2 owner='bob'>, <Record id=3 owner='cleo'>] bob {'id': 3, 'owner': 'cleo'} "
                "(2, 'bob')",
                "None 2",
                "UPDATE 3",
                "INSERT 0 1",
                "2",
            ],
        )

    def test_errors_have_their_kinds_and_texts(self) -> None:
        table = [
            ("select * from nope", 'UndefinedTableError relation "nope" does not exist'),
            ("select nope from users", 'UndefinedColumnError column "nope" does not exist'),
            ("selec 1", 'PostgresSyntaxError syntax error at or near "selec"'),
            (
                "insert into users values (1, 'x')",
                'UniqueViolationError duplicate key value violates unique constraint "users_pkey"',
            ),
            (
                "select $1",
                "InterfaceError the server expects 1 argument for this query, 0 were passed",
            ),
        ]
        for query, expected in table:
            with self.subTest(query=query):
                ran = _postgres(f"""
connection = await asyncpg.connect(URL)
try:
    await connection.execute({query!r})
except Exception as error:
    print(type(error).__name__, error)
""")
                self.assertEqual(ran.texts(), [expected])

    def test_who_is_not_let_in_is_told_why(self) -> None:
        table = [
            ("app:x@localhost/shop", 'password authentication failed for user "app"'),
            ("app:secret@localhost/nope", 'database "nope" does not exist'),
        ]
        for address, expected in table:
            with self.subTest(address=address):
                ran = run_main(
                    f"import asyncpg\ntry:\n    await asyncpg.connect('postgresql://{address}')\n"
                    "except asyncpg.PostgresError as error:\n    print(error)"
                )
                self.assertEqual(ran.texts(), [expected])

    def test_a_transaction_is_all_or_nothing_and_one_within_is_a_savepoint(self) -> None:
        ran = _postgres("""
connection = await asyncpg.connect(URL)
async def add(name, fails):
    async with connection.transaction():
        await connection.execute("insert into users (name) values ($1)", name)
        if fails:
            raise KeyError(name)
async def names():
    return [row["name"] for row in await connection.fetch("select name from users where id > 4")]
try:
    await add("eve", fails=True)
except KeyError:
    print(await names())
async with connection.transaction():
    await add("fay", fails=False)
    try:
        await add("gus", fails=True)
    except KeyError:
        pass
print(await names())
""")
        self.assertEqual(ran.texts(), ["[]", "['fay']"])

    def test_an_error_spoils_the_transaction(self) -> None:
        ran = _postgres("""
connection = await asyncpg.connect(URL)
async with connection.transaction():
    for query in ("select nope", "select 1"):
        try:
            await connection.execute(query)
        except asyncpg.PostgresError as error:
            print(error)
print(await connection.fetchval("select 1"))
""")
        self.assertEqual(
            ran.texts(),
            [
                'column "nope" does not exist',
                "current transaction is aborted, commands ignored until end of transaction block",
                "1",
            ],
        )

    def test_a_cancelled_query_is_taken_back_before_the_next(self) -> None:
        ran = _postgres("""
connection = await asyncpg.connect(URL)
for _ in range(2):
    try:
        await connection.fetchval("select pg_sleep(9)", timeout=1)
    except TimeoutError:
        print(await connection.fetchval("select 7"))
""")
        self.assertEqual(ran.texts(), ["7", "7"])
        self.assertLess(ran.result["duration"], 3)

    def test_a_pool_begins_with_its_least_and_grows_to_its_most(self) -> None:
        ran = _postgres("""
async with asyncpg.create_pool(URL, min_size=1, max_size=2) as pool:
    print(pool.get_size(), pool.get_idle_size())
    await asyncio.gather(*(pool.fetchval("select pg_sleep(1)") for _ in range(4)))
    print(pool.get_size())
    async with pool.acquire() as connection:
        kept = connection
    try:
        await kept.fetch("select 1")
    except asyncpg.InterfaceError as error:
        print(error)
try:
    await pool.fetch("select 1")
except asyncpg.InterfaceError as error:
    print(error)
""")
        self.assertEqual(
            ran.texts(),
            [
                "1 1",
                "2",
                "cannot call Connection.fetch(): connection has been released back to the pool",
                "pool is closed",
            ],
        )
        self.assertEqual([int(at) for at in ran.times()], [0, 2, 2, 2])

    def test_who_listens_is_told(self) -> None:
        ran = _postgres("""
one, two = await asyncpg.connect(URL), await asyncpg.connect(URL)
await one.add_listener("news", lambda connection, pid, channel, payload: print(channel, payload))
await two.execute("notify news, 'it''s'")
await two.execute("select pg_notify($1, $2)", "news", "two")
await one.fetchval("select 1")
""")
        self.assertEqual(ran.texts(), ["news it's", "news two"])


if __name__ == "__main__":
    unittest.main()
