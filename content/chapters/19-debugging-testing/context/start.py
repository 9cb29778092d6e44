import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")


async def greet():
    await asyncio.sleep(1)
    print("hello", user.get())


async def handle(name):
    user.set(name)
    await greet()


async def main():
    await asyncio.gather(handle("Ada"), handle("Bo"))
    print("main:", user.get())
    await handle("Cy")
    print("main:", user.get())


asyncio.run(main())
