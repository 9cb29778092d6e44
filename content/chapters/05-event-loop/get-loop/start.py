import asyncio

try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print("get_event_loop:", error)

try:
    asyncio.Future()
except RuntimeError as error:
    print("Future:", error)


async def main():
    print("inside:", asyncio.get_event_loop() is asyncio.get_running_loop())


asyncio.run(main())
asyncio.get_event_loop_policy()
