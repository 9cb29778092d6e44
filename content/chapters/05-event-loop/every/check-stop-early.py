async def stop_early():
    stop = every(0.2, lambda: print("too late"))
    stop()
    stop()
    print("stopped twice")
    await asyncio.sleep(1)
    print("nothing came")


asyncio.run(stop_early())
