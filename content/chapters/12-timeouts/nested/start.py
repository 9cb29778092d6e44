import asyncio


async def ask(outer, inner):
    try:
        async with asyncio.timeout(outer):
            try:
                async with asyncio.timeout(inner):
                    await asyncio.sleep(10)
            except TimeoutError:
                print("inner deadline of", inner)
            print("between the blocks")
    except TimeoutError:
        print("outer deadline of", outer)


async def main():
    await ask(outer=1, inner=5)
    await ask(outer=4, inner=2)


asyncio.run(main())
