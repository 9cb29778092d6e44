"""What a call gives that may be awaited, or entered with `async with`."""

from collections.abc import Coroutine, Generator
from typing import Any


class Entered[T]:
    """An object that is made when it is awaited, and closed at the end of an `async with`."""

    def __init__(self, coroutine: Coroutine[Any, Any, T]) -> None:
        self._coroutine = coroutine
        self._made: T | None = None

    def __await__(self) -> Generator[Any, None, T]:
        return self._coroutine.__await__()

    async def __aenter__(self) -> T:
        self._made = await self._coroutine
        return self._made

    async def __aexit__(self, kind: object, error: object, trace: object) -> None:
        made, self._made = self._made, None
        if made is not None:
            await self.leave(made, failed=kind is not None)

    async def leave(self, made: T, *, failed: bool) -> None:
        """The block is over."""
        await made.close()  # type: ignore[attr-defined] - what is entered so has one
