"""Routes: which function answers which path of a simulated site."""

import re
from collections.abc import Callable
from typing import Any

from .exchange import Reply, Request, text_reply

Answer = Callable[..., Reply]


class Routes:
    """A site made of functions, each for one pattern such as `/delay/{seconds}`.

    A function gets the request and the parts in braces as texts; the first pattern that fits answers.
    """

    def __init__(self) -> None:
        self._routes: list[tuple[re.Pattern[str], tuple[str, ...] | None, Answer]] = []

    def at(self, pattern: str, *methods: str) -> Callable[[Answer], Answer]:
        """Let the decorated function answer `pattern`, for these methods or for all."""
        parts = re.split(r"\{(\w+)\}", pattern)
        shape = "".join(
            f"(?P<{part}>[^/]+)" if index % 2 else re.escape(part)
            for index, part in enumerate(parts)
        )

        def add(answer: Answer) -> Answer:
            allowed = ("HEAD", *methods) if "GET" in methods else methods or None
            self._routes.append((re.compile(shape), allowed, answer))
            return answer

        return add

    def __call__(self, request: Request) -> Reply:
        wrong_method: tuple[str, ...] = ()
        for shape, methods, answer in self._routes:
            match = shape.fullmatch(request.path)
            if match is None:
                continue
            if methods is None or request.method in methods:
                found: dict[str, Any] = match.groupdict()
                return answer(request, **found)
            wrong_method += methods
        if wrong_method:
            reply = text_reply("Method Not Allowed\n", 405, "text/plain")
            reply.headers.add("Allow", ", ".join(wrong_method))
            return reply
        return text_reply(f"Not Found: {request.path}\n", 404, "text/plain")
