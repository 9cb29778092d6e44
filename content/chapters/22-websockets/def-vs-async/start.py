import asyncio
import time

import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/coroutine")
async def coroutine():
    time.sleep(1)
    return "done"


@app.get("/function")
def function():
    time.sleep(1)
    return "done"


async def main():
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://app.test") as client:
        for path in ("/coroutine", "/function"):
            begun = time.monotonic()
            await asyncio.gather(*(client.get(path) for _ in range(3)))
            print(path, round(time.monotonic() - begun, 2))


asyncio.run(main())
