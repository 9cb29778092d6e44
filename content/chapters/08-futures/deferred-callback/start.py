import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda future: print("early bird:", future.result()))
    future.set_result("worm")
    print("main: done is", future.done())
    future.add_done_callback(lambda future: print("latecomer:", future.result()))
    print("main: latecomer added")
    print("main: awaited", await future)
    await asyncio.sleep(0)
    print("main: one iteration later")


asyncio.run(main())
