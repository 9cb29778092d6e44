import asyncio


async def save_report():
    print("saving")
    try:
        await asyncio.sleep(1)
        print("saved")
    except asyncio.CancelledError:
        print("told to stop")
        await asyncio.sleep(0.5)
        print("half a report removed")
        raise


async def main():
    report = asyncio.create_task(save_report())
    print("main ends, report done:", report.done())


asyncio.run(main())
print("after asyncio.run")
