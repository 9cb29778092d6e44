import asyncio

from websockets.asyncio.client import connect
from websockets.asyncio.server import broadcast, serve


rooms = {}


async def handler(websocket):
    """The path is the room. The first message is a name, each further one is said to the others there."""
    name = await websocket.recv()
    members = rooms.setdefault(websocket.request.path, set())
    members.add(websocket)
    try:
        async for text in websocket:
            broadcast(members, f"{name}: {text}")
    finally:
        members.discard(websocket)


async def member(name, room, says, at, stays):
    async with connect(f"ws://localhost:8765/{room}") as websocket:
        await websocket.send(name)
        await asyncio.sleep(at)
        await websocket.send(says)
        try:
            async with asyncio.timeout(stays - at):
                async for text in websocket:
                    print(f"{name} hears {text}")
        except TimeoutError:
            pass


async def main():
    async with serve(handler, "localhost", 8765):
        await asyncio.gather(
            member("Ann", "red", "hello", 1, 4),
            member("Bob", "red", "hi", 2, 4),
            member("Cem", "blue", "anybody?", 3, 4),
        )


asyncio.run(main())
