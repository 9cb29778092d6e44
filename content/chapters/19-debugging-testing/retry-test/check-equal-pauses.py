async def retry(action):
    for pause in (1, 1, 1):
        try:
            return await action()
        except ConnectionError:
            await asyncio.sleep(pause)
    return await action()


unittest.main(exit=False)
