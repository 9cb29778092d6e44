"""AccessLog: a line for each request, in the usual format, for who has set up logging."""

import logging
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .stream_response import StreamResponse
    from .web_request import BaseRequest

ACCESS_LOGGER: Final = logging.getLogger("aiohttp.access")


def log_access(
    logger: logging.Logger | None, request: BaseRequest, response: StreamResponse
) -> None:
    """Log what was asked and answered, at level INFO."""
    if logger is None or not logger.isEnabledFor(logging.INFO):
        return
    when = time.strftime("[%d/%b/%Y:%H:%M:%S +0000]", time.gmtime())
    version = f"HTTP/{request.version.major}.{request.version.minor}"
    logger.info(
        '%s %s "%s %s %s" %s %s "%s" "%s"',
        request.remote or "-",
        when,
        request.method,
        request.path_qs,
        version,
        response.status,
        response.body_length,
        request.headers.get("Referer", "-"),
        request.headers.get("User-Agent", "-"),
    )
