import { describe, expect, it } from 'vitest';
import { readSource } from './read-source.ts';

const source = readSource(`import asyncio

async def noop(name):  # def of nothing: await
    print(name)

async def main():
    print("await nothing")
    print("again")
    await noop("a")
    print("after")

    for i in range(2):
        print(i)
        async with lock:
            print("in")

print("top")
`);

describe('the lines of a program', () => {
  it.each([
    [1, null],
    [3, 'noop'],
    [4, 'noop'],
    [6, 'main'],
    [13, 'main'],
    [15, 'main'],
    [17, null],
  ])('line %d is in %s', (line, name) => {
    expect(source.functionAt(line)).toBe(name);
  });

  it.each([
    ['a line and the next', 7, 8, false],
    ['an await in between', 8, 10, true],
    ['the await of the line itself is before it', 8, 9, true],
    ['async with', 13, 15, true],
    ['a function that is awaited and the line after it', 4, 10, true],
    ['a function that is awaited, and itself again', 4, 4, true],
    ['main, which nobody awaits, and what it calls', 9, 4, false],
    ['a loop with an await, from its end to its beginning', 15, 13, true],
    ['the top of the program', 17, 17, false],
  ])('%s', (_case, after, upTo, awaits) => {
    expect(source.awaitsBetween(after, upTo)).toBe(awaits);
  });
});
