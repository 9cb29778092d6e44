"""FileResponse: a file as an answer, read and sent in pieces."""

import asyncio
import os
from pathlib import Path
from typing import Any, Final, Self, override

from world.unsupported import unsupported

from .stream_response import StreamResponse
from .web_request import Request

_PIECE: Final = 256 * 1024


class FileResponse(StreamResponse):
    """A whole file; it is opened, read and closed in threads of the executor.

    There is no Last-Modified and no ETag, which would be others in each run, and so no answer to conditions.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        chunk_size: int = _PIECE,
        status: int = 200,
        reason: str | None = None,
        headers: Any = None,
    ) -> None:
        super().__init__(status=status, reason=reason, headers=headers)
        self._path = Path(path)
        self._chunk_size = chunk_size

    @override
    async def prepare(self, request: Request) -> Self | None:
        """Send the head and the file."""
        if self.prepared:
            return await super().prepare(request)
        if "Range" in request.headers:
            raise unsupported("FileResponse for a request with Range", "Ask for the whole file.")
        loop = asyncio.get_running_loop()
        try:
            file = await loop.run_in_executor(None, self._path.open, "rb")
        except OSError as error:
            self.set_status(403 if isinstance(error, PermissionError | IsADirectoryError) else 404)
            return await super().prepare(request)
        try:
            self._say_what_it_is()
            self.content_length = await loop.run_in_executor(
                None, lambda: os.fstat(file.fileno()).st_size
            )
            prepared = await super().prepare(request)
            while request.method != "HEAD" and (
                piece := await loop.run_in_executor(None, file.read, self._chunk_size)
            ):
                await self.write(piece)
        finally:
            await loop.run_in_executor(None, file.close)
        return prepared

    def _say_what_it_is(self) -> None:
        if "Content-Type" not in self.headers:
            # Slow to import, and only for who sends files.
            from mimetypes import guess_file_type

            self.content_type = guess_file_type(self._path)[0] or "application/octet-stream"
        self.headers["Accept-Ranges"] = "none"
