import dis


async def relay(thing):
    return await thing


for instruction in dis.get_instructions(relay):
    print(instruction.opname)
print(hex(relay.__code__.co_flags))
