import asyncio


def report(loop, context):
    print("handler:", context["message"], repr(context["exception"]))


async def save(name):
    await asyncio.sleep(1)
    raise OSError(name)


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    kept = asyncio.create_task(save("kept"))
    asyncio.create_task(save("loose"))
    await asyncio.sleep(3)
    print("end")


asyncio.run(main())
