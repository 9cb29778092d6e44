"""aiofiles: files in the executor's threads, while the loop goes on."""

import unittest

from running import run, run_main


class Files(unittest.TestCase):
    def test_what_is_written_is_read(self) -> None:
        table = [
            ("w", "r", "'a\\nb\\n'", "await f.read()", "a\nb\n"),
            ("w", "r", "'a\\nb\\n'", "await f.readlines()", "['a\\n', 'b\\n']"),
            ("w", "r", "'a\\nb\\n'", "[line async for line in f]", "['a\\n', 'b\\n']"),
            ("wb", "rb", "b'abc'", "await f.seek(1), await f.read(1), await f.tell()", "1 b'b' 2"),
            ("wb", "rb", "b'abc'", "await f.peek(), f.closed, f.name", "b'abc' False x"),
            ("xb", "r+b", "b'abc'", "await f.truncate(1)", "1"),
        ]  # fmt: skip
        for write, read, data, show, expected in table:
            with self.subTest(show=show):
                ran = run_main(
                    "import aiofiles\n"
                    f"async with aiofiles.open('x', {write!r}) as f: await f.write({data})\n"
                    f"async with aiofiles.open('x', {read!r}) as f: print({show}, end='')"
                )
                self.assertEqual("\n".join(ran.texts()), expected.rstrip("\n"))

    def test_opening_can_be_awaited(self) -> None:
        ran = run_main("""
            import aiofiles
            f = await aiofiles.open("x", "w")
            print(await f.write("abc"), repr(f).partition(" object ")[0])
            await f.close()
            print(f.closed)
        """)
        self.assertEqual(ran.texts(), ["3 <aiofiles.threadpool.text.AsyncTextIOWrapper", "True"])

    def test_each_class_is_that_of_the_mode(self) -> None:
        table = [
            ("'x', 'w'", "AsyncTextIOWrapper"),
            ("'x', 'wb'", "AsyncBufferedIOBase"),
            ("'x', 'w+b'", "AsyncBufferedReader"),
            ("'x', 'wb', 0", "AsyncFileIO"),
        ]
        for arguments, expected in table:
            with self.subTest(arguments=arguments):
                ran = run_main(
                    "import aiofiles\n"
                    f"async with aiofiles.open({arguments}) as f: print(type(f).__name__)"
                )
                self.assertEqual(ran.texts(), [expected])

    def test_a_file_is_closed_when_the_block_ends_with_an_error(self) -> None:
        ran = run_main("""
            import aiofiles
            try:
                async with aiofiles.open("x", "w") as f:
                    raise KeyError(1)
            except KeyError as error:
                print(f.closed, error)
        """)
        self.assertEqual(ran.texts(), ["True 1"])

    def test_errors_are_those_of_open(self) -> None:
        table = [
            ("'no/x'", "FileNotFoundError No such file or directory no/x"),
            ("'.'", "IsADirectoryError Is a directory ."),
        ]
        for arguments, expected in table:
            with self.subTest(arguments=arguments):
                ran = run_main(
                    "import aiofiles\n"
                    f"try:\n    await aiofiles.open({arguments})\n"
                    "except OSError as error:\n"
                    "    print(type(error).__name__, error.strerror, error.filename)"
                )
                self.assertEqual(ran.texts(), [expected])

    def test_a_thread_does_it_while_the_loop_goes_on(self) -> None:
        ran = run_main("""
            import aiofiles, threading
            def opener(path, flags):
                import os
                time.sleep(1)
                print(threading.current_thread().name)
                return os.open(path, flags)
            async def tick():
                await asyncio.sleep(0.5)
                print("tick")
            async def work():
                async with aiofiles.open("x", "w", opener=opener) as f:
                    await f.write("a")
            await asyncio.gather(work(), tick())
        """)
        self.assertEqual(ran.texts(), ["tick", "asyncio_0"])
        self.assertEqual(ran.times(), [0.5, 1.0])
        self.assertEqual(ran.remarks("blocking-call"), [])


class Os(unittest.TestCase):
    def test_its_functions_are_awaited(self) -> None:
        ran = run_main("""
            import aiofiles.os
            await aiofiles.os.makedirs("d/e")
            async with aiofiles.open("d/x", "w") as f:
                await f.write("abc")
            await aiofiles.os.rename("d/x", "d/y")
            print(sorted(await aiofiles.os.listdir("d")), await aiofiles.os.path.getsize("d/y"))
            await aiofiles.os.remove("d/y")
            print(await aiofiles.os.path.exists("d/y"), await aiofiles.os.path.isdir("d/e"))
        """)
        self.assertEqual(ran.texts(), ["['e', 'y'] 3", "False True"])


class WhatIsNotHere(unittest.TestCase):
    def test_says_so_and_what_is(self) -> None:
        table = [
            ("aiofiles.stdin", "aiofiles.stdin is not simulated here. Use asyncio.to_thread(input) or print()."),
            ("aiofiles.os.sendfile", "aiofiles.os.sendfile is not simulated here. Read from the one file and write to the other."),
            ("aiofiles.tempfile", "aiofiles.tempfile is not simulated here. Use tempfile with asyncio.to_thread()."),
        ]  # fmt: skip
        for expression, expected in table:
            with self.subTest(expression=expression):
                error = run(f"import aiofiles\n{expression}").result["error"]
                self.assertEqual(error["message"], expected)

    def test_wrap_takes_files_only(self) -> None:
        error = run("from aiofiles.threadpool import wrap\nwrap(1)").result["error"]
        self.assertEqual(error["message"], "Unsupported io type: 1.")


if __name__ == "__main__":
    unittest.main()
