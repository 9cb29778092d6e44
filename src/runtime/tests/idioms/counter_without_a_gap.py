import asyncio

n = 0


async def inc():
    global n
    await asyncio.sleep(0.1)
    n += 1


async def main():
    await asyncio.gather(*(inc() for _ in range(10)))
    print(n)


asyncio.run(main())
