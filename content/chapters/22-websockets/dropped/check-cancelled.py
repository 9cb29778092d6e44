async def stop():
    members.clear()
    visiting = asyncio.create_task(serve("Cyd", 3))
    await asyncio.sleep(0.5)
    visiting.cancel()
    try:
        await visiting
        print("went on, left:", sorted(members))
    except asyncio.CancelledError:
        print("cancelled, left:", sorted(members))


asyncio.run(stop())
