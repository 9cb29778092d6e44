import asyncio


async def service(name, fail_at):
    for i in range(5):
        await asyncio.sleep(0.2)
        if i == fail_at:
            raise RuntimeError(name)
    return name


async def supervise(name, fail_at):
    while True:
        t = asyncio.create_task(service(name, fail_at))
        try:
            return await t
        except RuntimeError as e:
            print("restart", e)
            fail_at = 99


async def main():
    print(await asyncio.gather(supervise("a", 2), supervise("b", 99)))


asyncio.run(main())
