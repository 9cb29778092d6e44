"""The disk: what a result tells of files, and that each run begins with an empty folder."""

import json
import sys
import unittest
from typing import Any

from running import run, run_main
from virtual_loop.disk import BroughtFile
from virtual_loop.request import parse_request
from virtual_loop.trials import Trials


def _files(source: str, **request: Any) -> dict[str, dict[str, Any]]:
    told = run(source, **request).result.get("files", {"list": []})
    return {one["path"]: one for one in told["list"]}


def _request(source: str, files: list[dict[str, str]]) -> str:
    program = {"source": source, "stdin": "", "schedule": "", "evaluate": [], "files": files}
    limits = {"lines": 99, "bytes": 9_999, "memory": 99_999_999, "steps": 999}
    return json.dumps({"program": program, "limits": limits})


class WhatIsTold(unittest.TestCase):
    def test_nothing_of_a_program_that_writes_nothing(self) -> None:
        for source in (
            "print(1)",
            "open('share/readme.txt').read()",
            "import os; os.mkdir('empty')",
        ):
            with self.subTest(source=source):
                self.assertNotIn("files", run(source).result)

    def test_what_stands_in_a_file_and_when_and_by_whom_it_was_written(self) -> None:
        files = {
            one["path"]: one
            for one in run_main("""
                from pathlib import Path
                open("sub.txt", "w").write("é\\n")
                await asyncio.sleep(1.5)
                await asyncio.to_thread(Path("thread.bin").write_bytes, b"\\xff\\0")
                Path("empty").touch()
            """).result["files"]["list"]
        }
        self.assertEqual(list(files), ["empty", "sub.txt", "thread.bin"])
        self.assertEqual(
            files["sub.txt"],
            {
                "path": "sub.txt",
                "state": "made",
                "size": 3,
                "at": 0,
                "task": "Task-1",
                "thread": None,
                "text": "é\n",
                "bytes": None,
                "cut": 0,
            },
        )
        binary = files["thread.bin"]
        self.assertEqual((binary["text"], binary["bytes"], binary["at"]), (None, "/wA=", 1.5))
        self.assertEqual((binary["task"], binary["thread"]), (None, "asyncio_0"))

    def test_a_file_is_known_under_its_last_name(self) -> None:
        files = _files("""
            import os, time
            with open("draft", "w") as file: file.write("x")
            time.sleep(2)
            os.replace("draft", "final")
        """)
        self.assertEqual([(one["path"], one["at"]) for one in files.values()], [("final", 0)])

    def test_each_way_to_write_is_noticed(self) -> None:
        ways = [
            "open('f', 'w').write('ab')",
            "open('f', 'xb', 0).write(b'ab')",
            "open('f', 'a+').write('ab')",
            "io.FileIO('f', 'w').write(b'ab')",
            "os.write(os.open('f', os.O_CREAT | os.O_WRONLY), b'ab')",
            "os.fdopen(os.open('f', os.O_CREAT | os.O_WRONLY), 'w').write('ab')",
            "pathlib.Path('f').write_text('ab')",
            "print('a', end='b', file=open('f', 'w'))",
        ]
        for way in ways:
            with self.subTest(way=way):
                files = _files(f"import io, os, pathlib, time\ntime.sleep(1)\n{way}")
                self.assertEqual(files["f"]["text"], "ab")
                self.assertEqual(files["f"]["at"], None if "FileIO" in way else 1)

    def test_what_is_long_is_cut_and_what_are_many_are_counted(self) -> None:
        files = _files("open('long', 'w').write('é' * 40_000)")
        self.assertEqual((files["long"]["size"], files["long"]["cut"]), (80_000, 16_000))
        self.assertEqual(files["long"]["text"], "é" * 32_000)
        # Cut in the middle of a character.
        odd = _files("open('long', 'w').write('a' + 'é' * 40_000)")["long"]["text"]
        self.assertEqual(odd, "a" + "é" * 31_999)
        many = run("for n in range(120): open(f'{n:03}', 'w').write('x' * 9_000)").result["files"]
        self.assertEqual((len(many["list"]), many["leftOut"]), (100, 20))
        self.assertLessEqual(sum(len(one["text"]) for one in many["list"]), 500_000)

    def test_files_elsewhere_have_their_whole_path(self) -> None:
        files = _files("""
            import tempfile
            with tempfile.NamedTemporaryFile("w", delete=False) as file: file.write("kept")
            with tempfile.NamedTemporaryFile("w") as file: file.write("gone")
        """)
        if sys.platform == "emscripten":
            (path,) = files
            self.assertRegex(path, "^/tmp/tmp[a-z0-9_]{8}$")
            self.assertEqual(files[path]["text"], "kept")

    def test_what_was_brought_is_compared(self) -> None:
        brought = tuple(BroughtFile(f"in/{name}", "old") for name in ("let", "same", "new", "gone"))
        files = _files(
            """
            import os
            print(sorted(os.listdir("in")))
            open("in/new", "w").write("new")
            open("in/same", "w").write("old")
            os.remove("in/gone")
            open("mine", "w")
            """,
            files=brought,
        )
        self.assertEqual(
            {path: one["state"] for path, one in files.items()},
            {
                "in/let": "there",
                "in/same": "changed",
                "in/new": "changed",
                "in/gone": "deleted",
                "mine": "made",
            },
        )

    def test_nothing_is_brought_to_another_place(self) -> None:
        for path in ("", "/etc/x", "../x", "a//b", "a/./b", "a\0"):
            with self.subTest(path=path), self.assertRaises(TypeError):
                parse_request(_request("", [{"path": path, "text": ""}]))

    def test_times_of_files_are_virtual(self) -> None:
        ran = run(
            """
            import os, time
            time.sleep(3)
            open("f", "w")
            print(time.time() - os.stat("f").st_mtime, time.time() - os.path.getmtime("in"))
            """,
            files=(BroughtFile("in", ""),),
        )
        self.assertEqual(ran.texts(), ["0.0 3.0"])

    def test_names_of_temporary_files_follow_the_schedule(self) -> None:
        source = "import tempfile\nprint(tempfile.mkstemp()[1], tempfile.mkdtemp())"
        names = [run(source, schedule=f"2:{seed}").texts() for seed in (1, 2, 1)]
        self.assertEqual(names[0], names[2])
        self.assertNotEqual(names[0], names[1])


