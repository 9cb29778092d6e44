"""Each public name of each real library is here, or refused by name with what to use instead."""

import unittest
from pathlib import Path

from public_names import found, libraries, read, row
from running import run
from virtual_loop.library_finder import LIBRARIES

_PAGE = Path(__file__).parents[1] / "README.md"


class PublicNames(unittest.TestCase):
    # The rows of the page are taken from here when they have changed.
    maxDiff = None

    def test_are_there_or_refused_by_name_and_the_page_counts_them(self) -> None:
        rows = list[str]()
        for library in libraries():
            real = read(library)
            kinds = found(real)
            rows.append(row(real, kinds))
            for part, names in kinds.items():
                with self.subTest(library=library, part=part):
                    wrong = {
                        name: kind
                        for name, kind in names.items()
                        if kind not in ("there", "refused")
                    }
                    self.assertEqual(wrong, {})
        table = _PAGE.read_text("utf-8").partition("<!-- names -->")[2].strip().splitlines()[2:]
        self.assertEqual(table[: len(rows)], rows)

    def test_are_written_down_of_each_library(self) -> None:
        self.assertEqual(set(libraries()), set(LIBRARIES))

    def test_that_are_nowhere_stay_unknown(self) -> None:
        table = [
            ("import redis.nonsense", "ModuleNotFoundError", "No module named 'redis.nonsense'"),
            ("from redis import Nonsense", "ImportError", "cannot import name 'Nonsense' from 'redis'"),
            ("from aiohttp import web; web.nonsense", "AttributeError",
             "module 'aiohttp.web' has no attribute 'nonsense'"),
            ("import redis.cluster", "UnavailableError",
             "redis.cluster is not simulated here. Use Redis: there is one server."),
            ("from redis.asyncio import Sentinel", "UnavailableError",
             "redis.asyncio.Sentinel is not simulated here. Use Redis: there is one server."),
        ]  # fmt: skip
        for source, kind, message in table:
            with self.subTest(source=source):
                error = run(source).result["error"]
                self.assertEqual(error["type"].rpartition(".")[2], kind)
                self.assertTrue(error["message"].startswith(message), error["message"])


class Help(unittest.TestCase):
    def test_tells_of_each_library(self) -> None:
        ran = run(
            "import importlib, pydoc\n"
            f"for name in {sorted(LIBRARIES)}:\n"
            "    module = importlib.import_module(name)\n"
            "    text = pydoc.plain(pydoc.render_doc(module))\n"
            "    missing = [each for each in module.__all__ if each not in dir(module) or not hasattr(module, each)]\n"
            "    print(name, 'simulated' in text, missing)\n"
        )
        self.assertEqual(ran.texts(), [f"{name} True []" for name in sorted(LIBRARIES)])


class Httpx2(unittest.TestCase):
    def test_has_the_names_of_httpx_as_its_own(self) -> None:
        ran = run("""
            import asyncio, httpx, httpx2
            async def main():
                async with httpx2.AsyncClient() as client:
                    answer = await client.get("https://httpbin.org/headers")
                    print(answer, answer.json()["headers"]["User-Agent"])
                    try:
                        await client.get("http://nowhere.test/")
                    except httpx.ConnectError:
                        print("httpx's")
                    except httpx2.ConnectError as error:
                        print(type(error), httpx2.ConnectError is httpx.ConnectError, httpx2.__version__)
                    try:
                        httpx2.Timeout(connect=1)
                    except ValueError as error:
                        print(error)
            asyncio.run(main())
        """)
        self.assertEqual(
            ran.texts(),
            [
                "<Response [200 OK]> python-httpx2/2.16.2",
                "<class 'httpx2.ConnectError'> False 2.16.2",
                "httpx2.Timeout must either include a default, or set all four parameters explicitly.",
            ],
        )


if __name__ == "__main__":
    unittest.main()
