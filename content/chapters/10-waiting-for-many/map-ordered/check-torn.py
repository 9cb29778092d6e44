async def torn():
    try:
        await map_ordered(translate, ["two", "torn", "three"], print)
    except* ValueError as failed:
        print("failed:", *failed.exceptions)
    await asyncio.sleep(5)
    print("end")


asyncio.run(torn())
