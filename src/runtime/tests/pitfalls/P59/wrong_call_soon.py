import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()

    def work():
        time.sleep(0.3)
        loop.call_soon(print, "called")  # here

    threading.Thread(target=work).start()
    await asyncio.sleep(1)


asyncio.run(main())
