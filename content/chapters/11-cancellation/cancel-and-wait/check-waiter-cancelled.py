async def waiter_cancelled():
    serving = asyncio.create_task(server(), name="server")
    await asyncio.sleep(1)
    stopping = asyncio.create_task(cancel_and_wait(serving), name="stopping")
    await asyncio.sleep(1)
    stopping.cancel()
    await asyncio.wait([stopping])
    print("stopping was cancelled:", stopping.cancelled())
    await asyncio.wait([serving])


asyncio.run(waiter_cancelled())
