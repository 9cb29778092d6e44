import asyncio
import time

PARTS = 5


def add_up(part):
    result = 0
    for number in range(part * 10, part * 10 + 10):
        result += number
    return result


async def all_parts():
    result = 0
    for part in range(PARTS):
        result += add_up(part)
        await asyncio.sleep(0)
    return result


async def three_tasks():
    return await asyncio.gather(all_parts(), all_parts(), all_parts())


def three_calls():
    results = []
    for _ in range(3):
        result = 0
        for part in range(PARTS):
            result += add_up(part)
        results.append(result)
    return results


began = time.perf_counter()
print("calls", three_calls())
calls = time.perf_counter() - began

began = time.perf_counter()
print("tasks", asyncio.run(three_tasks()))
tasks = time.perf_counter() - began
print("tasks are faster:", tasks < calls)
