"""api.test: a JSON service with users, items in pages, and a limit of five requests a second."""

from typing import Final

from ..exchange import Reply, Request, json_reply
from ..routes import Routes

_TIME: Final = 0.1
_NAMES: Final = ("Ada", "Grace", "Barbara", "Edsger", "Alan", "Katherine", "Donald", "Frances")
_ITEMS: Final = 25
_PAGE: Final = 10


def _user(number: int) -> dict[str, object]:
    name = _NAMES[number - 1]
    return {"id": number, "name": name, "email": f"{name.lower()}@api.test"}


def _missing(what: str) -> Reply:
    return json_reply({"detail": f"{what} not found"}, 404, _TIME)


def site() -> Routes:
    """The site."""
    routes = Routes()

    @routes.at("/", "GET")
    def _root(request: Request) -> Reply:
        return json_reply({"endpoints": ["/users", "/users/{id}", "/items?page=1"]}, time=_TIME)

    @routes.at("/users", "GET")
    def _users(request: Request) -> Reply:
        return json_reply([_user(number) for number in range(1, len(_NAMES) + 1)], time=_TIME)

    @routes.at("/users/{number}", "GET")
    def _one(request: Request, number: str) -> Reply:
        if not number.isdigit() or not 1 <= int(number) <= len(_NAMES):
            return _missing("user")
        return json_reply(_user(int(number)), time=_TIME)

    @routes.at("/items", "GET")
    def _items(request: Request) -> Reply:
        text = request.query.get("page", "1")
        page = int(text) if text.isdigit() else 0
        begin = (page - 1) * _PAGE
        if page < 1 or begin >= _ITEMS:
            return _missing("page")
        numbers = range(begin + 1, min(begin + _PAGE, _ITEMS) + 1)
        more = page + 1 if begin + _PAGE < _ITEMS else None
        items = [{"id": number, "price": number * 5} for number in numbers]
        return json_reply({"items": items, "page": page, "next": more}, time=_TIME)

    return routes
