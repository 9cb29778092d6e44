"""What `os` does on the disk, in threads: `await aiofiles.os.remove(path)`."""

import os

from world.unsupported import surface

from . import ospath as path
from ._wrap import wrap

__all__ = (
    "access",
    "getcwd",
    "listdir",
    "makedirs",
    "mkdir",
    "path",
    "readlink",
    "remove",
    "removedirs",
    "rename",
    "renames",
    "replace",
    "rmdir",
    "scandir",
    "stat",
    "symlink",
    "unlink",
)

access = wrap(os.access)
getcwd = wrap(os.getcwd)
listdir = wrap(os.listdir)
makedirs = wrap(os.makedirs)
mkdir = wrap(os.mkdir)
readlink = wrap(os.readlink)
remove = wrap(os.remove)
removedirs = wrap(os.removedirs)
rename = wrap(os.rename)
renames = wrap(os.renames)
replace = wrap(os.replace)
rmdir = wrap(os.rmdir)
scandir = wrap(os.scandir)
stat = wrap(os.stat)
symlink = wrap(os.symlink)
unlink = wrap(os.unlink)

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "link": "Copy the file: this file system has no hard links. symlink() is here.",
        "sendfile": "Read from the one file and write to the other.",
        "statvfs": "The disk is memory; it is as large as that.",
    },
)
