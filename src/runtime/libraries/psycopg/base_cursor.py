"""BaseCursor: what the last statement of a cursor gave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from world.sql.wire import Message
from world.unsupported import Partial

from .errors import InterfaceError, ProgrammingError
from .rows import RowFactory, RowMaker

REFUSED: Mapping[str, str] = {
    "copy": "Use executemany().",
    "stream": "Use execute(), whose rows come together.",
    "nextset": "Send one statement after another.",
    "results": "Send one statement after another.",
    "scroll": "Use fetchmany().",
    "adapters": "Convert values in your program.",
}


@dataclass(frozen=True)
class Column:
    """One column of a result; its type is not known here."""

    name: str
    type_code: int = 0

    def __getitem__(self, place: int) -> Any:
        return (self.name, self.type_code, None, None, None, None, None)[place]


class BaseCursor(Partial):
    """Rows, and how many statements changed."""

    _refused: ClassVar[Mapping[str, str]] = REFUSED

    def __init__(self, row_factory: RowFactory) -> None:
        self.row_factory = row_factory
        self.arraysize: int = 1
        self._closed: bool = False
        self._answer: Message | None = None
        self._rows: Sequence[list[Any]] = ()
        self._place = 0
        self._make: RowMaker = tuple

    @property
    def closed(self) -> bool:
        """Whether it takes no more statements."""
        return self._closed

    @property
    def description(self) -> list[Column] | None:
        """The columns of the result; None if there is none."""
        answer = self._answer
        if answer is None or not answer["columns"]:
            return None
        return [Column(name) for name in answer["columns"]]

    @property
    def rowcount(self) -> int:
        """How many rows were given or changed; -1 before any statement."""
        if self._answer is None:
            return -1
        return len(self._rows) if self._answer["columns"] else self._answer["affected"]

    @property
    def rownumber(self) -> int | None:
        """The place of the next row."""
        return self._place if self.description is not None else None

    @property
    def statusmessage(self) -> str | None:
        """What the server says of the statement: `UPDATE 1`."""
        answer = self._answer
        if answer is None:
            return None
        match answer["verb"]:
            case "insert":
                return f"INSERT 0 {answer['affected']}"
            case "update" | "delete":
                return f"{answer['verb'].upper()} {answer['affected']}"
            case "select":
                return f"SELECT {len(self._rows)}"
            case "create" | "drop" | "alter":
                return answer["object"]
            case verb:
                return verb.upper()

    # ---- for those that wait or block ----

    def check_open(self) -> None:
        """Raises InterfaceError if it is closed."""
        if self._closed:
            raise InterfaceError("the cursor is closed")

    def forget(self) -> None:
        """No result."""
        self._answer, self._rows, self._place = None, (), 0

    def take(self, answer: Message) -> None:
        """This is the result."""
        self._answer, self._rows, self._place = answer, answer["rows"], 0
        self._make = self.row_factory(self)

    def take_sum(self, answer: Message, changed: int, *, returning: bool) -> None:
        """This is the result of several: how many rows were changed, and the last rows if they are wanted."""
        summed = {**answer, "affected": changed}
        if not returning:
            summed["columns"], summed["rows"] = [], []
        self.take(summed)

    def _check_result(self) -> None:
        self.check_open()
        if self._answer is None:
            raise ProgrammingError("no result available")
        if not self._answer["columns"]:
            raise ProgrammingError(
                f"the last operation didn't produce records (command status: {self.statusmessage})"
            )

    def next_rows(self, count: int | None) -> list[Any]:
        """The next rows, at most `count` of them, as the row factory makes them. Raises ProgrammingError."""
        self._check_result()
        end = len(self._rows) if count is None else self._place + count
        rows = [self._make(row) for row in self._rows[self._place : end]]
        self._place += len(rows)
        return rows
