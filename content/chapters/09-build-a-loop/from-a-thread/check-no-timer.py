async def no_timer():
    future = Future(loop)
    threading.Thread(target=look_up, args=(future,)).start()
    print("found", await future)


loop.run(no_timer())
