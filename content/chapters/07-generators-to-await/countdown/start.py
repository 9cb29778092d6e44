from collections import deque


def countdown(name, seconds):
    while seconds:
        print(name, seconds)
        yield
        seconds -= 1
    print(name, "done")


ready = deque([countdown("tea", 3), countdown("egg", 2)])
while ready:
    current = ready.popleft()
    try:
        next(current)
    except StopIteration:
        continue
    ready.append(current)
