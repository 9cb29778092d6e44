"""The functions that ask once: each with a session of its own, so that no connection is used twice."""

from typing import Any

from world.blocking import blocking_call

from .models import Response
from .sessions import Session


def request(method: str, url: str, **kwargs: Any) -> Response:
    """Send a request."""
    with blocking_call("requests.request", url), Session() as session:
        return session.request(method, url, **kwargs)


def get(url: str, params: Any = None, **kwargs: Any) -> Response:
    """Send a GET request."""
    with blocking_call("requests.get", url):
        return request("GET", url, params=params, **kwargs)


def options(url: str, **kwargs: Any) -> Response:
    """Send an OPTIONS request."""
    with blocking_call("requests.options", url):
        return request("OPTIONS", url, **kwargs)


def head(url: str, **kwargs: Any) -> Response:
    """Send a HEAD request."""
    kwargs.setdefault("allow_redirects", False)
    with blocking_call("requests.head", url):
        return request("HEAD", url, **kwargs)


def post(url: str, data: Any = None, json: Any = None, **kwargs: Any) -> Response:
    """Send a POST request."""
    with blocking_call("requests.post", url):
        return request("POST", url, data=data, json=json, **kwargs)


def put(url: str, data: Any = None, **kwargs: Any) -> Response:
    """Send a PUT request."""
    with blocking_call("requests.put", url):
        return request("PUT", url, data=data, **kwargs)


def patch(url: str, data: Any = None, **kwargs: Any) -> Response:
    """Send a PATCH request."""
    with blocking_call("requests.patch", url):
        return request("PATCH", url, data=data, **kwargs)


def delete(url: str, **kwargs: Any) -> Response:
    """Send a DELETE request."""
    with blocking_call("requests.delete", url):
        return request("DELETE", url, **kwargs)
