"""Every pitfall: the wrong program gets its diagnosis, the fixed one and an innocent one do not.

`pitfalls/Pnn/` holds `wrong.py`, `fixed.py`, `innocent.py`, further wrong programs as
`wrong_*.py`, and `expect.json` with the kind, the line and the words of the diagnosis, and with
the kinds of others that the program deserves `also`. A further wrong program says in a comment
`# here` on which line it is found, and `# here other-kind` where it gets another kind.
"""

import inspect
import json
import re
import unittest
from pathlib import Path
from typing import Any

from running import Ran, run
from virtual_loop.diagnose.words import LANGUAGES, say, words_of

_FOLDER = Path(__file__).parent / "pitfalls"

#: Of waiting, cancelling, racing and loops.
_LATER = (
    "P61",
    "P62",
    "P65",
    "P66",
    "P63",
    "P64",
    "P59",
    "P36",
    "P21",
    "P67",
    "P49",
    "P48",
    "P43",
    "P68",
    "P60",
    "P53",
    "P44",
    "P41",
    "P31",
    "P42",
    "P40",
    "P39",
    "P38",
    "P37",
    "P35",
    "P34",
    "P33",
    "P32",
    "P58",
    "P57",
    "P56",
    "P55",
    "P29",
    "P30",
    "P45",
    "P46",
    "P47",
    "P50",
    "P51",
    "P52",
    "P54",
)

#: Pitfalls that are diagnosed; a folder that is missing here or there is a mistake.
_DIAGNOSED = (*(f"P{n:02}" for n in (*range(1, 21), *range(22, 29))), *_LATER)


#: Marks a line on which something is found; the kind is named where it is another.
_HERE = re.compile(r"# here(?: ([a-z-]+))?")

#: Pitfalls whose programs compute, and what a line of them costs, in nanoseconds.
_COSTS = {"P22": 1_000_000}

#: What programs that ask are told.
_TYPED = "ann\nbob\n"


def _run(path: Path, language: str) -> Ran:
    source, cost = path.read_text(encoding="utf-8"), _COSTS.get(path.parent.name, 0)
    return run(source, language=language, stdin=_TYPED, cpu_cost=cost)


def _seen(ran: Ran) -> str:
    return "\n".join([f"outcome: {ran.outcome}", *(line.text for line in ran.lines)])


class Pitfalls(unittest.TestCase):
    maxDiff = None

    def test_each_diagnosed_pitfall_has_its_folder(self) -> None:
        self.assertEqual(sorted(one.name for one in _FOLDER.iterdir()), sorted(_DIAGNOSED))

    def test_the_wrong_program_gets_exactly_its_diagnosis(self) -> None:
        for pitfall in _DIAGNOSED:
            expected: dict[str, Any] = json.loads((_FOLDER / pitfall / "expect.json").read_text())
            for language in LANGUAGES:
                with self.subTest(pitfall=pitfall, language=language):
                    ran = _run(_FOLDER / pitfall / "wrong.py", language)
                    found = [
                        (one["pitfall"], one["kind"], one["line"], one["task"], one["message"])
                        for one in ran.result["diagnoses"]
                    ]
                    one = (
                        pitfall,
                        expected["kind"],
                        expected["line"],
                        expected["task"],
                        expected[language],
                    )
                    others = [kind for kind in expected.get("also", ()) for _ in ran.remarks(kind)]
                    found = [each for each in found if each[1] not in others]
                    self.assertEqual((found, others), ([one], expected.get("also", [])), _seen(ran))

    def test_so_does_each_variant_of_it(self) -> None:
        for pitfall in _DIAGNOSED:
            expected = json.loads((_FOLDER / pitfall / "expect.json").read_text())
            kind, others = expected["kind"], expected.get("also", ())
            for path in sorted((_FOLDER / pitfall).glob("wrong_*.py")):
                with self.subTest(file=f"{pitfall}/{path.name}"):
                    lines = path.read_text(encoding="utf-8").splitlines()
                    marks = [(n, _HERE.search(line)) for n, line in enumerate(lines, 1)]
                    wanted = [(mark[1] or kind, n) for n, mark in marks if mark is not None]
                    ran = _run(path, "en")
                    found = [
                        (one["kind"], one["line"])
                        for one in ran.result["diagnoses"]
                        if one["kind"] not in others
                    ]
                    said = [one["message"] for one in ran.result["diagnoses"]]
                    self.assertEqual(found, wanted, (said, _seen(ran)))

    def test_the_fixed_program_gets_no_diagnosis(self) -> None:
        for pitfall in _DIAGNOSED:
            with self.subTest(pitfall=pitfall):
                ran = _run(_FOLDER / pitfall / "fixed.py", "en")
                said = [one["message"] for one in ran.result["diagnoses"]]
                self.assertEqual(said, [], _seen(ran))

    def test_an_innocent_program_gets_none_of_this_kind(self) -> None:
        for pitfall in _DIAGNOSED:
            folder = _FOLDER / pitfall
            marked = [_HERE.findall(path.read_text()) for path in folder.glob("wrong_*.py")]
            kinds = {json.loads((folder / "expect.json").read_text())["kind"]}.union(*marked)
            for path in sorted(folder.glob("innocent*.py")):
                with self.subTest(file=f"{pitfall}/{path.name}"):
                    told = _run(path, "en").result["diagnoses"]
                    self.assertEqual([one["message"] for one in told if one["kind"] in kinds], [])


