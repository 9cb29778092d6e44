"""tell_files: the files of a run as it leaves them: which, how large, when and by whom written, and what stands in them."""

import os
from binascii import b2a_base64
from collections.abc import Hashable, Iterator, Set
from dataclasses import dataclass
from io import FileIO
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, Any, Final

from ..clock import NANOSECONDS
from .own_folder import FOLDER, SHARED_FOLDERS

if TYPE_CHECKING:
    from .disk import Disk

#: More than anybody looks at; what is beyond is counted.
_MOST_FILES: Final = 100
#: Bytes that are told of one file, and of all of them; of a trial, of which there are hundreds.
_MOST_OF_ONE: Final = 64_000
MOST_OF_ALL: Final = 500_000
MOST_OF_TRIAL: Final = 20_000

# As they are before the share slows them down, and the program replaces them: looking takes no time.
_listdir, _lstat = os.listdir, os.lstat


@dataclass(frozen=True, slots=True)
class _Found:
    """One file that is there."""

    #: From the program's folder, or from the root where it lies elsewhere.
    path: str
    place: str
    size: int
    node: tuple[int, int]


def tell_files(disk: Disk, most: int = MOST_OF_ALL) -> dict[str, Any]:
    """`files` of a result, or nothing where there are none to tell; `most` bytes of what stands in them."""
    brought = {file.path: file.text.encode("utf-8", "surrogatepass") for file in disk.brought}
    teller = _Teller(disk, brought, most)
    # Its own folder first.
    found = sorted(_found(disk.sockets), key=lambda one: (one.path.startswith("/"), one.path))
    told = [teller.tell(one) for one in found if not disk.is_standard(one.path)]
    there = {one.path for one in found}
    told += [_gone(path) for path in brought if path not in there]
    if not told:
        return {}
    shown = told[:_MOST_FILES]
    return {"files": {"list": shown, "leftOut": len(told) - len(shown), "isFull": disk.was_full}}


class _Teller:
    def __init__(self, disk: Disk, brought: dict[str, bytes], most: int) -> None:
        self._disk = disk
        self._brought = brought
        self._told = 0
        self._left = most

    def tell(self, found: _Found) -> dict[str, Any]:
        """One file as plain data."""
        self._told += 1
        wanted = min(_MOST_OF_ONE, self._left) if self._told <= _MOST_FILES else 0
        data = _read(found.place, wanted)
        self._left -= len(data)
        change = self._disk.change_of(found.node)
        at = None if change is None else change.at / NANOSECONDS
        return {
            "path": found.path,
            "state": self._state(found, data, is_changed=change is not None),
            "size": found.size,
            "at": at,
            "task": change and change.task,
            "thread": change and change.thread,
            **_content(data, is_whole=len(data) == found.size),
            "cut": found.size - len(data),
        }

    def _state(self, found: _Found, data: bytes, *, is_changed: bool) -> str:
        was = self._brought.get(found.path)
        if was is None:
            return "made"
        return "changed" if is_changed or was[: len(data)] != data else "there"


def _gone(path: str) -> dict[str, Any]:
    nothing = {"at": None, "task": None, "thread": None, "text": None, "bytes": None}
    return {"path": path, "state": "deleted", "size": 0, **nothing, "cut": 0}


def _content(data: bytes, *, is_whole: bool) -> dict[str, str | None]:
    """The text, if it is one; otherwise the bytes in base64."""
    # What is cut may end in the middle of a character, of which three bytes can be there.
    for end in (len(data),) if is_whole else range(len(data), max(len(data) - 4, -1), -1):
        try:
            text = data[:end].decode()
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return {"text": text, "bytes": None}
    return {"text": None, "bytes": b2a_base64(data, newline=False).decode("ascii")}


def _read(place: str, most: int) -> bytes:
    """The beginning of a file; nothing where the program has forbidden to read it."""
    try:
        with FileIO(place) as file:
            return file.read(most) or b""
    except OSError:
        return b""


def _found(sockets: Set[Hashable]) -> Iterator[_Found]:
    """Every ordinary file in the folders where a program may write, but for what only stands for a UNIX socket."""
    for one in _below(FOLDER, ""):
        if one.node not in sockets:
            yield one
    for shared in SHARED_FOLDERS:
        for one in _below(shared, f"{shared}/"):
            if one.node not in sockets:
                yield one


def _below(top: str, shown: str) -> Iterator[_Found]:
    left = [(top, shown)]
    while left:
        folder, prefix = left.pop()
        for name in names_in(folder):
            place = f"{folder}/{name}"
            try:
                found = _lstat(place)
            except OSError:
                continue
            if S_ISDIR(found.st_mode) and place != FOLDER and name != _COMPILED:
                left.append((place, f"{prefix}{name}/"))
            elif S_ISREG(found.st_mode):
                node = (found.st_dev, found.st_ino)
                yield _Found(f"{prefix}{name}", place, found.st_size, node)


#: Where an import leaves what it compiled.
_COMPILED: Final = "__pycache__"


def names_in(folder: str) -> list[str]:
    """What lies in a folder; nothing where it is gone, or the program has forbidden to look."""
    try:
        return _listdir(folder)
    except OSError:
        return []
