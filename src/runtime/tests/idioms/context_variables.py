import asyncio
import contextvars

u = contextvars.ContextVar("u")


async def handle(n):
    u.set(n)
    await asyncio.sleep(0.1)
    return u.get()


async def main():
    print(await asyncio.gather(handle(1), handle(2)))


asyncio.run(main())
