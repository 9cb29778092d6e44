import asyncio


async def job(ev):
    try:
        await ev.wait()
    except asyncio.CancelledError:
        print("stop")
        return "partial"


async def main():
    ev = asyncio.Event()
    t = asyncio.create_task(job(ev))
    await asyncio.sleep(0.1)
    ev.set()
    print(await t)


asyncio.run(main())
