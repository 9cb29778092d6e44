"""Determinism: the same program gives the same result, whatever ran before it."""

import json
import unittest
from pathlib import Path

from running import Ran, run

_EXAMPLES = Path(__file__).parent / "fixtures" / "examples"

_PROGRAMS = [
    "import random, uuid, os, secrets\nprint(random.random(), random.Random().random(), uuid.uuid4(), os.urandom(4), secrets.token_hex(4))",
    "import datetime, time\nprint(datetime.datetime.now(), time.time(), time.localtime())\ntime.sleep(3)\nprint(datetime.date.today())",
    "import decimal\ndecimal.getcontext().prec += 1\nprint(decimal.Decimal(1) / 3)",
    "import logging\nlogging.basicConfig(level=logging.DEBUG)\nlogging.info('x')",
    "import asyncio\nasync def f(): pass\nasync def main():\n    f()\n    print(asyncio.current_task())\nasyncio.run(main(), debug=True)",
    "import contextvars\nv = contextvars.ContextVar('v', default=0)\nprint(v.get())\nv.set(1)",
    "x = {f'{n}' for n in range(30)}\nprint(x)",
    "import asyncio\nasync def main():\n    async def w(n):\n        await asyncio.sleep(n % 3)\n        return n\n    done, _ = await asyncio.wait({asyncio.create_task(w(n)) for n in range(9)})\n    print([t.result() for t in done])\nasyncio.run(main())",
    "import asyncio\nasyncio.run(asyncio.Event().wait())",
    "print(input())\nraise ValueError",
]


def _bytes(ran: Ran) -> str:
    return json.dumps([ran.lines, ran.result])


class Determinism(unittest.TestCase):
    def test_a_thousand_runs_of_a_mixed_set(self) -> None:
        examples = [path.read_text() for path in sorted(_EXAMPLES.glob("*.py"))]
        # Addresses are the interpreter's; the host puts the memory back to have them equal too.
        programs = [source for source in _PROGRAMS + examples if "coroutine object" not in source]
        first = {source: _bytes(run(source)) for source in programs}
        for number in range(1000):
            source = programs[number * 7 % len(programs)]
            if "0x" not in first[source]:
                self.assertEqual(_bytes(run(source)), first[source], source)

    def test_the_schedule_decides_chance_and_is_repeatable(self) -> None:
        outputs = [_bytes(run(_PROGRAMS[0], schedule=f"1:{seed}")) for seed in (0, 7, 0, 7)]
        self.assertEqual(outputs[:2], outputs[2:])
        self.assertNotEqual(outputs[0], outputs[1])
        self.assertEqual(run("", schedule="").result["schedule"], "1:1")


if __name__ == "__main__":
    unittest.main()
