"""The finder of the simulated libraries: what it offers, when, and that no run leaves anything behind."""

import unittest
from pathlib import Path

from running import run
from virtual_loop.library_finder import LIBRARIES

_FOLDER = Path(__file__).parents[1] / "libraries"


class TheFinder(unittest.TestCase):
    def test_offers_each_folder_of_the_libraries(self) -> None:
        found = {path.name for path in _FOLDER.iterdir() if path.joinpath("__init__.py").exists()}
        self.assertEqual(set(LIBRARIES), found)

    def test_a_library_is_loaded_anew_by_each_run(self) -> None:
        for _ in range(2):
            ran = run("import uvloop; print(hasattr(uvloop, 'mark')); uvloop.mark = 1")
            self.assertEqual(ran.texts(), ["False"])

    def test_a_file_of_the_program_goes_first(self) -> None:
        ran = run("open('uvloop.py', 'w').write('mine = 1'); import uvloop; print(uvloop.mine)")
        self.assertEqual(ran.texts(), ["1"])

    def test_each_says_that_it_is_simulated_and_which_version_it_follows(self) -> None:
        for name in sorted(LIBRARIES):
            with self.subTest(name=name):
                ran = run(
                    f"import {name}; print({name}.__doc__); print(getattr({name}, '__version__', '3.14'))"
                )
                text = " ".join(ran.texts())
                self.assertIn("simulated", text)
                number = ".".join(ran.texts()[-1].split(".")[:2])
                self.assertIn(f" {number}", " ".join(ran.texts()[:-1]))

    def test_dir_tells_what_is_there(self) -> None:
        for name in sorted(LIBRARIES):
            with self.subTest(name=name):
                ran = run(
                    f"import {name} as it\nfor each in dir(it): getattr(it, each)\nprint(len(dir(it)) > 4)"
                )
                self.assertEqual((ran.texts(), ran.texts("err")), (["True"], []))

    def test_a_name_that_is_nowhere_is_not_known(self) -> None:
        error = run("import uvloop; uvloop.nonsense").result["error"]
        self.assertEqual(error["message"], "module 'uvloop' has no attribute 'nonsense'")


class Uvloop(unittest.TestCase):
    def test_runs_coroutines_on_a_loop_of_its_own(self) -> None:
        ran = run("""
            import asyncio, uvloop
            async def main():
                await asyncio.sleep(1)
                return asyncio.get_running_loop()
            loop = uvloop.run(main())
            print(isinstance(loop, uvloop.Loop), loop)
        """)
        self.assertEqual(ran.texts(), ["True <uvloop.Loop running=False closed=True debug=False>"])
        self.assertEqual(ran.result["duration"], 1.0)

    def test_install_makes_asyncio_use_it_until_the_program_ends(self) -> None:
        source = """
            import asyncio, sys
            async def main():
                print(type(asyncio.get_running_loop()).__name__)
            if INSTALL:
                import uvloop
                uvloop.install()
            asyncio.run(main())
        """
        for install, expected in ((True, "Loop"), (False, "_UnixSelectorEventLoop")):
            with self.subTest(install=install):
                ran = run(source.replace("INSTALL", str(install)))
                self.assertEqual((ran.texts(), ran.texts("err")), ([expected], []))

    def test_refuses_another_loop(self) -> None:
        error = run("""
            import asyncio, uvloop
            async def main(): ...
            main = main()
            try:
                uvloop.run(main, loop_factory=asyncio.EventLoop)
            finally:
                main.close()
        """).result["error"]
        self.assertEqual(error["message"], "uvloop.run() uses a non-uvloop event loop")


if __name__ == "__main__":
    unittest.main()
