"""What Chinese sentences share: numbers, places, lists."""


def lasting(length: float, digits: int = 6) -> str:
    """A length of time, e.g. `3.0 秒`."""
    return f"{round(length, digits)} 秒"


def instant(at: float) -> str:
    """An instant, e.g. `t=1.5`."""
    return f"t={round(at, 6):g}"


def line_of(line: int | None) -> str:
    """`第 3 行`, or nothing."""
    return "" if line is None else f"第 {line} 行"


def listed(names: list[str]) -> str:
    """`'a'、'b' 和 'c'`."""
    return joined([repr(name) for name in names])


def joined(words: list[str]) -> str:
    """`a、b 和 c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{spaced('、'.join(words[:-1]))}和 {words[-1]}"


def spaced(text: str) -> str:
    """`text` before a Chinese word: a space parts the two, unless a full-width mark does so already."""
    return text if text.endswith(_WIDE) else f"{text} "


_WIDE = ("，", "。", "：", "；", "、", "）", "！", "？")
