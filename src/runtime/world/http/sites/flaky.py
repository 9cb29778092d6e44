"""flaky.test: of three requests the first is answered 503, the second breaks off, the third succeeds."""

from ..exchange import Reply, Request, json_reply, text_reply
from ..service import Site


def site() -> Site:
    """The site."""
    asked = 0

    def answer(request: Request) -> Reply:
        nonlocal asked
        asked += 1
        match asked % 3:
            case 1:
                return text_reply("try again\n", 503, "text/plain", time=0.1)
            case 2:
                reply = json_reply({"attempt": asked, "ok": True}, time=0.1)
                reply.headers.add("Content-Length", str(len(reply.body)))
                reply.fault, reply.fault_after = "reset", 10
                return reply
            case _:
                return json_reply({"attempt": asked, "ok": True}, time=0.1)

    return answer
