"""AsyncBufferedIOBase, AsyncBufferedReader, AsyncFileIO: files of bytes."""

from io import BufferedReader, FileIO

from ..base import AsyncBase, directly, in_executor, of_file


class _AsyncBinary(AsyncBase):
    """What all files of bytes can do."""

    close = in_executor(BufferedReader.close)
    flush = in_executor(BufferedReader.flush)
    isatty = in_executor(BufferedReader.isatty)
    read = in_executor(BufferedReader.read)
    readinto = in_executor(BufferedReader.readinto)
    readline = in_executor(BufferedReader.readline)
    readlines = in_executor(BufferedReader.readlines)
    seek = in_executor(BufferedReader.seek)
    seekable = in_executor(BufferedReader.seekable)
    tell = in_executor(BufferedReader.tell)
    truncate = in_executor(BufferedReader.truncate)
    writable = in_executor(BufferedReader.writable)
    write = in_executor(FileIO.write)
    writelines = in_executor(BufferedReader.writelines)
    fileno = directly(BufferedReader.fileno)
    readable = directly(BufferedReader.readable)
    closed = of_file("closed")
    mode = of_file("mode")
    name = of_file("name")


class AsyncBufferedIOBase(_AsyncBinary):
    """What `aiofiles.open()` gives for bytes that are written."""

    read1 = in_executor(BufferedReader.read1)
    detach = directly(BufferedReader.detach)
    raw = of_file("raw")


class AsyncBufferedReader(AsyncBufferedIOBase):
    """What `aiofiles.open()` gives for bytes that are read."""

    peek = in_executor(BufferedReader.peek)


class AsyncFileIO(_AsyncBinary):
    """What `aiofiles.open()` gives for bytes without a buffer."""

    readall = in_executor(FileIO.readall)
