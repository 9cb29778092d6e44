"""Screen: what a program's window shows from instant to instant, and what its user does there."""

from dataclasses import dataclass
from typing import Any, Final, Literal

from .clock import NANOSECONDS

#: More pictures of a window than this are not kept: nobody looks at them.
_MOST_FRAMES: Final = 2_000

Deed = Literal["click", "type", "close"]
DEEDS: Final[tuple[Deed, ...]] = ("click", "type", "close")


@dataclass(frozen=True)
class UserAct:
    """What the user does at an instant of virtual time: `click Start`, `type Ada`, `close`."""

    deed: Deed
    #: Virtual nanoseconds.
    at: int
    #: The button that is clicked, or the name or place (1, 2, ...) of the field that is typed into.
    widget: str = ""
    #: What is typed.
    text: str = ""


class Screen:
    """One a run: empty until a program opens a window."""

    def __init__(self, acts: tuple[UserAct, ...] = ()) -> None:
        self.acts = acts
        #: Whether the program has opened a window.
        self.is_used = False
        self._frames: list[dict[str, Any]] = []
        self._frozen: list[dict[str, float]] = []
        self._missed: list[dict[str, Any]] = []
        self._left_out = 0

    def show(self, now: int, windows: list[dict[str, Any]]) -> None:
        """What is on the screen from `now` on."""
        if self._frames and self._frames[-1]["windows"] == windows:
            return
        if len(self._frames) >= _MOST_FRAMES:
            self._left_out += 1
            return
        frame = {"at": now / NANOSECONDS, "windows": windows}
        if self._frames and self._frames[-1]["at"] == frame["at"]:
            self._frames[-1] = frame
        else:
            self._frames.append(frame)

    def frozen(self, begun: int, now: int) -> None:
        """From `begun` to `now` the window neither redrew nor answered."""
        self._frozen.append({"from": begun / NANOSECONDS, "to": now / NANOSECONDS})

    def missed(self, act: UserAct, there: list[str]) -> None:
        """The user meant something that was not `there`."""
        self._missed.append(
            {"deed": act.deed, "at": act.at / NANOSECONDS, "widget": act.widget, "there": there}
        )

    def told(self) -> dict[str, Any]:
        """All of it as plain data; nothing where no window was opened."""
        if not self.is_used:
            return {}
        return {
            "screen": {
                "frames": self._frames,
                "frozen": self._frozen,
                "missed": self._missed,
                "leftOut": self._left_out,
            }
        }
