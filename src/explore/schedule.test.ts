import { describe, expect, it } from 'vitest';
import { DEFAULT_SCHEDULE, formatSchedule, formatSeconds, levelOf, parseSchedule } from './schedule.ts';

function read(text: string): string {
  const parsed = parseSchedule(text);
  return parsed.type === 'schedule' ? formatSchedule(parsed.schedule) : parsed.message;
}

describe('a schedule', () => {
  it.each([
    '2:1',
    '2:7:p',
    '2:1:hapi.test/latency=0.2/rate=3,slow.test/fault=reset/every=2',
    '2:7:w3=0.15,w5=2:p12,40:t:c4:f2,9:g:e',
  ])('is written as it is read: %s', (text) => {
    expect(read(text)).toBe(text);
  });

  it.each([
    ['', '2:1'],
    ['2:7:e:p40,12,12:w5=02.50,w3=0.1500004', '2:7:w3=0.15,w5=2.5:p12,40:e'],
    ['1:7', '2:7'],
    ['1:7:', '2:7:p'],
    ['1:7:12,40', '2:7:p12,40'],
  ])('%j means %s', (text, meant) => {
    expect(read(text)).toBe(meant);
  });

  it.each([
    ['7', 'is no schedule. Type a version and a seed, e.g. 2:7'],
    ['3:1', 'version 3; this runtime follows version 2, e.g. 2:1'],
    ['0:1', 'version 0'],
    ['2:99999999999999999', 'too large'],
    ['1:7:x', 'perhaps the points at which threads give way'],
    ['2:7:', '"" is no part of a schedule. There are wK=S'],
    ['2:7:x', '"x" is no part'],
    ['2:7:w3', '"w3" is no part'],
    ['2:7:w3=-1', 'is no part'],
    ['2:7:w3=1e9', 'is no part'],
    ['2:7:w3=2000000', 'is no part'],
    ['2:7:c', '"c" is no part'],
    ['2:7:p0', '"p0" is no part'],
    ['2:7:h', '"h" is no part'],
    ['2:7:hapi.test', 'is no part'],
    ['2:7:hapi.test/speed=3', 'is no part'],
    ['2:7:hAPI/latency=3', 'is no part'],
    ['2:7:ge', '"ge" is no part'],
    ['2:7:c1:c2', '"c" is there twice; write one list, e.g. c4,9'],
  ])('%j is a mistake that says what to type', (text, words) => {
    expect(read(text)).toContain(words);
  });

  it('is of level 2 where tasks start eagerly, else of level 1', () => {
    expect(levelOf({ ...DEFAULT_SCHEDULE, breaksTies: true, collects: true })).toBe(1);
    expect(levelOf({ ...DEFAULT_SCHEDULE, isEager: true })).toBe(2);
  });

  it.each([
    [0, '0'],
    [2, '2'],
    [0.15, '0.15'],
    [1e-6, '0.000001'],
    [0.1 + 0.2, '0.3'],
    [1_000_000, '1000000'],
  ])('%d seconds are written %s', (seconds, text) => {
    expect(formatSeconds(seconds)).toBe(text);
  });
});
