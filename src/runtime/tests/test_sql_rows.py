"""Rows that transactions hold: who waits for whom, as InnoDB and PostgreSQL document it."""

import unittest

from running import Ran, run_main

_BOTH = {
    "mysql": """
import aiomysql
async def connect():
    return await aiomysql.connect(user="app", password="secret", db="shop")
async def do(connection, sql):
    async with connection.cursor() as cursor:
        await cursor.execute(sql)
        return [tuple(row) for row in await cursor.fetchall()]
begin = aiomysql.Connection.begin
commit = aiomysql.Connection.commit
rollback = aiomysql.Connection.rollback
""",
    "postgres": """
import asyncpg
async def connect():
    return await asyncpg.connect("postgresql://app:secret@localhost/shop")
async def do(connection, sql):
    return [tuple(row) for row in await connection.fetch(sql)]
async def begin(connection):
    await connection.execute("begin")
async def commit(connection):
    await connection.execute("commit")
async def rollback(connection):
    await connection.execute("rollback")
""",
}

_TWO = """
one, two = await connect(), await connect()
await begin(one)
await begin(two)
"""

_WAITS = """
async def waits(sql):
    task = asyncio.create_task(do(two, sql))
    await asyncio.sleep(1)
    print("done" if task.done() else "waits")
    return task
async def end(task):
    try:
        await task
    except Exception as error:
        print(type(error).__name__, str(error)[:24])
    else:
        print("done")
"""


def _in_both(body: str) -> list[tuple[str, Ran]]:
    return [(name, run_main(start + _WAITS + _TWO + body)) for name, start in _BOTH.items()]


class Inserts(unittest.TestCase):
    def test_of_different_rows_do_not_wait_and_a_rollback_leaves_a_gap(self) -> None:
        for name, ran in _in_both("""
await do(one, "insert into users (name) values ('eve')")
await do(two, "insert into users (name) values ('fay')")
await rollback(one)
await commit(two)
await do(one, "insert into users (name) values ('gus')")
print(await do(one, "select id, name from users where id > 4"))
"""):
            with self.subTest(name):
                self.assertEqual(ran.texts(), ["[(6, 'fay'), (7, 'gus')]"])
                self.assertLess(ran.result["duration"], 1)

    def test_of_rows_without_a_number_do_not_wait_either(self) -> None:
        for name, ran in _in_both("""
three = await connect()
await do(three, "create table tags (tag varchar(9) unique, users int)")
for number, connection in enumerate((one, two, three)):
    await do(connection, f"insert into tags values ('{number}', 1)")
for connection in (two, one, three):
    await commit(connection)
print(await do(three, "select tag from tags order by tag"))
"""):
            with self.subTest(name):
                self.assertEqual(ran.texts(), ["[('0',), ('1',), ('2',)]"])

    def test_of_one_key_wait_for_the_end_of_the_first(self) -> None:
        duplicate = {
            "mysql": 'IntegrityError (1062, "Duplicate entry',
            "postgres": "UniqueViolationError duplicate key value viol",
        }
        for key in ("(9, 'eve', 0)", "(1, 'dan', 0)"):
            for ends in ("commit", "rollback"):
                body = f"""
await do(one, "delete from accounts where id = 1")
await do(one, "insert into accounts values (4, 'eve', 0)")
task = await waits("insert into accounts values {key}")
await {ends}(one)
await end(task)
"""
                # A new key is taken by a commit; one of a row that was deleted is free by it.
                is_taken = (ends == "commit") == ("eve" in key)
                for name, ran in _in_both(body):
                    with self.subTest(name, key=key, ends=ends):
                        said = ran.texts()
                        self.assertEqual(said[0], "waits")
                        self.assertEqual(said[1][:38], duplicate[name][:38] if is_taken else "done")

    def test_that_wait_for_one_another_are_a_deadlock(self) -> None:
        for name, ran in _in_both("""
await do(one, "insert into accounts values (10, 'x', 0)")
await do(two, "insert into accounts values (11, 'y', 0)")
task = await waits("insert into accounts values (12, 'x', 0)")
try:
    await do(one, "insert into accounts values (13, 'y', 0)")
except Exception as error:
    print(error)
await rollback(one)
await end(task)
"""):
            with self.subTest(name):
                self.assertEqual(ran.texts()[0::2], ["waits", "done"])
                self.assertIn("eadlock", ran.texts()[1])


class Transactions(unittest.TestCase):
    def test_keep_what_they_did_and_not_how(self) -> None:
        for name, ran in _in_both("""
await do(one, "insert into users (name) select max(name) from users")
await do(two, "insert into users (name) values ('zoe')")
await commit(two)
await commit(one)
print(await do(two, "select id, name from users where id > 4"))
"""):
            with self.subTest(name):
                self.assertEqual(ran.texts(), ["[(5, 'dan'), (6, 'zoe')]"])

    def test_replace_and_upsert_rows(self) -> None:
        upsert = {
            "mysql": "replace into accounts values (1, 'bob', 7)",
            "postgres": "insert into accounts values (2, 'bob', 7) on conflict (id) do update set balance = 7",
        }
        for name, statement in upsert.items():
            ran = run_main(
                _BOTH[name]
                + f"one = await connect()\nawait begin(one)\nawait do(one, {statement!r})\n"
                "await commit(one)\nprint(await do(one, 'select * from accounts where balance = 7'))"
            )
            with self.subTest(name):
                number = {"mysql": 1, "postgres": 2}[name]
                self.assertEqual(ran.texts(), [f"[({number}, 'bob', 7)]"])

    def test_may_define_a_table_and_fill_it(self) -> None:
        ran = run_main(
            _BOTH["postgres"]
            + _TWO
            + """
await do(one, "create table t (id serial, x text, primary key (id))")
await do(one, "insert into t (x) values ('a')")
await commit(one)
print(await do(two, "select * from t"))
"""
        )
        self.assertEqual(ran.texts(), ["[(1, 'a')]"])

    def test_count_from_one_again_after_truncate_in_mysql(self) -> None:
        ran = run_main(
            _BOTH["mysql"]
            + """
one = await connect()
await do(one, "truncate table users")
await do(one, "insert into users (name) values ('eve')")
print(await do(one, "select * from users"))
"""
        )
        self.assertEqual(ran.texts(), ["[(1, 'eve')]"])


if __name__ == "__main__":
    unittest.main()
