"""Where an argument of a function comes from: Depends, Query, Path, Header, Body."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal

Place = Literal["query", "path", "header", "body"]


class _Required:
    """There is no default."""


REQUIRED: Final = _Required()


@dataclass(frozen=True)
class Depends:
    """The argument is what `dependency` returns; asked for twice in one request, it is called once."""

    dependency: Callable[..., Any] | None = None
    use_cache: bool = True


@dataclass(frozen=True)
class Param:
    """The argument is a part of the request."""

    place: Place
    default: Any = REQUIRED
    alias: str | None = None
    bounds: tuple[tuple[str, float], ...] = ()
    embed: bool = False


def _bounds(given: dict[str, Any]) -> tuple[tuple[str, float], ...]:
    from world.unsupported import refuse_arguments

    kept = {name: given.pop(name) for name in ("ge", "gt", "le", "lt") if name in given}
    for name in ("title", "description", "examples", "include_in_schema", "deprecated"):
        given.pop(name, None)
    checks = "Check it in the function, and raise HTTPException(422)."
    refuse_arguments(
        "Query", given, dict.fromkeys(("min_length", "max_length", "pattern", "regex"), checks)
    )
    return tuple((name, bound) for name, bound in kept.items() if bound is not None)


def Query(default: Any = REQUIRED, *, alias: str | None = None, **bounds: Any) -> Any:  # noqa: N802 - the real name
    """The argument is a field of the query."""
    return Param("query", REQUIRED if default is ... else default, alias, _bounds(bounds))


def Path(default: Any = REQUIRED, *, alias: str | None = None, **bounds: Any) -> Any:  # noqa: N802 - the real name
    """The argument is a part of the path."""
    return Param("path", REQUIRED, alias, _bounds(bounds))


def Header(default: Any = REQUIRED, *, alias: str | None = None, **bounds: Any) -> Any:  # noqa: N802 - the real name
    """The argument is a field of the head; its underscores are hyphens there."""
    return Param("header", REQUIRED if default is ... else default, alias, _bounds(bounds))


def Body(default: Any = REQUIRED, *, embed: bool = False, **bounds: Any) -> Any:  # noqa: N802 - the real name
    """The argument is the body, or with `embed` a field of it."""
    return Param("body", REQUIRED if default is ... else default, None, _bounds(bounds), embed)
