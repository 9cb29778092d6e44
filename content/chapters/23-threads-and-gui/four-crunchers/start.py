import asyncio


def crunch(letter):
    for _ in range(100):
        pass
    print(letter, "crunched")


async def main():
    await asyncio.gather(*(asyncio.to_thread(crunch, letter) for letter in "ABCD"))


asyncio.run(main())
