"""flaky.test: of three requests the first is answered 503, the second is reset, the third succeeds."""

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
                return Reply(fault="reset", time=0.1)
            case _:
                return json_reply({"attempt": asked, "ok": True}, time=0.1)

    return answer
