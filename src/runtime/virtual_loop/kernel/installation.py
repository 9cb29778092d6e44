"""What `install` replaces so that a program meets the simulated kernel instead of the host's."""

import _thread
import asyncio
import builtins
import errno
import functools
import importlib.util
import io
import os
import select
import selectors
import signal
import socket
from asyncio import selector_events, streams
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

from ..environment import SHARED
from ..patches import Patches
from .descriptor_functions import descriptor_replacements, open_either, stat_replacements
from .errors import errno_replacements, errorcode, strerror
from .select_functions import select_replacements
from .selector import EpollSelector, PollSelector, SelectSelector
from .socket_module import socket_replacements

#: How many buffers Linux's sendmsg takes; asyncio asks the host's sysconf for it.
_MOST_BUFFERS: Final = 1_024

_UNIX_STREAMS: Final = ("open_unix_connection", "start_unix_server")


def patch_kernel(patches: Patches) -> None:
    """Make sockets, pipes, selectors and error numbers those of the simulated kernel."""
    tables: list[tuple[ModuleType, dict[str, Any]]] = [
        (errno, {**errno_replacements(), "errorcode": errorcode()}),
        (
            os,
            {
                **descriptor_replacements(),
                **stat_replacements(),
                "strerror": strerror,
                "kill": SHARED.signals.kill,
            },
        ),
        (select, select_replacements()),
        (socket, socket_replacements()),
        (selectors, _selectors()),
        (_thread, {"interrupt_main": SHARED.signals.interrupt_main}),
        (signal, SHARED.signals.replacements()),
        (io, {"open": open_either}),
        (builtins, {"open": open_either}),
        # Private names: asyncio found out at its import what the host's sockets can do.
        (selector_events, {"_HAS_SENDMSG": True, "SC_IOV_MAX": _MOST_BUFFERS}),
    ]
    for module, table in tables:
        patches.set_all(module, table)
    _patch_unix_streams(patches)


def _selectors() -> dict[str, Any]:
    return {
        "DefaultSelector": EpollSelector,
        "EpollSelector": EpollSelector,
        "PollSelector": PollSelector,
        "SelectSelector": SelectSelector,
    }


def _patch_unix_streams(patches: Patches) -> None:
    """Give asyncio the stream functions that it leaves out where the host has no UNIX sockets.

    They are CPython's own: their code is compiled into streams.py, only never run.
    """
    if hasattr(streams, _UNIX_STREAMS[0]):
        return
    defaults = getattr(streams.open_connection, "__kwdefaults__", None)
    for code in _codes_of("asyncio.streams"):
        if code.co_name in _UNIX_STREAMS:
            function = FunctionType(code, streams.__dict__, code.co_name, (None,))
            function.__kwdefaults__ = defaults
            for module in (streams, asyncio):
                patches.set(module, code.co_name, function)


@functools.cache
def _codes_of(name: str) -> list[CodeType]:
    spec = importlib.util.find_spec(name)
    loader: Any = None if spec is None else spec.loader
    code: CodeType = loader.get_code(name)
    return [one for one in code.co_consts if isinstance(one, CodeType)]
