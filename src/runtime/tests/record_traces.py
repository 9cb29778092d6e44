"""Record the traces of the programs in fixtures/traces, which the page's reader of traces is tested with.

    npm run record-traces

writes them anew; test_trace_fixtures.py says when that is needed.
"""

import json
import typing
from pathlib import Path
from typing import Any, Final

from rebuild import Rebuilt
from running import run
from virtual_loop import events, waiting
from virtual_loop.trace import KINDS, Trace

FOLDER: Final = Path(__file__).parent / "fixtures" / "traces"

#: What was recorded, by file.
Fixtures = dict[str, str]


def fixtures() -> Fixtures:
    """The contents of all fixture files, recorded now."""
    recorded = {f"{path.stem}.json": _recorded(path) for path in sorted(FOLDER.glob("*.py"))}
    return {"catalogue.json": _catalogue(), **recorded}


def record() -> None:
    """Write the fixture files."""
    for name, text in fixtures().items():
        (FOLDER / name).write_text(text)


def _catalogue() -> str:
    """Every kind of event with its fields, and the words that some fields are limited to."""
    kinds = {kind: {"fields": list(event._fields)} for kind, event in KINDS.items()}
    words = {
        "waitKinds": typing.get_args(waiting.WaitKind),
        "endings": typing.get_args(events.Ending),
        "ops": typing.get_args(events.Op),
    }
    return f"{json.dumps({'version': events.TRACE_VERSION, 'kinds': kinds, **words}, indent=1)}\n"


def _recorded(path: Path) -> str:
    """The trace of one program, a row a line, and what stands after each of its events."""
    trace = run(path.read_text(), trace=True).result["trace"]
    rows: list[Any] = json.loads(trace)["rows"]
    rebuilt = Rebuilt()
    states: list[str] = []
    for event in Trace.from_json(trace).events:
        rebuilt.apply(event)
        states.append(rebuilt.describe())
    parts = {"rows": rows, "states": states}
    lists = [
        f"{json.dumps(name)}: [\n{',\n'.join(json.dumps(item) for item in items)}\n]"
        for name, items in parts.items()
    ]
    return f'{{"version": {events.TRACE_VERSION},\n{",\n".join(lists)}}}\n'