class TheFileOfPython(unittest.TestCase):
    def test_it_looks_as_the_one_of_c(self) -> None:
        ran = run("""
            file = open("x", "w+b")
            print(file.raw, type(file.raw).__name__, file.raw.mode)
            print(open("x", "a", encoding="ascii", newline="\\n"))
        """)
        self.assertEqual(
            ran.texts(),
            [
                "<_io.FileIO name='x' mode='rb+' closefd=True> FileIO rb+",
                "<_io.TextIOWrapper name='x' mode='a' encoding='ascii'>",
            ],
        )

    def test_what_is_wrong_is_said_in_cpythons_words(self) -> None:
        table = [
            ("'x', 'wr'", "ValueError: must have exactly one of create/read/write/append mode"),
            ("'x', 'wq'", "ValueError: invalid mode: 'wq'"),
            ("'x', 'wbt'", "ValueError: can't have text and binary mode at once"),
            ("'x', 'wb', -1, 'utf-8'", "ValueError: binary mode doesn't take an encoding argument"),
            ("'x', 'w', 0", "ValueError: can't have unbuffered text I/O"),
            ("'x', 'w', -1, 'none'", "LookupError: unknown encoding: none"),
            ("1.5, 'w'", "TypeError: expected str, bytes or os.PathLike object, not float"),
        ]
        for arguments, expected in table:
            with self.subTest(arguments=arguments):
                ran = run(
                    f"try:\n    open({arguments})\nexcept Exception as error:\n"
                    "    print(f'{type(error).__name__}: {error}')"
                )
                self.assertEqual(ran.texts(), [expected])


