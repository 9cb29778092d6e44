"""public_names: what the real libraries offer, as their sources say, and how much of it is here.

`names/LIBRARY.txt` has the version whose sources were read, its public names by module, and its modules.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from running import run

FOLDER = Path(__file__).with_name("names")

#: Run for one library: which names are there, which are refused, which end in another error.
_PROGRAM = """
import importlib, json
from virtual_loop.refuse import UnavailableError

def kind(full, name, get):
    try:
        get()
    except UnavailableError as error:
        said = str(error)
        words = said.removeprefix(f"{full}.{name} is not simulated here. ")
        return "refused" if words != said and words.endswith(".") else said
    except (AttributeError, ImportError) as error:
        return f"{type(error).__name__}: {error}"
    return "there"

def look(package, names):
    kinds = {}
    try:
        module = importlib.import_module(package)
    except UnavailableError:
        return dict.fromkeys(names, "refused")
    for name in names:
        kinds[name] = kind(package, name, lambda: getattr(module, name))
    return kinds

found = {package: look(package, names) for package, names in NAMES.items()}
found["modules"] = {
    name: kind(LIBRARY, name, lambda: importlib.import_module(f"{LIBRARY}.{name}")) for name in MODULES
}
print(json.dumps(found))
"""


@dataclass(frozen=True)
class Real:
    """What a real library offers."""

    library: str
    version: str
    names: dict[str, list[str]]
    modules: list[str]


def libraries() -> list[str]:
    """Those whose names are written down."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


def read(library: str) -> Real:
    """What is written down of one."""
    first, *blocks = (FOLDER / f"{library}.txt").read_text("utf-8").split("\n\n")
    parts = dict[str, list[str]]()
    for block in blocks:
        head, *lines = block.strip().splitlines()
        parts[head.strip("[]")] = " ".join(lines).split()
    modules = parts.pop("modules", [])
    return Real(library, first.removeprefix(f"# {library} ").partition(":")[0], parts, modules)


def found(real: Real) -> dict[str, dict[str, str]]:
    """By module, and for the modules: what each name is here, `there`, `refused`, or an error."""
    given = f"LIBRARY, NAMES, MODULES = {real.library!r}, {real.names!r}, {real.modules!r}\n"
    [text] = run(given + _PROGRAM).texts()
    return json.loads(text)


def row(real: Real, kinds: dict[str, dict[str, str]]) -> str:
    """The row of the library in the table of the README."""
    names = [kind for part, some in kinds.items() if part != "modules" for kind in some.values()]
    modules = list(kinds["modules"].values())
    return (
        f"| `{real.library}` | {real.version} | {names.count('there')} | {names.count('refused')} "
        f"| {modules.count('there')} | {modules.count('refused')} |"
    )
