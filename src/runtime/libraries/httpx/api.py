"""The functions that ask once: each with a client of its own, and blocking."""

import contextlib
from collections.abc import Generator
from typing import Any

from world.blocking import blocking_call

from .blocking_client import Client
from .responses import Response
from .urls import URL
from .version import NAME

_OF_CLIENT = ("verify", "trust_env", "proxy", "cookies", "timeout", "follow_redirects")


def _client(kwargs: dict[str, Any]) -> Client:
    return Client(**{name: kwargs.pop(name) for name in _OF_CLIENT if name in kwargs})


def request(method: str, url: URL | str, **kwargs: Any) -> Response:
    """Send a request."""
    with blocking_call(f"{NAME}.{method.lower()}", str(url)), _client(kwargs) as client:
        return client.request(method, url, **kwargs)


@contextlib.contextmanager
def stream(method: str, url: URL | str, **kwargs: Any) -> Generator[Response]:
    """Send a request, and read its body within the block."""
    with _client(kwargs) as client, client.stream(method, url, **kwargs) as response:
        yield response


def get(url: URL | str, **kwargs: Any) -> Response:
    """Send a GET request."""
    return request("GET", url, **kwargs)


def options(url: URL | str, **kwargs: Any) -> Response:
    """Send an OPTIONS request."""
    return request("OPTIONS", url, **kwargs)


def head(url: URL | str, **kwargs: Any) -> Response:
    """Send a HEAD request."""
    return request("HEAD", url, **kwargs)


def post(url: URL | str, **kwargs: Any) -> Response:
    """Send a POST request."""
    return request("POST", url, **kwargs)


def put(url: URL | str, **kwargs: Any) -> Response:
    """Send a PUT request."""
    return request("PUT", url, **kwargs)


def patch(url: URL | str, **kwargs: Any) -> Response:
    """Send a PATCH request."""
    return request("PATCH", url, **kwargs)


def delete(url: URL | str, **kwargs: Any) -> Response:
    """Send a DELETE request."""
    return request("DELETE", url, **kwargs)
