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


class Temporary(unittest.TestCase):
    def test_files_are_gone_when_their_block_ends(self) -> None:
        table = [
            ("NamedTemporaryFile('w+')", "AsyncTextIOWrapper True False"),
            ("NamedTemporaryFile()", "AsyncBufferedReader True False"),
            ("NamedTemporaryFile('wb', delete=False)", "AsyncBufferedIOBase True True"),
            ("NamedTemporaryFile('wb', buffering=0, dir='.')", "AsyncFileIO True False"),
        ]
        for call, expected in table:
            with self.subTest(call=call):
                ran = run_main(f"""
                    import aiofiles.tempfile, os
                    async with aiofiles.tempfile.{call} as f:
                        await f.write("x" if "Text" in type(f).__name__ else b"x")
                        await f.flush()
                        name = f.name
                        print(type(f).__name__, os.path.exists(name), end=" ")
                    print(os.path.exists(name))
                """)
                self.assertEqual(ran.texts(), [expected])

    def test_one_without_a_name_is_written_and_read(self) -> None:
        ran = run_main("""
            from aiofiles import tempfile
            f = await tempfile.TemporaryFile("w+", suffix=".txt")
            await f.write("a\\nb\\n")
            await f.seek(0)
            print([line async for line in f])
            await f.close()
            print(f.closed)
        """)
        self.assertEqual(ran.texts(), ["['a\\n', 'b\\n']", "True"])

    def test_a_spooled_one_moves_to_the_disk_when_it_grows(self) -> None:
        ran = run_main("""
            from aiofiles import tempfile
            async with tempfile.SpooledTemporaryFile(max_size=4, mode="w+") as f:
                for text in ("abc", "de", "f"):
                    await f.write(text)
                    print(f.is_on_disk, await f.tell(), f.name is None)
                await f.seek(0)
                print(await f.read(), f.mode)
        """)
        self.assertEqual(ran.texts(), ["False 3 True", "True 5 False", "True 6 False", "abcdef w+"])

    def test_a_folder_is_gone_with_all_that_is_in_it(self) -> None:
        ran = run_main("""
            import os
            from aiofiles import tempfile
            async with tempfile.TemporaryDirectory(prefix="it-") as name:
                open(f"{name}/x", "w").close()
                print(os.listdir(name), os.path.basename(name)[:3])
            print(os.path.exists(name))
        """)
        self.assertEqual(ran.texts(), ["['x'] it-", "False"])

    def test_names_are_those_of_the_schedule(self) -> None:
        body = """
            from aiofiles import tempfile
            async with tempfile.NamedTemporaryFile() as f, tempfile.TemporaryDirectory() as name:
                print(f.name, name)
        """
        texts = [run_main(body, schedule=f"2:{seed}").texts() for seed in (1, 2, 1)]
        self.assertEqual(texts[0], texts[2])
        self.assertNotEqual(texts[0], texts[1])

    def test_a_thread_makes_them(self) -> None:
        ran = run_main("""
            import tempfile, threading
            import aiofiles
            made = tempfile.mkdtemp
            def slow(*args):
                time.sleep(1)
                print(threading.current_thread().name)
                return made(*args)
            tempfile.mkdtemp = slow
            async def tick():
                await asyncio.sleep(0.5)
                print("tick")
            async def work():
                async with aiofiles.tempfile.TemporaryDirectory(): pass
            await asyncio.gather(work(), tick())
        """)
        self.assertEqual(ran.texts(), ["tick", "asyncio_0"])


class Streams(unittest.TestCase):
    def test_what_is_written_comes_out(self) -> None:
        ran = run_main("""
            import aiofiles
            await aiofiles.stdout.write("out\\n")
            await aiofiles.stderr.write("err\\n")
            await aiofiles.stdout_bytes.write(b"bytes\\n")
            await aiofiles.stdout_bytes.flush()
            print(await aiofiles.stdout.isatty(), aiofiles.stdout.encoding)
        """)
        self.assertEqual(ran.texts(), ["out", "bytes", "False utf-8"])
        self.assertEqual(ran.texts("err"), ["err"])

    def test_what_is_read_is_the_input(self) -> None:
        ran = run_main(
            """
            import aiofiles
            print(repr(await aiofiles.stdin.readline()), [line async for line in aiofiles.stdin])
            """,
            stdin="a\nb\nc",
        )
        self.assertEqual(ran.texts(), ["'a\\n' ['b\\n', 'c']"])
        ran = run_main("import aiofiles\nprint(await aiofiles.stdin_bytes.read())", stdin="é")
        self.assertEqual(ran.texts(), ["b'\\xc3\\xa9'"])

    def test_a_stream_is_the_one_of_that_moment(self) -> None:
        ran = run_main("""
            import aiofiles, contextlib, io
            with contextlib.redirect_stdout(io.StringIO()) as text:
                await aiofiles.stdout.write("kept")
            print(text.getvalue())
        """)
        self.assertEqual(ran.texts(), ["kept"])


class WhatIsNotHere(unittest.TestCase):
    def test_says_so_and_what_is(self) -> None:
        table = [
            ("aiofiles.os.sendfile", "aiofiles.os.sendfile is not simulated here. Read from the one file and write to the other."),
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
