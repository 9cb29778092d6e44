async def _leave():
    looking = asyncio.create_task(look_up("yield", 8))
    await asyncio.sleep(2)
    looking.cancel()
    try:
        await looking
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(_leave())
