import types


@types.coroutine
def pause():
    yield


async def work():
    try:
        await pause()
        print("undisturbed")
    except ValueError as error:
        print("caught", error)
        return "ok"
    finally:
        print("finally")


first = work()
first.send(None)
try:
    first.throw(ValueError("boo"))
except StopIteration as stop:
    print(stop.value)

second = work()
second.send(None)
second.close()
print("closed")
