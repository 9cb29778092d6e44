import asyncio


async def download():
    print("download ends")
    return "page"


def clumsy(task):
    print("clumsy:", task.get_name())
    raise ZeroDivisionError("dropped it")


async def main():
    task = asyncio.create_task(download(), name="download")
    task.add_done_callback(clumsy)
    task.add_done_callback(lambda task: print("careful:", task.result()))
    print("main: got", await task)


asyncio.run(main())
