import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeShareLink, encodeShareLink, type SharedProgram } from './share-link.ts';

const programs = fc.record<SharedProgram>({
  text: fc.string({ unit: 'grapheme', maxLength: 400 }),
  stdin: fc.string({ unit: 'grapheme', maxLength: 40 }),
  spec: fc.option(fc.string({ maxLength: 40 })),
});

function encoded(program: SharedProgram): string {
  const link = encodeShareLink(program);
  if (link === null) throw new Error('too long for a link');
  return link;
}

const hello: SharedProgram = { text: 'print("Grüße, 协程 🐍")\n', stdin: 'Ada\n', spec: 'lines { "x" }' };

describe('a share link', () => {
  it('gives back exactly what was put in', () => {
    fc.assert(
      fc.property(programs, (program) => {
        expect(decodeShareLink(`#${encoded(program)}`)).toEqual({
          type: 'program',
          program,
          moment: null,
        });
      }),
    );
  });

  it('leads to a moment of a run, and gives the program, too, where that moment cannot be read', () => {
    const link = encodeShareLink(hello, 42);
    expect(decodeShareLink(`#${link}`)).toEqual({ type: 'program', program: hello, moment: 42 });
    for (const bad of ['.k', '.k-1', '.k99999999', '.x1'])
      expect(decodeShareLink(encoded(hello) + bad)).toMatchObject({ program: hello, moment: null });
  });

  it('carries what computing costs, and is as it always was where it costs nothing', () => {
    const dear: SharedProgram = { ...hello, cpuCost: 0.002 };
    expect(decodeShareLink(encoded(dear))).toEqual({ type: 'program', program: dear, moment: null });
    const before = deflateSync(strToU8(JSON.stringify([hello.text, hello.stdin, hello.spec])), { level: 9 });
    expect(encoded(hello)).toBe(sealed(before));
  });

  it('carries the schedule that its runs follow', () => {
    for (const program of [
      { ...hello, schedule: '2:1:w1=0.15' },
      { ...hello, schedule: '2:7:t', cpuCost: 0.002 },
    ])
      expect(decodeShareLink(encoded(program))).toEqual({ type: 'program', program, moment: null });
  });

  it('carries the world that its program meets, if that is one', () => {
    const services =
      '{"hosts":{"api.test":{"rate":2}},"tables":{"t":{"columns":["id"]}},"keys":{"a":"b"},"publishers":[]}';
    const program: SharedProgram = { ...hello, services, schedule: '2:1:hapi.test/latency=0.5' };
    expect(decodeShareLink(encoded(program))).toEqual({ type: 'program', program, moment: null });
    for (const bad of ['{', '{}', '{"planets":{}}', '"hosts"'])
      expect(decodeShareLink(encoded({ ...hello, services: bad }))).toEqual({
        type: 'unreadable',
        reason: 'damaged',
      });
  });

  it('carries what is done to its program, if that can be done', () => {
    const acts = [{ deed: 'type', at: 1, widget: '1', text: 'Ada' }] as const;
    const signals = [{ signal: 'SIGINT', at: 2.5 }];
    const program: SharedProgram = { ...hello, acts, signals };
    expect(decodeShareLink(encoded(program))).toEqual({ type: 'program', program, moment: null });
    for (const at of [-1, Number.NaN])
      for (const bad of [{ acts: [{ ...acts[0], at }] }, { signals: [{ signal: 'SIGINT', at }] }])
        expect(decodeShareLink(encoded({ ...hello, ...bad }))).toEqual({
          type: 'unreadable',
          reason: 'damaged',
        });
  });

  it('carries the files that its program finds, but none that lies elsewhere', () => {
    const program: SharedProgram = { ...hello, files: [{ path: 'in/notes.txt', text: 'tea\n' }] };
    expect(decodeShareLink(encoded(program))).toEqual({ type: 'program', program, moment: null });
    for (const path of ['', '/etc/passwd', '../up', 'a//b', './a', 'a\0b'])
      expect(decodeShareLink(encoded({ ...hello, files: [{ path, text: '' }] }))).toEqual({
        type: 'unreadable',
        reason: 'damaged',
      });
  });

  it('needs no escaping in an address', () => {
    fc.assert(fc.property(programs, (program) => encoded(program) === encodeURIComponent(encoded(program))));
  });

  it('is never read when a letter of it was changed or its end was lost', () => {
    const link = encoded(hello);
    for (let at = 0; at < link.length; at += 1) {
      const other = link[at] === 'x' ? 'y' : 'x';
      const decoded = decodeShareLink(link.slice(0, at) + other + link.slice(at + 1));
      if (decoded.type === 'program') expect(decoded.program).toEqual(hello);
      expect(decodeShareLink(link.slice(0, at)).type).toBe('unreadable');
    }
  });

  it('never throws, whatever the fragment is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `1.abc.${text}`),
        ),
        (fragment) => {
          expect(['program', 'unreadable']).toContain(decodeShareLink(fragment).type);
        },
      ),
    );
  });

  it.each([
    ['', 'empty'],
    ['#', 'empty'],
    ['2.abc.AAAA', 'other-version'],
    ['section-3', 'damaged'],
    ['1', 'damaged'],
    ['1.abc.A*A', 'damaged'],
    ['1.abc.AAAA.B', 'damaged'],
    [`1.abc.${'A'.repeat(40_000)}`, 'too-long'],
  ])('says why %j cannot be read', (fragment, reason) => {
    expect(decodeShareLink(fragment)).toEqual({ type: 'unreadable', reason });
  });

  it('does not unpack a small link into a huge program', () => {
    const bomb = deflateSync(strToU8(JSON.stringify(['a'.repeat(2_000_000), '', null])), { level: 9 });
    expect(decodeShareLink(sealed(bomb))).toEqual({ type: 'unreadable', reason: 'too-long' });
  });

  it('does not take another shape of state', () => {
    for (const state of [
      { text: 'x' },
      ['x'],
      ['x', 1, null],
      ['x', 'y', 7],
      null,
      ['x', 'y', null, { cpuCost: -1 }],
      ['x', 'y', null, { schedule: '2:1:nonsense' }],
      ['x', 'y', null, { schedule: 7 }],
    ]) {
      const packed = deflateSync(strToU8(JSON.stringify(state)));
      expect(decodeShareLink(sealed(packed))).toEqual({ type: 'unreadable', reason: 'damaged' });
    }
  });

  it('is refused for a program that no address can carry', () => {
    expect(encodeShareLink({ ...hello, text: 'a'.repeat(300_000) })).toBeNull();
  });
});

/** A fragment around bytes of our own, with a right checksum. */
function sealed(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `1.${hash.toString(36)}.${Buffer.from(bytes).toString('base64url')}`;
}
