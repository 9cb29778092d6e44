"""From the arguments of a call to what is sent."""

import base64
import json as json_module
from typing import Any
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from world.unsupported import unsupported

from .exceptions import InvalidJSONError, InvalidSchema, InvalidURL, MissingSchema
from .structures import CaseInsensitiveDict


def prepare_url(url: Any, params: Any) -> str:
    """The whole address. Raises MissingSchema, InvalidSchema, InvalidURL."""
    text = url.decode() if isinstance(url, bytes) else str(url).lstrip()
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError as error:
        raise InvalidURL(*error.args) from None
    if not parts.scheme:
        raise MissingSchema(
            f"Invalid URL {text!r}: No scheme supplied. Perhaps you meant https://{text}?"
        )
    if parts.scheme not in ("http", "https"):
        raise InvalidSchema(f"No connection adapters were found for {text!r}")
    if not parts.hostname:
        raise InvalidURL(f"Invalid URL {text!r}: No host supplied")
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._") or "/"
    added = params if isinstance(params, str) else urlencode(_present(params), doseq=True)
    query = "&".join(
        part for part in (quote(parts.query, safe="=&?/:@!$'()*+,;%-._~"), added) if part
    )
    return urlunsplit(parts._replace(path=path, query=query))


def _present(params: Any) -> list[tuple[Any, Any]]:
    pairs: Any = params.items() if hasattr(params, "items") else params or ()
    return [(name, value) for name, value in pairs if value is not None]


def prepare_body(data: Any, json: Any, headers: CaseInsensitiveDict) -> bytes:
    """The bytes to be sent; their type goes into `headers`. Raises InvalidJSONError."""
    if not data and json is not None:
        headers.setdefault("Content-Type", "application/json")
        try:
            return json_module.dumps(json, allow_nan=False).encode()
        except ValueError as error:
            raise InvalidJSONError(error) from None
    if not data:
        return b""
    if isinstance(data, bytes | bytearray):
        return bytes(data)
    if isinstance(data, str):
        return data.encode()
    form: Any = data
    if hasattr(form, "items") or isinstance(data, list | tuple):
        headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
        return urlencode(_present(form), doseq=True).encode()
    raise unsupported(f"data={type(form).__name__}", "Use bytes, a str, a dict, or json=...")


def prepare_auth(auth: Any, headers: CaseInsensitiveDict) -> None:
    """Add the field for a name and a password."""
    if auth is None:
        return
    if not isinstance(auth, tuple):
        raise unsupported("auth with an object", "Use auth=(name, password).")
    name, password = map(str, auth)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] -- as programs hand it over
    encoded = base64.b64encode(f"{name}:{password}".encode("latin-1")).decode()
    headers["Authorization"] = f"Basic {encoded}"


def times(timeout: Any) -> tuple[float | None, float | None]:
    """The seconds for connecting and for reading. Raises ValueError."""
    connect, read = timeout if isinstance(timeout, tuple) else (timeout, timeout)  # pyright: ignore[reportUnknownVariableType] -- as programs hand it over
    for name, value in (("connect", connect), ("read", read)):  # pyright: ignore[reportUnknownVariableType] -- likewise
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise ValueError(
                f"Timeout value {name} was {value}, but it must be an int, float or None."
            )
    return connect, read  # pyright: ignore[reportUnknownVariableType] -- checked above
