"""HTTP/1.1 on the in-memory network: messages for both sides, and services that answer."""

from .bodies import Body, IncompleteBodyError, body_of_request, body_of_response, chunk
from .exchange import REASONS, Connection, Fault, Reply, Request, json_reply, text_reply
from .headers import Headers, HeaderSource
from .messages import (
    MessageError,
    RequestHead,
    ResponseHead,
    take_request,
    take_response,
    write_head,
)
from .service import HttpService, Limits, serve_http

__all__ = [
    "REASONS",
    "Body",
    "Connection",
    "Fault",
    "HeaderSource",
    "Headers",
    "HttpService",
    "IncompleteBodyError",
    "Limits",
    "MessageError",
    "Reply",
    "Request",
    "RequestHead",
    "ResponseHead",
    "body_of_request",
    "body_of_response",
    "chunk",
    "json_reply",
    "serve_http",
    "take_request",
    "take_response",
    "text_reply",
    "write_head",
]
