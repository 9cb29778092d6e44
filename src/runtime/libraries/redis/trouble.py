"""The errors of redis-py for what goes wrong on the network."""

import builtins

from .exceptions import ConnectionError, RedisError, TimeoutError


def connect_error(error: OSError, host: str, port: int) -> RedisError:
    """There is no connection."""
    if isinstance(error, builtins.TimeoutError):
        return TimeoutError("Timeout connecting to server")
    place = f"{host}:{port}"
    match error.args:
        case ():
            return ConnectionError(f"Error connecting to {place}.")
        case (what,):
            return ConnectionError(f"Error {what} connecting to {place}.")
        case _:
            return ConnectionError(f"Error {error.args[0]} connecting to {place}. {error.args[1]}.")


def read_error(error: OSError, host: str, port: int) -> ConnectionError:
    """It broke before the reply came."""
    return ConnectionError(f"Error while reading from {host}:{port} : {error.args}")


def write_error(error: OSError) -> RedisError:
    """It broke before the command was sent."""
    if isinstance(error, builtins.TimeoutError):
        return TimeoutError("Timeout writing to socket")
    number, text = error.args[:2] if len(error.args) > 1 else ("UNKNOWN", str(error))
    return ConnectionError(f"Error {number} while writing to socket. {text}.")
