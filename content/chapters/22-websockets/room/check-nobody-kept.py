import gc
import weakref

seen = []


def watched(websocket):
    seen.append(weakref.ref(websocket))
    return handler(websocket)


async def visits():
    async with serve(watched, "localhost", 8765):
        await asyncio.gather(member("Dan", "green", "hello", 1, 2), member("Eve", "green", "good night", 1.5, 1.6))


asyncio.run(visits())
gc.collect()
print("connections kept:", sum(ref() is not None for ref in seen))
