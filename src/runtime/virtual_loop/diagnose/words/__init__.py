"""The words of the diagnoses: one package a language, with the same functions in each."""

import functools
import importlib
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any, Final, Literal, get_args

Language = Literal["en", "zh-cn"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)

#: The modules of each language's package.
FAMILIES: Final = (
    "absent",
    "blocking",
    "cancelling",
    "concurrency",
    "coroutines",
    "crossing",
    "deadlock",
    "lifetimes",
    "loops",
    "orders",
    "outdated",
    "scopes",
    "services",
    "threads",
)


def say(language: Language, name: str, facts: Mapping[str, Any]) -> str:
    """Word `facts`; the function takes those that it names, and has words for those that may be missing."""
    words = words_of(language)[name]
    code: Any = words.__code__
    count: int = code.co_argcount + code.co_kwonlyargcount
    return words(**{each: facts[each] for each in code.co_varnames[:count] if each in facts})


@functools.cache
def words_of(language: Language) -> dict[str, Callable[..., str]]:
    """Every wording of one language by name. A language is only read when it is asked for."""
    package = f"{__name__}.{language.replace('-', '_')}"
    modules = [importlib.import_module(f"{package}.{family}") for family in FAMILIES]
    return {name: words for module in modules for name, words in _defined_in(module)}


def _defined_in(module: ModuleType) -> list[tuple[str, Callable[..., str]]]:
    return [
        (name, value)
        for name, value in vars(module).items()
        if getattr(value, "__module__", None) == module.__name__ and not name.startswith("_")
    ]
