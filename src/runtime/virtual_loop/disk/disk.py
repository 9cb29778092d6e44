"""Disk: what one run was given as files, and what is known of those that it has written."""

import errno
import os
from collections.abc import Hashable, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ..clock import EPOCH_SECONDS, NANOSECONDS
from .own_folder import FOLDER, SHARED_FOLDERS, clear_folders, stand_again
from .tell_files import MOST_OF_ALL, names_in, tell_files

if TYPE_CHECKING:
    from ..environment import Environment

_fstat, _mkdir = os.fstat, os.mkdir
_open, _close, _write, _utime = os.open, os.close, os.write, os.utime

#: Device and inode: what a file is known by under whatever name, as it may be renamed.
Node = tuple[int, int]

_EPOCH: Final = EPOCH_SECONDS * NANOSECONDS


@dataclass(frozen=True, slots=True)
class BroughtFile:
    """A text that lies in the program's folder when it begins."""

    #: From that folder, with `/`.
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """The last time that a file was written."""

    #: Virtual nanoseconds.
    at: int
    task: str | None
    #: None for the main one.
    thread: str | None


class Disk:
    """One a run."""

    def __init__(self, environment: Environment, *, is_empty: bool = True) -> None:
        """`is_empty`: nothing lies where a program may leave something, as the run before has told."""
        self._environment = environment
        self._is_empty = is_empty
        #: Whether a run has begun; files that are written without one are none of ours.
        self.is_used = False
        self.brought: tuple[BroughtFile, ...] = ()
        self._standard: tuple[BroughtFile, ...] = ()
        self._changes: dict[Node, Change] = {}
        #: Whether somebody was told that there is no room left.
        self.was_full = False

    def prepare(
        self, brought: tuple[BroughtFile, ...], standard: tuple[BroughtFile, ...] = ()
    ) -> None:
        """Make the folder of the run that is about to begin: empty, but for what it is given and what is always there."""
        self.is_used, self.brought, self._standard = True, brought, standard
        if self._is_empty:
            stand_again()
        else:
            clear_folders()
        self._is_empty = False
        for file in (*standard, *brought):
            self._lay(file.path, file.text.encode("utf-8", "surrogatepass"))

    def _lay(self, path: str, data: bytes) -> None:
        """Let a file lie at `path` of the folder, as if it had always been there."""
        parts = path.split("/")
        for depth in range(1, len(parts)):
            try:
                _mkdir("/".join((FOLDER, *parts[:depth])))
            except FileExistsError:
                continue
        descriptor = _open(f"{FOLDER}/{path}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        try:
            _write(descriptor, data)
            _utime(descriptor, ns=(_EPOCH, _EPOCH))
        finally:
            _close(descriptor)

    def changed(self, descriptor: int) -> None:
        """What `descriptor` stands for is being written by whoever runs."""
        from ..output import running_task_name

        now, thread = self._environment.clock.now, self._environment.threads.current
        try:
            # The host would say when it really was, which is different each time.
            _utime(descriptor, ns=(_EPOCH + now, _EPOCH + now))
            found = _fstat(descriptor)
        except OSError:
            # It has no name any more, by which the host finds it: nobody will see it.
            return
        name = None if thread.is_main else thread.name
        self._changes[found.st_dev, found.st_ino] = Change(now, running_task_name(), name)

    def change_of(self, node: Node) -> Change | None:
        """When and by whom a file was last written; None where nobody noticed it."""
        return self._changes.get(node)

    def is_standard(self, path: str) -> bool:
        """Whether every program finds this file, so that it says nothing about this one."""
        return any(file.path == path for file in self._standard)

    def failed(self, error: OSError) -> None:
        """A write was refused."""
        self.was_full = self.was_full or error.errno == _NO_ROOM

    def next(self) -> Disk:
        """That of the next run."""
        return Disk(self._environment, is_empty=self._is_empty)

    @property
    def sockets(self) -> Set[Hashable]:
        """Files that only stand for UNIX sockets, where the host cannot make such."""
        return self._environment.network.paths.nodes

    def told(self, most: int = MOST_OF_ALL) -> dict[str, Any]:
        """The files as the run leaves them, as plain data, `most` bytes of them; nothing where there are none."""
        if not self.brought and not self._has_files():
            self._is_empty = True
            return {}
        return tell_files(self, most)

    def _has_files(self) -> bool:
        # Its folder is no file, but lies in one of the others.
        places = (set(names_in(place)) - {_NAME} for place in SHARED_FOLDERS)
        return any(places) or bool(names_in(FOLDER))


_NAME: Final = FOLDER.rpartition("/")[2]

#: The host's number, before a program sees Linux's.
_NO_ROOM: Final = errno.ENOSPC
