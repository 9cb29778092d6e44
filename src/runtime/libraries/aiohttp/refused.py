"""Arguments of the real ClientSession that are not here, and what to use instead."""

from collections.abc import Mapping
from typing import Any, Final

from world.unsupported import refuse_arguments

NO_PROXY: Final = "There are no proxies: hosts are reached at once."
NO_AUTH: Final = "Send headers={'Authorization': ...}."

REFUSED_OF_SESSION: Final = {
    "proxy": NO_PROXY,
    "proxy_auth": NO_PROXY,
    "trust_env": NO_PROXY,
    "ws_response_class": "Derive from ClientSession.",
    "fallback_charset_resolver": "Decode the bytes of read().",
    "middlewares": "Wrap session.get in a function of your own.",
    "request_class": "Derive from ClientSession.",
    "response_class": "Derive from ClientSession.",
    "skip_auto_headers": "Set the header itself.",
    "read_timeout": "Use timeout=aiohttp.ClientTimeout(total=...).",
    "conn_timeout": "Use timeout=aiohttp.ClientTimeout(connect=...).",
}
REFUSED_OF_REQUEST: Final = {
    "proxy": NO_PROXY,
    "proxy_auth": NO_PROXY,
    "proxy_headers": NO_PROXY,
    "compress": "Compress the data yourself.",
    "chunked": "Hand the data over as a whole.",
    "expect100": "Hand the data over as a whole.",
    "middlewares": "Wrap session.get in a function of your own.",
    "skip_auto_headers": "Set the header itself.",
    "fingerprint": "There is no encryption here.",
    "ssl_context": "There is no encryption here.",
}
REFUSED_OF_WEBSOCKET: Final = {
    "auth": NO_AUTH,
    "proxy": NO_PROXY,
    "proxy_auth": NO_PROXY,
    "params": "Write them into the URL.",
    "timeout": "Use asyncio.timeout().",
    "receive_timeout": "Use receive(timeout=...).",
    "origin": "Send headers={'Origin': ...}.",
}
#: What the real one takes, and makes no difference here.
_WITHOUT_EFFECT: Final = (
    "ssl",
    "verify_ssl",
    "server_hostname",
    "read_bufsize",
    "auto_decompress",
    "requote_redirect_url",
    "max_line_size",
    "max_field_size",
    "max_headers",
    "read_until_eof",
    "version",
    "ssl_shutdown_timeout",
    "autoclose",
    "autoping",
    "compress",
    "max_msg_size",
)


def check_others(function: str, given: dict[str, Any], refused: Mapping[str, str]) -> None:
    """Refuse what is not here among arguments; raises TypeError for what is nowhere."""
    given = {name: value for name, value in given.items() if name not in _WITHOUT_EFFECT}
    refuse_arguments(function, given, refused)
