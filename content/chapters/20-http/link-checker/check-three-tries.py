async def three_tries():
    links = ["http://flaky.test/", "http://nowhere.test/"]
    for link in links:
        print((await check_all([link]))[link], link)


asyncio.run(three_tries())
