import asyncio
import pdb


async def price(what):
    await asyncio.sleep(1)
    return {"tea": 3, "cake": 4}[what]


async def main():
    total = await price("tea")
    await pdb.set_trace_async()
    print("total", total)


asyncio.run(main())
