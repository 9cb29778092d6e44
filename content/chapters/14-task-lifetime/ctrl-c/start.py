import asyncio
import signal


async def tick():
    try:
        for number in range(10):
            print("tick", number)
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("tick cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(2.5, signal.raise_signal, signal.SIGINT)  # Ctrl-C
    ticking = asyncio.create_task(tick())
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main cancelled")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
