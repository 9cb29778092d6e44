import asyncio


async def query():
    await asyncio.sleep(1)
    return {"id": 1, "message": "Hello from DB"}


async def mysql_worker():
    try:
        row = await query()
        print("[MySQL] Result:", row["massage"])
    except Exception as e:
        print("[MySQL] Error:", e)


asyncio.run(mysql_worker())
