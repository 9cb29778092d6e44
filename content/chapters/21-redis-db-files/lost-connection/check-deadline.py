async def newest(pool):
    await asyncio.sleep(1)
    return "at last"


asyncio.run(main())
