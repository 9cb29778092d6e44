async def any_latency():
    async def make():
        print("making")
        await asyncio.sleep(1)
        return 42

    async def ask(name, seconds):
        await asyncio.sleep(seconds)
        print(name, "got", await answer.get())

    answer = Once(make)
    await asyncio.gather(ask("first", 0.2), ask("second", 0.4), ask("third", 1.8))


asyncio.run(any_latency())
