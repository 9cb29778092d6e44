import asyncio


def ps(when):
    print("after", when)
    for task in sorted(asyncio.all_tasks(), key=asyncio.Task.get_name):
        graph = asyncio.capture_call_graph(task)
        stack = [entry.frame.f_code.co_name for entry in graph.call_stack]
        waiters = [waiter.future.get_name() for waiter in graph.awaited_by]
        print(f"{task.get_name():7} {' < '.join(stack):20} {', '.join(waiters)}")


async def fetch(table):
    await asyncio.sleep(2)


async def serve(table, kitchen):
    await fetch(table)
    async with kitchen:
        await asyncio.sleep(3)


async def main():
    kitchen = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(serve(1, kitchen), name="table 1")
        group.create_task(serve(2, kitchen), name="table 2")
        await asyncio.sleep(1)
        ps("one second")
        await asyncio.sleep(3)
        ps("four seconds")


asyncio.run(main())
