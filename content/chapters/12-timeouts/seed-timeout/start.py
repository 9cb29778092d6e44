import asyncio


async def slow_operation():
    await asyncio.sleep(5)
    return "完成"


async def main():
    try:
        result = await asyncio.wait_for(slow_operation(), timeout=2.0)
    except asyncio.TimeoutError:
        print("操作超时!")


asyncio.run(main())
print(asyncio.TimeoutError is TimeoutError)
