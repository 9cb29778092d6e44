async def slow_to_leave():
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(1)
        print("has left")


async def tidy():
    print(await first_success(slow_to_leave, lambda: mirror("Rome", 1)))


asyncio.run(tidy())
