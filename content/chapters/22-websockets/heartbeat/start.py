import asyncio

from websockets.asyncio.client import connect
from websockets.asyncio.server import serve


async def handler(websocket):
    async for text in websocket:
        await websocket.send(text)


async def lively():
    async with connect("ws://localhost:8765") as websocket:
        for n in range(3):
            await asyncio.sleep(20)
            await websocket.send(f"still here {n}")
            print("lively got", await websocket.recv())


async def silent():
    async with connect("ws://localhost:8765") as websocket:
        await websocket.send("hello")
        print("silent got", await websocket.recv())
        await websocket.wait_closed()
        print("silent was told", websocket.close_code, websocket.close_reason)


async def main():
    async with serve(handler, "localhost", 8765, ping_interval=None):
        await asyncio.gather(lively(), asyncio.wait_for(silent(), 100))


asyncio.run(main())
