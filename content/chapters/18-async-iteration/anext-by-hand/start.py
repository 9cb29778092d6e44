import asyncio


class Countdown:
    def __init__(self, number):
        self.number = number

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(1)
        if self.number == 0:
            raise StopAsyncIteration
        self.number -= 1
        return self.number + 1


async def main():
    async for number in Countdown(2):
        print("async for", number)

    countdown = aiter(Countdown(2))
    while True:
        try:
            number = await anext(countdown)
        except StopAsyncIteration:
            break
        print("by hand", number)
    print("main ends")


asyncio.run(main())
