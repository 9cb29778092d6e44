"""English: what a program asks for that is not here."""

from ._grammar import joined


def missing_module(module: str, near: str, libraries: list[str]) -> str:
    meant = f"Did you mean {near}? " if near else ""
    return (
        f"{module} is not here. {meant}Programs on this page can import Python's standard library and, "
        f"simulated, {joined(libraries)}. Nothing else can be installed."
    )


def missing_module_of_python(module: str) -> str:
    return (
        f"{module} belongs to Python's standard library, but not to this build of it, which runs in a "
        f"browser instead of an operating system. Leave it out here."
    )


def missing_module_other_loop(module: str) -> str:
    return (
        f"{module} brings an event loop of its own, and this page runs asyncio's. asyncio.TaskGroup does "
        f"what a nursery does, and asyncio.timeout what a cancel scope does."
    )


def unknown_host(host: str, hosts: list[str]) -> str:
    return (
        f"No program here reaches a network, so {host} cannot be asked. These hosts are simulated: "
        f"{joined(hosts)}."
    )
