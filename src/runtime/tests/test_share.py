"""The share: files that take their time, and block the loop unless a thread waits for them."""

import unittest

from running import run, run_main


class TheShare(unittest.TestCase):
    def test_each_call_takes_its_time(self) -> None:
        table = [
            ("open('share/x', 'w').close()", 0.2),
            ("open('share/x', 'wb', 0).write(bytes(500_000))", 0.9),
            ("Path('share/readme.txt').read_text()", 0.4),
            ("os.path.exists('share/x')", 0.2),
            ("os.listdir('share')", 0.2),
            ("open('x', 'w').close()", 0.0),
        ]
        for call, lasts in table:
            with self.subTest(call=call):
                ran = run(f"import os\nfrom pathlib import Path\n_ = {call}")
                self.assertAlmostEqual(ran.result["duration"], lasts, delta=0.001)

    def test_whatever_reaches_it_blocks_the_loop_and_is_told(self) -> None:
        table = [
            ("list(os.scandir('share'))", 0.2, "os.scandir"),
            ("list(os.walk('share'))", 0.2, "os.scandir"),
            ("os.replace('local', 'share/x')", 0.2, "os.replace"),
            ("os.rename('share/x', 'x')", 0.2, "os.rename"),
            ("shutil.copyfile('local', 'share/y')", 0.6, "open"),
            ("list(Path('share').iterdir())", 0.2, "os.scandir"),
            ("Path('share/readme.txt').read_text()", 0.4, "read"),
            ("Path('share/d').mkdir()", 0.2, "os.mkdir"),
            ("Path(os.getcwd(), 'share', 'x').touch()", 0.2, "os.utime"),
            ("os.chdir('share'); open('z', 'w').close()", 0.2, "open"),
        ]
        for call, lasts, reason in table:
            with self.subTest(call=call):
                ran = run_main(f"""
                    import os, shutil
                    from pathlib import Path
                    for name in ("local", "share/x"):
                        await asyncio.to_thread(Path(name).touch)
                    async def other():
                        await asyncio.sleep(0)
                    begun = time.monotonic()
                    waiting = asyncio.create_task(other())
                    {call}
                    print(round(time.monotonic() - begun, 3))
                    await waiting
                """)
                self.assertEqual(ran.texts(), [str(lasts)])
                reasons = [one["details"]["reason"] for one in ran.remarks("blocked")]
                self.assertIn(reason, reasons)

    def test_what_is_written_is_there(self) -> None:
        ran = run("""
            import os
            with open("share/x", "w+", encoding="utf-8") as file:
                file.write("é\\n" * 3)
                file.seek(0)
                print(file.readlines(), file.mode)
            with open("share/x", "ab") as file:
                file.write(b"!")
            print(open("share/x", "rb").read()[-2:], sorted(os.listdir("share")))
        """)
        self.assertEqual(
            ran.texts(),
            ["['é\\n', 'é\\n', 'é\\n'] w+", "b'\\n!' ['readme.txt', 'x']"],
        )

    def test_it_fails_as_disks_do(self) -> None:
        table = [
            ("open('share/none')", "FileNotFoundError No such file or directory"),
            ("open('share/readme.txt', 'a')", "PermissionError Permission denied"),
            ("open('share')", "IsADirectoryError Is a directory"),
            ("open('share', 'w')", "IsADirectoryError Is a directory"),
            ("open('share/no/x', 'w')", "FileNotFoundError No such file or directory"),
            ("os.remove('share/readme.txt')", "PermissionError Permission denied"),
            ("os.replace('mine', 'share/readme.txt')", "PermissionError Permission denied"),
            ("os.open('share/readme.txt', os.O_RDWR)", "PermissionError Permission denied"),
            ("os.chdir('share'); open('readme.txt', 'w')", "PermissionError Permission denied"),
            ("open('share/x', 'wb', 0).write(bytes(2_000_000))", "OSError No space left on device"),
        ]
        for call, expected in table:
            with self.subTest(call=call):
                ran = run(
                    "import os\nopen('mine', 'w').close()\n"
                    f"try:\n    {call}\nexcept OSError as error:\n"
                    "    print(type(error).__name__, error.strerror)"
                )
                self.assertEqual(ran.texts(), [expected])

    def test_in_a_thread_it_does_not_keep_the_loop(self) -> None:
        ran = run_main("""
            import aiofiles
            async def tick():
                await asyncio.sleep(0.1)
                print("tick")
            async def save():
                async with aiofiles.open("share/x", "w") as file:
                    await file.write("x")
                print("saved")
            await asyncio.gather(tick(), save())
        """)
        self.assertEqual((ran.texts(), ran.times()[0]), (["tick", "saved"], 0.1))
        self.assertEqual(ran.remarks("blocked"), [])


if __name__ == "__main__":
    unittest.main()
