"""Native: programs print in the order in which native CPython prints, and end as they end there.

`fixtures/native/` holds the programs, `native.json` what CPython printed; `record_native.py` writes
it. Those named `chNN-...` are of the curriculum, the others were drawn at random over everything
that asyncio offers, and kept where no two timers tie that were set at different instants.
"""

import json
import unittest
from pathlib import Path
from typing import Any

from running import run

_FIXTURES = Path(__file__).parent / "fixtures"
_RECORDED: dict[str, dict[str, Any]] = json.loads((_FIXTURES / "native.json").read_text("utf-8"))


#: The status with which CPython leaves, by outcome.
_STATUS = {"returned": 0, "raised": 1}


class Native(unittest.TestCase):
    maxDiff = None

    def test_every_program_was_recorded(self) -> None:
        names = [path.name for path in sorted((_FIXTURES / "native").glob("*.py"))]
        self.assertEqual(names, sorted(_RECORDED))

    def test_each_prints_the_same_lines_and_ends_the_same_way(self) -> None:
        for name, recorded in _RECORDED.items():
            with self.subTest(program=name):
                ran = run((_FIXTURES / "native" / name).read_text("utf-8"))
                self.assertEqual(ran.texts(), recorded["lines"])
                self.assertEqual(_STATUS[ran.outcome], recorded["status"])


if __name__ == "__main__":
    unittest.main()
