"""Right programs, each a usual way to do one thing: none of them gets a diagnosis of any kind."""

import unittest
from pathlib import Path

from running import run

_FOLDER = Path(__file__).parent / "idioms"


class Idioms(unittest.TestCase):
    def test_a_right_program_returns_and_gets_no_diagnosis(self) -> None:
        programs = sorted(_FOLDER.glob("*.py"))
        self.assertGreater(len(programs), 0)
        for path in programs:
            with self.subTest(program=path.name):
                ran = run(path.read_text(encoding="utf-8"))
                said = [one["message"] for one in ran.result["diagnoses"]]
                self.assertEqual((ran.outcome, said), ("returned", []))


if __name__ == "__main__":
    unittest.main()
