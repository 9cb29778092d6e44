async def all_fail():
    try:
        await first_success(
            lambda: mirror("Oslo", 2, works=False), lambda: mirror("Rome", 1, works=False)
        )
    except ExceptionGroup as group:
        print("failed:", *[str(error) for error in group.exceptions])


asyncio.run(all_fail())
