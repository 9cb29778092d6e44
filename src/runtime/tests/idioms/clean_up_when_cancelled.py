import asyncio


async def job():
    try:
        await asyncio.sleep(10)
    finally:
        print("releasing")


async def main():
    t = asyncio.create_task(job())
    await asyncio.sleep(0.1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
