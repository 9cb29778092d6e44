import asyncio


class Rock:
    def __await__(self):
        try:
            yield 7
        except RuntimeError as error:
            return f"thrown in: {error}"


async def pausing():
    print("before the pause")
    yield
    print("after the pause")


async def main():
    print(await Rock())
    try:
        await pausing()
    except TypeError as error:
        print(error)


asyncio.run(main())
