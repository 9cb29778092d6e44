import asyncio


async def save_report():
    print("saving")
    await asyncio.sleep(1)
    print("saved")


async def main():
    report = asyncio.create_task(save_report())
    print("main ends, report done:", report.done())


asyncio.run(main())
print("after asyncio.run")
