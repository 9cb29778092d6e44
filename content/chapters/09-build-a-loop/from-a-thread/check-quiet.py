turns = 0
original = loop.run_once


def counted():
    global turns
    turns += 1
    if turns > 50:
        raise RuntimeError("the loop turns and turns with nothing to do")
    original()


async def quiet():
    future = Future(loop)
    threading.Thread(target=look_up, args=(future,)).start()
    await future
    await loop.sleep(60)
    print("turns:", "few" if turns < 20 else turns)


loop.run_once = counted
loop.run(quiet())
