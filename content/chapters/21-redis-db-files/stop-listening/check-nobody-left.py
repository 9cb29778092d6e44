async def nobody_left():
    await asyncio.sleep(1)
    stop = asyncio.Event()
    async with redis.Redis(decode_responses=True) as client:
        listening = asyncio.create_task(listen(client, stop))
        await asyncio.sleep(0.3)
        print("reached", await client.publish("demo", "hello"))
        await asyncio.sleep(0.2)
        stop.set()
        await asyncio.sleep(0.3)
        print("over:", listening.done())
        print("reached", await client.publish("demo", "anybody?"))


asyncio.run(nobody_left())
