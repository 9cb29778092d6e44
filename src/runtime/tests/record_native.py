"""record_native: writes down what a native CPython prints for each program in `fixtures/native/`.

    python3 src/runtime/tests/record_native.py /path/to/python3.14

Each program runs five times, so let the machine be quiet. One that does not print the same each time is named and left out:
CPython promises nothing about it.
"""

import asyncio
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

_PROGRAMS: Final = Path(__file__).parent / "fixtures" / "native"
_RECORDED: Final = _PROGRAMS.with_suffix(".json")

_TIMES: Final = 5
#: More would make one another late.
_AT_ONCE: Final = 4
_SECONDS: Final = 60.0


async def _run(python: str, program: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(program, Path(folder) / "main.py")
        process = await asyncio.create_subprocess_exec(
            *(python, "-X", "utf8", "main.py"),
            cwd=folder,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, _ = await asyncio.wait_for(process.communicate(), _SECONDS)
    return {"lines": out.decode().splitlines(), "status": process.returncode}


async def _record(python: str, program: Path, permits: asyncio.Semaphore) -> dict[str, Any] | None:
    async with permits:
        first = await _run(python, program)
        for _ in range(_TIMES - 1):
            if await _run(python, program) != first:
                return None
    return first


async def _record_all(python: str) -> int:
    programs = sorted(_PROGRAMS.glob("*.py"))
    permits = asyncio.Semaphore(_AT_ONCE)
    records = await asyncio.gather(*(_record(python, one, permits) for one in programs))
    kept = {one.name: record for one, record in zip(programs, records, strict=True) if record}
    rows = [f" {json.dumps(name)}: {json.dumps(kept[name], ensure_ascii=False)}" for name in kept]
    _RECORDED.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
    for program in programs:
        if program.name not in kept:
            print(f"{program.name}: not the same each time", file=sys.stderr)
    print(f"{len(kept)} of {len(programs)} programs recorded", file=sys.stderr)
    return 0 if len(kept) == len(programs) else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Type the path of a native Python 3.14 behind the name of this file.")
    sys.exit(asyncio.run(_record_all(sys.argv[1])))
