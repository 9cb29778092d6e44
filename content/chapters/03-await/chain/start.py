import asyncio

async def step1():
    await asyncio.sleep(1)
    return "步骤1完成"

async def step2(data):
    await asyncio.sleep(1)
    return f"{data} -> 步骤2完成"

async def pipeline():
    result = await step1()
    result = await step2(result)
    return result

print(asyncio.run(pipeline()))
