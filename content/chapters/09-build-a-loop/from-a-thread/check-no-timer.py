async def no_timer():
    future = Future(loop)
    threading.Thread(target=oven, args=(future,)).start()
    print("smells of", await future)


loop.run(no_timer())
