async def any_fault():
    links = ["http://httpbin.org/get", "http://example.com/", "http://httpbin.org/status/404"]
    states = await check_all(links)
    for link in links:
        state = states[link]
        print("an answer" if state in ("ok", "down") or isinstance(state, int) else state, link)


asyncio.run(any_fault())
