import asyncio

async def fetch_data():
    return "data"

async def main():
    # ❌ 错误:忘记await,data是协程对象
    data = fetch_data()
    print(data)  # <coroutine object fetch_data at 0x...>

    # ✅ 正确
    data = await fetch_data()
    print(data)  # data

asyncio.run(main())
