"""Await chain: the frames in which a suspended task stands, from its coroutine to the innermost."""

import gc
from types import AsyncGeneratorType, CoroutineType, FrameType, GeneratorType
from typing import Any, Final, NamedTuple

from .sources import is_readers

#: A chain longer than this is a bug of ours or a program that recursed almost to the limit.
_LONGEST: Final = 10_000

#: Where each kind keeps its frame, and what it awaits.
_ATTRIBUTES: Final[dict[type, tuple[str, str]]] = {
    CoroutineType: ("cr_frame", "cr_await"),
    GeneratorType: ("gi_frame", "gi_yieldfrom"),
    AsyncGeneratorType: ("ag_frame", "ag_await"),
}


class StackEntry(NamedTuple):
    """One frame of an await stack."""

    function: str
    line: int
    #: Whether it is the reader's own code.
    own: bool


class Link(NamedTuple):
    """One coroutine, generator or async generator of a chain, and its frame."""

    owner: Any
    frame: FrameType


class AwaitChain:
    """Where one task stands."""

    def __init__(self, coroutine: Any) -> None:
        self.links = _links(coroutine)
        #: Where the links of the library begin, below the reader's innermost one.
        self._library = len(self.links)
        while self._library > 0 and not self._is_readers(self._library - 1):
            self._library -= 1

    def _is_readers(self, index: int) -> bool:
        return is_readers(self.links[index].frame.f_code.co_filename)

    def readers_link(self) -> Link | None:
        """The innermost link that is the reader's own code."""
        return self.links[self._library - 1] if self._library > 0 else None

    def library_frames(self) -> list[FrameType]:
        """The frames below the reader's innermost one, outermost first: what the reader awaits."""
        return [link.frame for link in self.links[self._library :]]

    def stack(self) -> tuple[StackEntry, ...]:
        """The frames as plain data, outermost first."""
        return tuple(
            StackEntry(code.co_qualname, frame.f_lineno or 0, is_readers(code.co_filename))
            for _, frame in self.links
            for code in [frame.f_code]
        )

    def line(self) -> int | None:
        """Line of the reader's file at which the task is suspended."""
        own = self.readers_link()
        return own.frame.f_lineno if own is not None else None

    def lines(self) -> list[int]:
        """The reader's lines of all links, outermost first."""
        frames = [link.frame for link in self.links]
        return [frame.f_lineno or 0 for frame in frames if is_readers(frame.f_code.co_filename)]


def _links(awaitable: object) -> list[Link]:
    links: list[Link] = []
    while awaitable is not None and len(links) < _LONGEST:
        names = _ATTRIBUTES.get(type(awaitable))
        if names is None:
            awaitable = _behind(awaitable)
            continue
        frame: FrameType | None = getattr(awaitable, names[0])
        if frame is not None:
            links.append(Link(awaitable, frame))
        awaitable = getattr(awaitable, names[1])
    return links


def _behind(awaitable: object) -> object:
    """What an opaque awaitable, such as the `asend` of an async generator, stands for."""
    if type(awaitable).__name__ not in (
        "async_generator_asend",
        "async_generator_athrow",
        "coroutine_wrapper",
    ):
        return None
    return next((item for item in gc.get_referents(awaitable) if type(item) in _ATTRIBUTES), None)
