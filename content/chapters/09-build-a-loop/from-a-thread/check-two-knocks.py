async def two_knocks():
    first, second = Future(loop), Future(loop)
    for future in (first, second):
        threading.Thread(target=look_up, args=(future,)).start()
    print("both:", await first, await second)


loop.run(two_knocks())
