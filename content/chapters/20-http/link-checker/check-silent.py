async def silent():
    for link, state in (await check_all(["http://slow.test/never", "http://httpbin.org/get"])).items():
        print(state, link)


asyncio.run(silent())
