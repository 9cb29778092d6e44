"""Refusals: what cannot exist here is refused by its name, with what to use instead."""

import re
import unittest
from pathlib import Path

from running import run, run_main
from virtual_loop.refuse import refused

_CALLS = [
    (
        "multiprocessing.Process.start",
        "import multiprocessing as m; m.Process(target=print).start()",
    ),
    ("subprocess", "import subprocess; subprocess.run(['ls'])"),
    ("os.system", "import os; os.system('ls')"),
    ("os.execv", "import os; os.execv('ls', ['ls'])"),
    ("multiprocessing.Pool", "import multiprocessing as m; m.Pool(2)"),
    (
        "ssl.SSLContext.wrap_bio (or ssl=...)",
        "import ssl; ssl.create_default_context().wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO())",
    ),
]

_AWAITS = [
    ("loop.start_tls", "asyncio.get_running_loop().start_tls(None, None, None)"),
    ("loop.subprocess_exec", "asyncio.create_subprocess_exec('ls')"),
    ("loop.subprocess_shell", "asyncio.create_subprocess_shell('ls')"),
]


class Refusals(unittest.TestCase):
    def test_calls(self) -> None:
        for name, call in _CALLS:
            with self.subTest(name=name):
                error = run(call).result["error"]
                self.assertEqual(error["type"], "virtual_loop.refuse.UnavailableError")
                self.assertTrue(
                    error["message"].startswith(f"{name} is not available here. "), error
                )

    def test_awaits(self) -> None:
        for name, call in _AWAITS:
            with self.subTest(name=name):
                error = run_main(f"await {call}").result["error"]
                self.assertTrue(
                    error["message"].startswith(f"{name} is not available here. "), error
                )

    def test_the_page_for_authors_lists_them_all(self) -> None:
        page = Path(__file__).parents[1].joinpath("README.md").read_text("utf-8")
        _, _, section = page.partition("\n## What is refused, and what to use instead\n")
        rows = re.findall(r"^\| `(.+?)` \| (.+?) \|$", section.partition("\n## ")[0], re.MULTILINE)
        self.assertEqual(dict(rows), refused())

    def test_a_late_import_is_refused_in_every_run(self) -> None:
        for _ in range(2):
            error = run(_CALLS[0][1]).result["error"]
            self.assertIn("multiprocessing.Process.start", error["message"])


if __name__ == "__main__":
    unittest.main()