class Failures(unittest.TestCase):
    def test_it_fails_as_disks_do(self) -> None:
        table = [
            ("open('none')", "FileNotFoundError No such file or directory none"),
            ("open('no/f', 'w')", "FileNotFoundError No such file or directory no/f"),
            ("open('.', 'w')", "IsADirectoryError Is a directory ."),
            ("os.rmdir('full')", "OSError Directory not empty full"),
            ("os.mkdir('full')", "FileExistsError File exists full"),
            ("open('full/f', 'x')", "FileExistsError File exists full/f"),
            ("os.listdir('full/f')", "NotADirectoryError Not a directory full/f"),
            (
                "os.chmod('full/f', 0o444); open('full/f', 'a')",
                "PermissionError Permission denied full/f",
            ),
            ("os.replace('none', 'x')", "FileNotFoundError No such file or directory none"),
        ]
        for call, expected in table:
            with self.subTest(call=call):
                ran = run(
                    "import os\nos.mkdir('full'); open('full/f', 'w').close()\n"
                    f"try:\n    {call}\nexcept OSError as error:\n"
                    "    print(type(error).__name__, error.strerror, error.filename)"
                )
                self.assertEqual(ran.texts(), [expected])

    @unittest.skipUnless(sys.platform == "emscripten", "elsewhere the disk is the machine's own")
    def test_a_full_disk(self) -> None:
        ran = run("""
            import os
            try:
                with open("f", "wb", 0) as file:
                    while True: file.write(bytes(1 << 20))
            except OSError as error:
                print(error.strerror, os.path.getsize("f") >> 20)
            try:
                while True: open(str(len(os.listdir())), "w").close()
            except OSError as error:
                print(error.strerror, len(os.listdir()) > 1_000)
        """)
        self.assertEqual(
            ran.texts(), ["No space left on device 16", "No space left on device True"]
        )
        self.assertTrue(ran.result["files"]["isFull"])

    @unittest.skipUnless(sys.platform == "emscripten", "elsewhere the machine sees to it")
    def test_nothing_of_the_interpreters_own_can_be_changed(self) -> None:
        attempts = [
            "open('/x', 'w')", "os.mkdir('/x')", "os.chmod('/', 0o777)", "os.rename('/lib', '/tmp/lib')",
            "os.remove('/lib/python314.zip')", "os.truncate('/lib/python314.zip', 0)",
            "open('a', 'w').close(); os.rename('a', '/lib/a')",
            "os.symlink('/lib/python314.zip', 'z'); open('z', 'w')",
            "open('/dev/x', 'w')", "os.remove('/dev/null')", "open('/dev/capture_stderr', 'w')",
            "os.rename('/tmp', '/dev/capture_stderr')",
        ]  # fmt: skip
        for attempt in attempts:
            with self.subTest(attempt=attempt):
                ran = run(
                    f"import os\ntry:\n    {attempt}\nexcept PermissionError as error:\n"
                    "    print(error.strerror)"
                )
                self.assertEqual(ran.texts(), ["Permission denied"])


class TheNextRun(unittest.TestCase):
    def test_it_finds_nothing(self) -> None:
        leave = [
            "open('left', 'w'); os.makedirs('a/b')",
            "open('/tmp/left', 'w'); open(os.path.expanduser('~/left'), 'w')",
            "os.makedirs('a/b'); open('a/b/c', 'w'); os.chmod('a/b', 0); os.chmod('.', 0)",
            "os.chmod('/tmp', 0)",
            "os.chdir('/'); import shutil; shutil.rmtree('/tmp/program-42')",
            "os.symlink('/lib', 'lib')",
        ]
        look = "import os; print(os.listdir(), len(os.listdir('/tmp')), os.listdir(os.path.expanduser('~')))"
        if sys.platform != "emscripten":
            leave = leave[:1]
        expected = run(look).texts()
        for program in leave:
            with self.subTest(program=program):
                run(f"import os\n{program}")
                self.assertEqual(run(look).texts(), expected)

    def test_each_trial_finds_what_the_first_one_found(self) -> None:
        source = (
            "import os, tempfile\n"
            "print(sorted(os.listdir()), open('share/readme.txt').read()[:6], tempfile.mktemp())\n"
            "open('share/left', 'w'); open('/tmp/left', 'w'); os.chdir('/')"
        )
        trials = Trials(_request(source, [{"path": "in", "text": "x"}]))
        results = [trials.run_once("2:1") for _ in range(3)]
        trials.end()
        self.assertEqual([one["outcome"] for one in results], ["returned"] * 3)
        self.assertEqual(len({str(one["output"]) for one in results}), 1)
        self.assertEqual(results[0]["files"], results[2]["files"])


if __name__ == "__main__":
    unittest.main()
