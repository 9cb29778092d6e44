import heapq


class ByTime:
    def __init__(self, deadline, name):
        self.deadline, self.name = deadline, name

    def __lt__(self, other):
        return self.deadline < other.deadline


def drained(entries):
    heap = []
    for entry in entries:
        heapq.heappush(heap, entry)
    return [heapq.heappop(heap) for _ in entries]


def ring():
    pass


def knock():
    pass


try:
    drained([(1, ring), (1, knock)])
except TypeError as error:
    print("time, function:", error)

print("time alone:", *[entry.name for entry in drained([ByTime(1, name) for name in "abcde"])])
print("time, ticket:", *[name for _, _, name in drained([(1, i, name) for i, name in enumerate("abcde")])])
