import asyncio

STOP = object()


async def painter(cans):
    while True:
        can = await cans.get()  # here
        if can is STOP:
            break
        print("painted", can)


async def main():
    cans = asyncio.Queue()
    for can in ("red", "blue", STOP):
        cans.put_nowait(can)
    await asyncio.gather(painter(cans), painter(cans))


asyncio.run(main())
