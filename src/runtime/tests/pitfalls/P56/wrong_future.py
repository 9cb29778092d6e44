import asyncio


def prepare():
    return asyncio.get_event_loop().create_future()  # here


box = prepare()


async def main():
    print(await box)


asyncio.run(main())
