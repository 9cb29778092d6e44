import asyncio


async def cat():
    me = asyncio.current_task()
    while True:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            print("cat: request", me.cancelling())
            if me.cancelling() == 3:
                raise


async def main():
    sleeping = asyncio.create_task(cat(), name="cat")
    for _ in range(2):
        await asyncio.sleep(1)
        sleeping.cancel()
        await asyncio.sleep(1)
        print("main: cat gone:", sleeping.done())


asyncio.run(main())
print("after asyncio.run")
