"""What `os.path` asks of the disk, in threads."""

import os.path

from ._wrap import wrap

__all__ = (
    "abspath",
    "exists",
    "getatime",
    "getctime",
    "getmtime",
    "getsize",
    "isdir",
    "isfile",
    "islink",
    "ismount",
    "samefile",
    "sameopenfile",
)

abspath = wrap(os.path.abspath)
exists = wrap(os.path.exists)
getatime = wrap(os.path.getatime)
getctime = wrap(os.path.getctime)
getmtime = wrap(os.path.getmtime)
getsize = wrap(os.path.getsize)
isdir = wrap(os.path.isdir)
isfile = wrap(os.path.isfile)
islink = wrap(os.path.islink)
ismount = wrap(os.path.ismount)
sameopenfile = wrap(os.path.sameopenfile)
samefile = wrap(os.path.samefile)
