"""codes: statuses by name, such as `codes.ok` and `codes.not_found`."""

from typing import Any, Final

from world.http import REASONS


class _Codes:
    """Statuses by name."""

    ok = 200
    im_a_teapot = 418

    def __getattr__(self, name: str) -> Any:
        wanted = name.lower()
        for status, reason in REASONS.items():
            if reason.lower().replace(" ", "_").replace("-", "_").replace("'", "") == wanted:
                return status
        raise AttributeError(name)

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name, None)


codes: Final = _Codes()
