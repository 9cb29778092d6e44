"""HTTPException and its kin: errors that are answers."""

from typing import Any, override

from world.http import REASONS
from world.unsupported import surface


class HTTPException(Exception):  # noqa: N818 - the real name
    """Answer with a status and a detail."""

    def __init__(
        self, status_code: int, detail: Any = None, headers: dict[str, str] | None = None
    ) -> None:
        self.status_code = status_code
        self.detail = REASONS.get(status_code, "") if detail is None else detail
        self.headers = headers
        super().__init__(status_code, self.detail)

    @override
    def __str__(self) -> str:
        return f"{self.status_code}: {self.detail}"

    @override
    def __repr__(self) -> str:
        return f"{type(self).__name__}(status_code={self.status_code!r}, detail={self.detail!r})"


class WebSocketException(Exception):  # noqa: N818 - the real name
    """Close the WebSocket with a code and a reason."""

    def __init__(self, code: int, reason: str | None = None) -> None:
        self.code = code
        self.reason = reason or ""
        super().__init__(code, self.reason)

    @override
    def __str__(self) -> str:
        return f"{self.code}: {self.reason}"


class RequestValidationError(Exception):
    """What came does not fit the function; `errors()` says where and why."""

    def __init__(self, errors: list[dict[str, Any]]) -> None:
        self._errors = errors
        super().__init__(errors)

    def errors(self) -> list[dict[str, Any]]:
        """Each thing that does not fit."""
        return self._errors


__getattr__, __dir__ = surface(
    __name__,
    (
        "HTTPException",
        "RequestValidationError",
        "WebSocketException",
    ),
    {
        "DependencyScopeError": "Catch HTTPException.",
        "FastAPIError": "Catch HTTPException.",
        "ResponseValidationError": "Answers are not checked here.",
        "ValidationException": "Catch RequestValidationError.",
        "WebSocketRequestValidationError": "Catch RequestValidationError.",
    },
)
