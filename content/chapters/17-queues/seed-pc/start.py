import asyncio
import random


async def producer(queue, producer_id):
    for i in range(5):
        item = f"P{producer_id}-Item{i}"
        await queue.put(item)
        print(f"生产: {item}")
        await asyncio.sleep(random.uniform(0.1, 0.5))

async def consumer(queue, consumer_id):
    while True:
        item = await queue.get()
        if item is None:  # 结束信号
            break
        print(f"消费者{consumer_id}处理: {item}")
        await asyncio.sleep(random.uniform(0.2, 0.8))
        queue.task_done()

async def main():
    queue = asyncio.Queue(maxsize=10)

    # 启动2个生产者和3个消费者
    producers = [asyncio.create_task(producer(queue, i)) for i in range(2)]
    consumers = [asyncio.create_task(consumer(queue, i)) for i in range(3)]

    await asyncio.gather(*producers)
    await queue.join()  # 等待所有任务处理完毕

    # 发送结束信号
    for _ in consumers:
        await queue.put(None)
    await asyncio.gather(*consumers)
    print(queue)  # added here

asyncio.run(main())
