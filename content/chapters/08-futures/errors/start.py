import asyncio


def attempt(what, function, *arguments):
    try:
        print(what, "->", function(*arguments))
    except Exception as error:
        print(what, "->", f"{type(error).__name__}: {error}")


async def work():
    return "done"


async def await_yourself():
    await asyncio.current_task()


async def main():
    box = asyncio.get_running_loop().create_future()
    attempt("result too soon", box.result)
    box.set_result(1)
    attempt("set twice", box.set_result, 2)
    attempt("cancel a done one", box.cancel)
    attempt("result", box.result)

    task = asyncio.create_task(work())
    attempt("is a task a future", isinstance, task, asyncio.Future)
    attempt("set a task's result", task.set_result, "mine")
    await task
    attempt("a task's result", task.result)
    try:
        await asyncio.create_task(await_yourself(), name="snake")
    except RuntimeError as error:
        print("await yourself ->", str(error).partition(":")[0])


asyncio.run(main())
