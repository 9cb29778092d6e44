import asyncio


async def narrow():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("narrow: something failed")


async def bare():
    try:
        await asyncio.sleep(10)
    except:
        print("bare: something failed")


async def last_word():
    try:
        await asyncio.sleep(10)
    finally:
        return "last word: nothing happened"


async def main():
    for function in (narrow, bare, last_word):
        task = asyncio.create_task(function(), name=function.__name__)
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.wait([task])
        print(function.__name__, "was cancelled:", task.cancelled())


asyncio.run(main())
