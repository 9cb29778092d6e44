import asyncio


async def producer(queue):
    for i in range(5):
        await queue.put(i)  # 异步放入数据
        print(f"Produced {i}")
        await asyncio.sleep(1)  # 模拟生产间隔


async def consumer(queue, name):
    while True:
        val = await queue.get()  # 异步取出数据
        print(f"Consumer {name} received {val}")
        queue.task_done()  # 标记任务完成


async def main():
    queue = asyncio.Queue(maxsize=2)  # 队列容量限制为2
    # 创建生产者和消费者任务
    tasks = [
        asyncio.create_task(producer(queue)),
        asyncio.create_task(consumer(queue, "A")),
        asyncio.create_task(consumer(queue, "B"))
    ]
    await asyncio.gather(*tasks)


asyncio.run(main())
