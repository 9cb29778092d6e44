"""The recorded traces, which hold the runtime and src/trace together, are those of today."""

import unittest

from record_traces import FOLDER, fixtures
from virtual_loop.trace import KINDS, Trace

#: Told by parts of the runtime whose own tests show them.
_ELSEWHERE = {"cut", "task-named"}


class TheFixtures(unittest.TestCase):
    maxDiff = None

    def test_are_what_is_recorded_today(self) -> None:
        for name, text in fixtures().items():
            with self.subTest(file=name):
                told = "type: npm run record-traces, and look at the difference"
                self.assertEqual((FOLDER / name).read_text().split("\n"), text.split("\n"), told)

    def test_have_every_kind_of_event_of_a_program_without_threads_and_network(self) -> None:
        seen = {
            row[0]
            for path in FOLDER.glob("*.json")
            if path.stem != "catalogue"
            for row in Trace.from_json(path.read_text()).rows
        }
        outside = ("thread", "job", "socket", "packet", "client")
        missing = {kind for kind in KINDS if not kind.startswith(outside)} - seen - _ELSEWHERE
        self.assertEqual(missing, set())


if __name__ == "__main__":
    unittest.main()
