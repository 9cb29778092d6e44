import asyncio
import threading


async def serve(name):
    for round in range(2):
        await asyncio.sleep(1)
        print(name, round, threading.current_thread().name)


def own_loop(name):
    asyncio.run(serve(name))


threads = [
    threading.Thread(target=own_loop, args=(name,), name=f"loop of {name}")
    for name in ("a", "b")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("both loops have ended")
