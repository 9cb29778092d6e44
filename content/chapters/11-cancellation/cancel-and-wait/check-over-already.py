async def nothing_to_do():
    return "done"


async def over_already():
    done = asyncio.create_task(nothing_to_do())
    await done
    await cancel_and_wait(done)
    print("it had returned")

    young = asyncio.create_task(nothing_to_do())
    await cancel_and_wait(young)
    print("it never began:", young.cancelled())
    await cancel_and_wait(young)
    print("twice")


asyncio.run(over_already())
