"""import_from_string: the application that `module:name` stands for."""

import importlib
from typing import Any


class ImportFromStringError(Exception):
    """No application is found there; the message says what is missing."""


def import_from_string(import_str: Any) -> Any:
    """What `import_str` names; anything else is returned as it is. Raises ImportFromStringError.

    The program itself is `main`, as the file in which it stands.
    """
    if not isinstance(import_str, str):
        return import_str
    module_name, _, names = import_str.partition(":")
    if not module_name or not names:
        raise ImportFromStringError(
            f'Import string "{import_str}" must be in format "<module>:<attribute>".'
        )
    found: Any = _module(module_name)
    for name in names.split("."):
        if not hasattr(found, name):
            raise ImportFromStringError(f'Attribute "{names}" not found in module "{module_name}".')
        found = getattr(found, name)
    return found


def _module(name: str) -> Any:
    try:
        return importlib.import_module("__main__" if name == "main" else name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise ImportFromStringError(f'Could not import module "{name}".') from None
