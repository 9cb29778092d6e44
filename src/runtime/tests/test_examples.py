"""Every example of the texts that we answer, as written and with its missing import."""

import json
import re
import unittest
from pathlib import Path

from running import Ran, run

_FIXTURES = Path(__file__).parent / "fixtures"
_ADDRESS = re.compile(r"0x[0-9a-f]+")


def _error(ran: Ran) -> str | None:
    error = ran.result["error"]
    if error is None:
        return None
    return ": ".join(filter(None, (error["type"], error["message"])))


class Examples(unittest.TestCase):
    maxDiff = None

    def test_each_prints_what_native_cpython_prints_at_its_virtual_times(self) -> None:
        for case in json.loads((_FIXTURES / "examples.json").read_text()):
            with self.subTest(file=case["file"], prelude=case["prelude"]):
                source = case["prelude"] + (_FIXTURES / "examples" / case["file"]).read_text()
                ran = run(source, schedule=case["schedule"])
                lines = [
                    [round(line.at, 3), line.stream, _ADDRESS.sub("0x…", line.text)]
                    for line in ran.lines
                    if line.stream != "err"
                ]
                self.assertEqual(lines, case["lines"])
                self.assertEqual(ran.outcome, case["outcome"])
                self.assertEqual(_error(ran), case["error"])
                self.assertEqual(round(ran.result["duration"], 3), case["duration"])
                err = "\n".join(ran.texts("err"))
                for warning in case["warnings"]:
                    self.assertRegex(
                        err, rf"(main\.py:[0-9]+|<sys>:0): RuntimeWarning: {re.escape(warning)}"
                    )


if __name__ == "__main__":
    unittest.main()
