"""own_folder: the empty folder in which a program stands, and the others in which it may leave files."""

import contextlib
import os
import stat
import sys
from collections.abc import Generator
from typing import Final

# The functions of `os` as they are before a run: a program may replace them, and the share slows them down.
_chdir, _chmod, _listdir, _lstat, _mkdir = os.chdir, os.chmod, os.listdir, os.lstat, os.mkdir
_rmdir, _unlink, _is_folder = os.rmdir, os.unlink, stat.S_ISDIR

#: Where each program of this process stands, one after the other.
FOLDER: Final = f"{os.environ.get('TMPDIR', '/tmp')}/program-{os.getpid()}"

#: Folders that belong to the program alone where the whole machine is made for it; elsewhere they are somebody's.
SHARED_FOLDERS: Final = ("/tmp", "/home/pyodide") if sys.platform == "emscripten" else ()


@contextlib.contextmanager
def own_folder() -> Generator[None]:
    """Let the program stand in an empty folder, from which it can import what it writes."""
    before = os.getcwd()
    clear_folders()
    sys.path.insert(0, FOLDER)
    try:
        yield
    finally:
        _chdir(before)
        _clear()


def clear_folders() -> None:
    """Empty every folder in which a program may have left something, and stand in its own, which is new."""
    _chdir("/")
    _clear()
    _mkdir(FOLDER)
    _chdir(FOLDER)


def stand_again() -> None:
    """As `clear_folders`, where nothing lies in any of them: quicker, for runs that are many."""
    try:
        for folder in (*SHARED_FOLDERS, FOLDER):
            _chmod(folder, 0o777)
        _chdir(FOLDER)
    except OSError:
        clear_folders()


def _clear() -> None:
    for shared in SHARED_FOLDERS:
        # The program may have forbidden even to look.
        _chmod(shared, 0o777)
        for name in _listdir(shared):
            _remove(f"{shared}/{name}")
    _remove(FOLDER)


def _remove(path: str) -> None:
    """Remove whatever `path` is, if it is there, however deep and whatever its permissions."""
    folders, left = list[str](), [path]
    while left:
        one = left.pop()
        try:
            is_folder = _is_folder(_lstat(one).st_mode)
        except FileNotFoundError:
            continue
        if is_folder:
            _chmod(one, 0o777)
            folders.append(one)
            left += [f"{one}/{name}" for name in _listdir(one)]
        else:
            _unlink(one)
    for one in reversed(folders):
        _rmdir(one)
