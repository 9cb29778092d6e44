import asyncio


async def is_even(n):
    return n % 2 == 0


async def main():
    print([n for n in range(4) if is_even(n)])  # here
    while len([]) and is_even(2):
        pass
    assert is_even(3), "odd"  # here


asyncio.run(main())
