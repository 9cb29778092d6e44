import asyncio


async def login():
    await asyncio.sleep(0.3)
    return "tok"


async def profile(t):
    await asyncio.sleep(0.3)
    return {"t": t}


async def main():
    t = await login()
    p = await profile(t)
    print(p)

    async def step(n):
        await asyncio.sleep(0.1)
        print("step", n)

    await step(1)
    await step(2)
    await step(3)


asyncio.run(main())
