import asyncio


def brew(seconds):
    return asyncio.sleep(seconds, "tea")


class Kettle:
    def __await__(self):
        yield from asyncio.sleep(0.5).__await__()
        return "hot"


async def main():
    print(await brew(1))
    print(await Kettle())
    try:
        await len("tea")
    except TypeError as error:
        print(error)


asyncio.run(main())
