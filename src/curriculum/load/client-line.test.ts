import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientLineMistake } from './client-line.ts';
import { servicesSchema } from './services-schema.ts';

const TABLE = new URL('../../runtime/tests/fixtures/client-lines.json', import.meta.url);
const { right, wrong }: { right: string[]; wrong: [string, string][] } = JSON.parse(
  readFileSync(TABLE, 'utf8'),
);

describe('a line of a client’s script', () => {
  it.each(right)('can be %j', (line) => {
    expect(clientLineMistake(line)).toBeNull();
  });

  it.each(wrong)('is not %j, and the author is told of “%s”', (line, remedy) => {
    expect(clientLineMistake(line)).toContain(remedy);
  });

  it('is named with its number in the mistake', () => {
    const client = { to: 'ws://localhost:8000/ws', script: 'expect\n\nsnd hello\nlisten\n' };
    const { success, error } = servicesSchema.safeParse({ clients: { ann: client } });
    expect(success).toBe(false);
    expect(error?.issues.map(({ message, path }) => `${path.join('.')}: ${message}`)).toEqual([
      expect.stringMatching(
        /^clients\.ann\.script: Line 3 of the script, “snd hello”: A client can: send TEXT/,
      ),
    ]);
  });

  it('may be left out of no script, and a client goes to a port of the program', () => {
    for (const client of [
      { to: 'ws://localhost:8000', script: ' \n' },
      { to: 'ws://example.com', script: 'listen' },
    ])
      expect(servicesSchema.safeParse({ clients: { ann: client } }).success).toBe(false);
    expect(servicesSchema.safeParse({ uvicorn: 'main:app' }).success).toBe(true);
    expect(servicesSchema.safeParse({ uvicorn: 'the app' }).success).toBe(false);
  });
});
