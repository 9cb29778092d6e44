import asyncio


async def is_even(n):
    await asyncio.sleep(0.1)
    return n % 2 == 0


async def main():
    print(list(filter(is_even, range(4))))  # here


asyncio.run(main())
