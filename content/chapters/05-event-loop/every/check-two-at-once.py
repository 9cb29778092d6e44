async def two_at_once():
    stop_fast = every(0.4, lambda: print("fast"))
    stop_slow = every(0.7, lambda: print("slow"))
    await asyncio.sleep(1)
    stop_fast()
    print("fast stopped")
    await asyncio.sleep(1.25)
    stop_slow()
    print("all stopped")
    await asyncio.sleep(3)


asyncio.run(two_at_once())
