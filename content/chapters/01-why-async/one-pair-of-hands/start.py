import asyncio
import threading

machines_on = 0
most_machines_on = 0
threads = set()


async def chore(seconds):
    global machines_on, most_machines_on
    threads.add(threading.current_thread().name)
    machines_on += 1
    most_machines_on = max(most_machines_on, machines_on)
    await asyncio.sleep(seconds)
    threads.add(threading.current_thread().name)
    machines_on -= 1


async def evening():
    await asyncio.gather(chore(3), chore(5), chore(2))
    print("most machines on at once:", most_machines_on)
    print("threads that did the work:", threads)


asyncio.run(evening())
