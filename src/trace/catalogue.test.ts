import { describe, expect, test } from 'vitest';
import { ENDINGS, OPS, TRACE_VERSION, type TraceEvent, WAIT_KINDS } from './event.ts';
import { EVENT_KINDS } from './parse-trace.ts';
import { RECORDED, readCatalogue, readRecorded } from './recorded-traces.ts';

/** The fields of an event in the order in which it was read, as a row has them. */
function toRow({ seq: _seq, ...event }: TraceEvent): readonly unknown[] {
  return Object.values(event).map((value) =>
    Array.isArray(value)
      ? value.map((item: unknown) => (typeof item === 'object' && item !== null ? Object.values(item) : item))
      : value,
  );
}

describe('the catalogue of the page and that of the runtime', () => {
  const catalogue = readCatalogue();

  test('have one version, the same kinds and the same words', () => {
    expect(TRACE_VERSION).toBe(catalogue.version);
    expect([...EVENT_KINDS].sort()).toEqual(Object.keys(catalogue.kinds).sort());
    expect(WAIT_KINDS).toEqual(catalogue.waitKinds);
    expect(ENDINGS).toEqual(catalogue.endings);
    expect(OPS).toEqual(catalogue.ops);
  });

  test.each(RECORDED)('have the same fields: %s', (name) => {
    const { trace, rows } = readRecorded(name);
    for (const event of trace.events) {
      const fields = Object.keys(event).filter((field) => field !== 'type' && field !== 'seq');
      expect(fields, event.type).toEqual(catalogue.kinds[event.type]?.fields);
    }
    expect(trace.events.map(toRow)).toEqual(rows);
  });
});
