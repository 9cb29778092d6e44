import asyncio


async def work():
    return "done"


def tickets():
    yield 1


class OnlyIter:
    def __iter__(self):
        return iter(())


class HasAwait:
    def __await__(self):
        yield from ()
        return 42


async def main():
    for thing in (5, None, [1, 2], work, tickets(), OnlyIter(), HasAwait()):
        try:
            print("awaited:", await thing)
        except TypeError as error:
            print(error)


asyncio.run(main())
