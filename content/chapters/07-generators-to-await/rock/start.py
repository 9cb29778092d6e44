class Rock:
    def __await__(self):
        answer = yield 7
        print("resumed with", answer)
        return answer


async def meet(rock):
    print("begin")
    got = await rock
    print("got", got)
    return 23


coroutine = meet(Rock())
print("yielded", coroutine.send(None))
try:
    coroutine.send(42)
except StopIteration as stop:
    print("value", stop.value)
