import time

start = time.perf_counter()
time.sleep(1)
print(sum(range(1000)), round(time.perf_counter() - start))


def g():
    yield 1


print(list(g()))
