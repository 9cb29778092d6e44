"""AsyncTextIOWrapper: a file of text."""

from io import TextIOWrapper

from ..base import AsyncBase, directly, in_executor, of_file


class AsyncTextIOWrapper(AsyncBase):
    """What `aiofiles.open()` gives for text."""

    close = in_executor(TextIOWrapper.close)
    flush = in_executor(TextIOWrapper.flush)
    isatty = in_executor(TextIOWrapper.isatty)
    read = in_executor(TextIOWrapper.read)
    readable = in_executor(TextIOWrapper.readable)
    readline = in_executor(TextIOWrapper.readline)
    readlines = in_executor(TextIOWrapper.readlines)
    seek = in_executor(TextIOWrapper.seek)
    seekable = in_executor(TextIOWrapper.seekable)
    tell = in_executor(TextIOWrapper.tell)
    truncate = in_executor(TextIOWrapper.truncate)
    writable = in_executor(TextIOWrapper.writable)
    write = in_executor(TextIOWrapper.write)
    writelines = in_executor(TextIOWrapper.writelines)
    detach = directly(TextIOWrapper.detach)
    fileno = directly(TextIOWrapper.fileno)
    buffer = of_file("buffer")
    closed = of_file("closed")
    encoding = of_file("encoding")
    errors = of_file("errors")
    line_buffering = of_file("line_buffering")
    mode = of_file("mode")
    name = of_file("name")
    newlines = of_file("newlines")
