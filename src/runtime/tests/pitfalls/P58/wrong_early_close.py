import asyncio

loop = asyncio.new_event_loop()
loop.run_until_complete(asyncio.sleep(1))
loop.close()
work = asyncio.sleep(1)
try:
    loop.run_until_complete(work)  # here
finally:
    work.close()
