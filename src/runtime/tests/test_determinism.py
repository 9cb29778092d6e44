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
        first = {source: _bytes(run(source, trace=True)) for source in programs}
        for number in range(1000):
            source = programs[number * 7 % len(programs)]
            if "0x" not in first[source]:
                self.assertEqual(_bytes(run(source, trace=True)), first[source], source)

    def test_the_schedule_decides_chance_and_is_repeatable(self) -> None:
        outputs = [_bytes(run(_PROGRAMS[0], schedule=f"2:{seed}")) for seed in (0, 7, 0, 7)]
        self.assertEqual(outputs[:2], outputs[2:])
        self.assertNotEqual(outputs[0], outputs[1])
        self.assertEqual(run("", schedule="").result["schedule"], "2:1")


#: What programs do to the interpreter, the library and the folder they stand in.
_SPOILERS = [
    "import asyncio\nasync def mine(d): print('mine')\nasyncio.sleep = mine",
    "import builtins\nbuiltins.print = lambda *a: None; builtins.len = lambda x: 3; builtins.left = 1",
    "import json\njson.dumps = lambda *a, **k: 'broken'",
    "import asyncio\nasyncio.Task.left = 1; asyncio.Queue.put = asyncio.Lock.acquire = None\nasyncio.BaseEventLoop.call_soon = None; asyncio.Event.set = lambda self: None",
    "import asyncio, sys\nasyncio.run = asyncio.timeout = None; asyncio.events.new_event_loop = None\nloop = asyncio.new_event_loop() if 0 else None",
    "import sys\nclass Finder:\n    def find_spec(*a): print('finder')\nsys.meta_path.insert(0, Finder()); sys.path_hooks.insert(0, lambda p: 1/0); sys.path_importer_cache.clear()",
    "import sys\nsys.path = ['x']; sys.argv.append('x'); sys.left = 1; sys.modules['json'] = None; sys.modules['left'] = sys\nsys.setrecursionlimit(300); sys.set_int_max_str_digits(700); sys.setswitchinterval(0.5)",
    "import sys\nsys.excepthook = sys.unraisablehook = sys.displayhook = sys.stdout = None\nsys.set_asyncgen_hooks(print, print); sys.set_coroutine_origin_tracking_depth(5); sys.settrace(lambda *a: None)",
    "import sys\nsys.addaudithook(lambda event, args: print('audit', event))",
    "import sys, tracemalloc\nm = sys.monitoring; m.use_tool_id(0, 'left'); m.set_events(0, m.events.PY_START); tracemalloc.start()",
    "import warnings, asyncio, logging\nwarnings.simplefilter('ignore'); warnings.showwarning = None; logging.captureWarnings(True)",
    "import asyncio\nasyncio.iscoroutinefunction(print); asyncio.get_event_loop_policy()",
    "import random\nrandom.seed(5); random.random = lambda: 4",
    "import decimal, locale\ndecimal.getcontext().prec = 3; decimal.DefaultContext.prec = 4; locale.setlocale(locale.LC_ALL, 'C')",
    "import os\nos.environ['LEFT'] = '1'; os.path.join = os.getcwd = None",
    "import gc\ngc.enable(); gc.set_threshold(1, 1, 1); gc.callbacks.append(lambda *a: None); gc.freeze()",
    "import logging\nlogging.basicConfig(level=1, format='X'); logging.addLevelName(10, 'LEFT'); logging.disable(50)\nlogging.raiseExceptions = False; logging.Logger.warning = logging.lastResort = None\nlogging.setLoggerClass(type('L', (logging.Logger,), {}))",
    "import time, datetime, threading, contextvars\ntime.sleep = datetime.datetime = threading.excepthook = None\nthreading.current_thread().name = 'left'; contextvars.ContextVar('v').set(1)",
    "open('left.txt', 'w').write('x'); open('left.py', 'w').write('x = 1')\nimport left, os\nos.makedirs('folder/inner'); os.chdir('folder')",
    "import functools, types, enum, re, typing\nfunctools.wraps = types.coroutine = typing.List = None; enum.Enum.left = 5; re.purge()",
    "import asyncio, builtins\nclass Late:\n    def __del__(self): print('late')\nbuiltins.left = asyncio.left = Late()\nasyncio.run(asyncio.Event().wait())",
]

_WITNESS = """
import asyncio, builtins, datetime, decimal, enum, functools, gc, json, locale, logging, os, random
import sys, threading, time, tracemalloc, typing, types, uuid, warnings
print(len("abcd"), json.dumps([1]), random.random(), uuid.uuid4(), os.urandom(2), os.environ.get("LEFT"))
print(os.path.join("a", "b"), os.listdir("."), sys.argv, "left" in sys.modules, sys.path, sys.getrecursionlimit())
print(sys.get_int_max_str_digits(), sys.getswitchinterval(), sys.excepthook, sys.displayhook, sys.stdout.name)
print(sys.get_asyncgen_hooks(), sys.gettrace(), sys.monitoring.get_tool(0), tracemalloc.is_tracing())
print(gc.isenabled(), gc.get_threshold(), gc.callbacks, decimal.Decimal(1) / 3, locale.setlocale(locale.LC_ALL))
print(warnings.filters, logging.getLevelName(10), logging.root.handlers, logging.getLoggerClass())
print(time.time(), datetime.datetime.now(), threading.current_thread().name, typing.List, functools.wraps.__name__)
print([hasattr(one, "left") for one in (builtins, sys, asyncio, asyncio.Task, enum.Enum)], types.coroutine.__name__)
logging.getLogger("x").warning("w")
warnings.warn("a")
async def main():
    queue, lock, event = asyncio.Queue(), asyncio.Lock(), asyncio.Event()
    async with asyncio.timeout(9), lock:
        await asyncio.sleep(1)
    event.set()
    await event.wait()
    await queue.put(1)
    print(queue, asyncio.current_task())
asyncio.run(main())
asyncio.iscoroutinefunction(print)
try:
    import left
except ImportError as error:
    print(error)
"""


class AfterSpoilers(unittest.TestCase):
    maxDiff = None

    def test_the_next_program_sees_nothing_of_the_one_before(self) -> None:
        expected = [line.text for line in run(_WITNESS).lines]
        self.assertEqual(expected[-1], "No module named 'left'")
        for spoiler in _SPOILERS:
            with self.subTest(program=spoiler):
                run(spoiler)
                self.assertEqual([line.text for line in run(_WITNESS).lines], expected)


if __name__ == "__main__":
    unittest.main()
