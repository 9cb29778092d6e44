import asyncio


async def ticks():
    number = 0
    try:
        while True:
            await asyncio.sleep(1)
            number += 1
            yield number
    finally:
        print("clean-up begins in", asyncio.current_task().get_name())
        await asyncio.sleep(1)
        print("clean-up is done")


async def main():
    async for number in ticks():
        print("tick", number)
        if number == 2:
            break
    print("after the loop")
    await asyncio.sleep(2)
    print("main ends")


asyncio.run(main())
