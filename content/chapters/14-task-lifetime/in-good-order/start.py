import asyncio
import signal


async def serve(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "served")
    except asyncio.CancelledError:
        print(name, "sent away")
        raise


async def main():
    loop = asyncio.get_running_loop()
    closing = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, closing.set)
    loop.call_later(1, signal.raise_signal, signal.SIGTERM)
    guests = [
        asyncio.create_task(serve("Ada", 2)),
        asyncio.create_task(serve("Ben", 9)),
    ]
    await closing.wait()
    print("no new guests")
    done, pending = await asyncio.wait(guests, timeout=3)
    print("time is up for", len(pending))
    for guest in pending:
        guest.cancel()
    if pending:
        await asyncio.wait(pending)
    print("lights out")


asyncio.run(main())
