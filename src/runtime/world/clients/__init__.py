"""Clients that are scripts: they come to the servers of a program, speak, dawdle and leave, as a playground says."""

from .declare import declare_clients, declare_uvicorn
from .group import Clients
from .script import ScriptError, Step, parse_line

__all__ = ["Clients", "ScriptError", "Step", "declare_clients", "declare_uvicorn", "parse_line"]
