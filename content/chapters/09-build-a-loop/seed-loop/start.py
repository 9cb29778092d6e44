from types import coroutine


class Task:
    def __init__(self, coro):
        self.coro = coro

    def step(self):
        self.coro.send(None)

    def set_result(self):
        print("task done")


def select(waiting, timeout):
    return []  # nothing to read from, here


class EventLoop:
    def __init__(self):
        self.ready_queue = []
        self.io_waiting = {}

    def run_until_complete(self, coro):
        task = Task(coro)
        self.ready_queue.append(task)

        while self.ready_queue or self.io_waiting:
            while self.ready_queue:
                task = self.ready_queue.pop(0)
                try:
                    task.step()
                except StopIteration:
                    task.set_result()

            ready_ios = select(self.io_waiting.keys(), timeout=0.1)
            for io_obj in ready_ios:
                task = self.io_waiting.pop(io_obj)
                self.ready_queue.append(task)


@coroutine
def pause():
    yield


async def main():
    print("step 1")
    await pause()
    print("step 2")


EventLoop().run_until_complete(main())
print("loop exits")
