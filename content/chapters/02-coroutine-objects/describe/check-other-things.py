class Kettle:
    def __call__(self):
        print("it was called")

    async def boil(self):
        print("it was run")

    async def drip(self):
        yield "it was run"


def other_things():
    boiling = Kettle().boil()
    for thing in (Kettle.boil, boiling, Kettle, Kettle(), lambda: print("it was called")):
        print(describe(thing))
    for thing in ((number for number in (1, 2)), Kettle().drip(), None):
        print(describe(thing))
    boiling.close()


other_things()
