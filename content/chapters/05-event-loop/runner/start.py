import asyncio


async def which_loop():
    return asyncio.get_running_loop()


async def tick():
    for number in range(3):
        await asyncio.sleep(1)
        print("tick", number)


async def begin_ticking():
    return asyncio.create_task(tick())


with asyncio.Runner(loop_factory=asyncio.EventLoop) as runner:
    first = runner.run(which_loop())
    ticking = runner.run(begin_ticking())
    print("between two runs")
    runner.run(asyncio.sleep(2.5))
    second = runner.run(which_loop())
    print("one Runner, one loop:", first is second)

third = asyncio.run(which_loop())
fourth = asyncio.run(which_loop())
print("two calls of asyncio.run, one loop:", third is fourth)
