import asyncio


async def fetch_data():
    print("开始获取数据")
    await asyncio.sleep(1)  # 模拟IO操作
    print("数据获取完成")


asyncio.run(fetch_data())
