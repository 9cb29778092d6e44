import asyncio
import io


async def numbers():
    yield 1


async def with_lock():
    with asyncio.Lock():
        pass


async def async_with_file():
    async with io.StringIO("text"):
        pass


async def async_for_list():
    async for number in [1]:
        pass


async def for_numbers():
    for number in numbers():
        pass


async def await_numbers():
    await numbers()


async def main():
    mistakes = [with_lock, async_with_file, async_for_list, for_numbers, await_numbers]
    for mistake in mistakes:
        try:
            await mistake()
        except TypeError as error:
            print(f"{mistake.__name__}: {error}")


asyncio.run(main())
