import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_later(0.5, f.set_result, 42)
    f.add_done_callback(lambda f: print("cb", f.result()))
    print(await f)


asyncio.run(main())
