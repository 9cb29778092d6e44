import time


def chore(name, seconds):
    print(f"{name}: switched on")
    time.sleep(seconds)
    print(f"{name}: done")


def evening():
    chore("wash", 3)
    chore("rice", 5)
    chore("sweep", 2)


evening()
