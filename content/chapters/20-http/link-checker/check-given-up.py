async def given_up():
    checking = asyncio.create_task(check_all(["http://slow.test/", "http://slow.test/20"]))
    await asyncio.sleep(5)
    checking.cancel()
    await asyncio.wait([checking])
    print("cancelled:", checking.cancelled())


asyncio.run(given_up())