class TheTable(unittest.TestCase):
    def test_it_names_what_the_programs_get(self) -> None:
        text = (Path(inspect.getfile(say)).parents[1] / "README.md").read_text(encoding="utf-8")
        rows = [re.split(r" *\| *", line)[1:-1] for line in text.splitlines() if line[:3] == "| P"]
        told = {
            (pitfall, kind.strip("`"), severity, rules)
            for pitfall, _, kind, severity, rules in rows
        }
        found = set[tuple[str, str, str, str]]()
        for pitfall in _DIAGNOSED:
            for path in (_FOLDER / pitfall).glob("wrong*.py"):
                for one in _run(path, "en").result["diagnoses"]:
                    if one["pitfall"] == pitfall:
                        rules = ", ".join(one["rules"])
                        found.add((pitfall, one["kind"], one["severity"], rules))
        self.assertEqual(told, found)


class TheWords(unittest.TestCase):
    def test_each_language_has_the_same_ones_with_the_same_facts(self) -> None:
        shapes = [
            {name: list(inspect.signature(word).parameters) for name, word in words.items()}
            for words in map(words_of, LANGUAGES)
        ]
        for shape in shapes[1:]:
            self.assertEqual(shape, shapes[0])

    def test_chinese_is_punctuated_as_chinese(self) -> None:
        folder = Path(inspect.getfile(say)).parent / "zh_cn"
        wrong = re.compile("[\u4e00-\u9fff\u3002][,:;?!]|[,:;?!][\u4e00-\u9fff]")
        for path in sorted(folder.glob("*.py")):
            with self.subTest(file=path.name):
                text = path.read_text(encoding="utf-8")
                self.assertEqual([line for line in text.splitlines() if wrong.search(line)], [])

    def test_nothing_parts_a_full_width_mark_from_what_follows(self) -> None:
        wrong = re.compile("[，。：；、（）！？“”] | [，。：；、（）！？“”]")
        expected = [json.loads(path.read_text()) for path in sorted(_FOLDER.glob("*/expect.json"))]
        said = [one["zh-cn"] for one in expected]
        names: Any = {"task": "ann", "line": 3, "what": "lock", "name": "door", "others": []}
        waits = words_of("zh-cn")["waits"]
        for holders, since in ((["bob"], [None]), (["bob"], [4]), (["bob", "cem"], [4, 5])):
            said.append(waits(**names, holders=holders, since=since, come=0, parties=0))
        self.assertEqual([text for text in said if wrong.search(text)], [])


if __name__ == "__main__":
    unittest.main()
