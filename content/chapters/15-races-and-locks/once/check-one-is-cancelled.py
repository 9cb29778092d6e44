async def one_is_cancelled():
    async def make():
        print("making")
        await asyncio.sleep(1)
        return 42

    async def ask(name):
        print(name, "got", await answer.get())

    answer = Once(make)
    first, *others = [asyncio.create_task(ask(name)) for name in ("first", "second", "third")]
    await asyncio.sleep(0.5)
    first.cancel()
    await asyncio.wait([first])
    await asyncio.gather(*others)


asyncio.run(one_is_cancelled())
