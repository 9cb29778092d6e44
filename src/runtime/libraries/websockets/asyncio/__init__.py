"""The client and the server of websockets for asyncio, as in websockets 17; simulated."""

from world.unsupported import each, surface

__getattr__, __dir__ = surface(
    __name__,
    (),
    {
        "router": "Look at websocket.request.path in the handler.",
        **each(
            "async_timeout compatibility messages",
            "Its names are websockets' own. Use those of websockets.",
        ),
    },
)
