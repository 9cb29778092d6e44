"""English: values that others change or order while a task waits."""


def set_order(name: str, waited: float, line: int) -> str:
    return (
        f"{name!r} on line {line} is a set, from the wait on line {waited:g}. Sets have no order; this "
        f"run's order is an accident. Keep a list."
    )
