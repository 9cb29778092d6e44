async def switched_off():
    reading = asyncio.create_task(headline("a very far village"), name="reading")
    await asyncio.sleep(1)
    reading.cancel()
    await asyncio.wait([reading])
    print("cancelled:", reading.cancelled())


asyncio.run(switched_off())
