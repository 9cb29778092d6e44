"""example.com: one page at every path, after 0.2 to 0.4 seconds."""

from typing import Final

from ..exchange import Reply, Request, text_reply
from ..service import Site

_PAGE: Final = """\
<!doctype html><html lang="en"><head><title>Example Domain</title>\
<meta name="viewport" content="width=device-width, initial-scale=1">\
<style>body{width:60vw;margin:15vh auto;font-family:system-ui,sans-serif}</style></head>\
<body><h1>Example Domain</h1><p>This page is part of a simulated network: no request has left \
your device.</p></body></html>
"""

#: In turn, so that answers do not come in the order of the requests.
_TIMES: Final = (0.3, 0.2, 0.4)


def site() -> Site:
    """The site."""
    asked = 0

    def answer(request: Request) -> Reply:
        nonlocal asked
        asked += 1
        return text_reply(_PAGE, time=_TIMES[(asked - 1) % len(_TIMES)])

    return answer
