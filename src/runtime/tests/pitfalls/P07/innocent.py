import asyncio


async def ring(name):
    await asyncio.sleep(0.1)
    print(name, "rings")


def call(function, *args):
    return function(*args)


async def main():
    await call(ring, "the bell")
    await asyncio.gather(*map(ring, ["one", "two"]))
    call(ring, "the doorbell").close()


asyncio.run(main())
