import asyncio
import inspect


async def three_steps():
    print("step 1")
    await asyncio.sleep(0)
    print("step 2")
    await asyncio.sleep(0)
    print("step 3")


coroutine = three_steps()
print(inspect.getcoroutinestate(coroutine))
coroutine.send(None)
print(inspect.getcoroutinestate(coroutine))
coroutine.send(None)
try:
    coroutine.send(None)
except StopIteration as stop:
    print("StopIteration", stop.value)
print(inspect.getcoroutinestate(coroutine))

print(inspect.isgenerator(coroutine), hasattr(coroutine, "__next__"))
