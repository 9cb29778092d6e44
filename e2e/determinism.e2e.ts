/** The same program prints the same in any browser: neither the reader's time zone nor language shows. */
import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNodeRunner } from '../src/runner/node-runner.ts';
import type { RunEnd } from '../src/runner/runner.ts';
import type { Trace } from '../src/trace/index.ts';
import { expect, resultOf, test } from './fixtures/sandbox-test.ts';

const SOURCE = `
import datetime, locale, os, random, time
print(time.localtime().tm_hour, time.tzname, time.timezone, time.altzone, time.daylight)
print(time.ctime(0), time.strftime("%H:%M %Z"), time.mktime((2025, 7, 1, 0, 0, 0, 0, 0, 0)))
print(datetime.datetime.now().astimezone(), datetime.datetime.fromtimestamp(0))
print(locale.getlocale(), sorted(os.environ.items()))
print(random.random(), hash("text"), {"b", "a", "c"}, os.urandom(4))
`;

const READERS = [
  { timezoneId: 'Asia/Tokyo', locale: 'ja-JP' },
  { timezoneId: 'America/St_Johns', locale: 'en-CA' },
];

test('a program that asks for place and time gets the same answers everywhere', async ({
  browser,
  server,
}) => {
  const outputs: (readonly string[])[] = [];
  for (const reader of READERS) {
    const context = await browser.newContext(reader);
    const page = await context.newPage();
    await page.goto(server.page);
    const { end } = await page.evaluate((source) => sandboxLab.run(source), SOURCE);
    expect(resultOf(end).error).toBeNull();
    outputs.push(resultOf(end).output.map((line) => line.text));
    await context.close();
  }
  expect(outputs[1]).toEqual(outputs[0]);
  expect(outputs[0]?.[2]).toBe('2025-01-01 00:00:00+00:00 1970-01-01 00:00:00');
});

const CHAPTERS = fileURLToPath(new URL('../content/chapters/', import.meta.url));

/** So many of each chapter's playgrounds: enough to meet every part of the runtime that they use. */
const PER_CHAPTER = 3;

function startPrograms(): readonly string[] {
  return readdirSync(CHAPTERS).flatMap((chapter) =>
    globSync(join(CHAPTERS, chapter, '*', 'start.py'))
      .sort()
      .slice(0, PER_CHAPTER),
  );
}

/** Addresses of objects are the only thing that a program can print of its host's memory. */
function withoutAddresses(end: RunEnd): unknown {
  return JSON.parse(JSON.stringify(resultOf(end)).replaceAll(/\b0x[0-9a-f]+/g, '0x…'));
}

test('chapters’ programs give the same result here as in Node, where their recordings are made', async ({
  lab,
}) => {
  test.setTimeout(240_000);
  const node = createNodeRunner();
  for (const file of startPrograms()) {
    const source = readFileSync(file, 'utf8');
    const recorded = await node.run({ source, stdin: '', schedule: '', evaluate: [] }).ended;
    const { end } = await lab.run(source);
    expect(withoutAddresses(end), file.slice(CHAPTERS.length)).toEqual(withoutAddresses(recorded));
  }
  node.dispose();
});

const TRACED = fileURLToPath(new URL('../src/runtime/tests/fixtures/traces/', import.meta.url));

test('a run goes the same way here as in Node, event by event, whatever ran before', async ({ lab }) => {
  test.setTimeout(240_000);
  const node = createNodeRunner();
  const programs = globSync(join(TRACED, '*.py')).sort();
  expect(programs.length).toBeGreaterThanOrEqual(12);
  const digestHere = async (source: string) =>
    digest(await lab.page.evaluate((text) => sandboxLab.traceOf(text), source));
  const digestInNode = async (source: string) => {
    const end = await node.run({ source, stdin: '', schedule: '', evaluate: [] }, { trace: true }).ended;
    return digest(end.type === 'completed' ? (end.trace ?? null) : null);
  };
  for (const order of [programs, programs.toReversed()]) {
    for (const file of order) {
      const source = readFileSync(file, 'utf8');
      expect(await digestHere(source), file.slice(TRACED.length)).toBe(await digestInNode(source));
    }
  }
  node.dispose();
});

/** Something of everything that a schedule may vary. */
const SCHEDULES = ['2:7:w1=0.09,w3=0.4', '2:3:t:g:e', '2:1:c3:f2', '2:1:p17'];
const SEARCHED = fileURLToPath(new URL('../src/explore/fixtures/', import.meta.url));

test('a schedule has the same run here as in Node, event by event', async ({ lab }) => {
  test.setTimeout(240_000);
  const node = createNodeRunner();
  for (const file of globSync(join(SEARCHED, '*.py')).sort()) {
    const source = readFileSync(file, 'utf8');
    for (const schedule of SCHEDULES) {
      const inNode = await node.run({ source, stdin: '', schedule, evaluate: [] }, { trace: true }).ended;
      const here = await lab.page.evaluate((ask) => sandboxLab.traceOf(ask.source, ask.schedule), {
        source,
        schedule,
      });
      const there = inNode.type === 'completed' ? (inNode.trace ?? null) : null;
      expect(digest(here), `${file.slice(SEARCHED.length)} ${schedule}`).toBe(digest(there));
    }
  }
  node.dispose();
});

/** One number for all that a trace tells; there must be one. */
function digest(trace: Trace | null): string {
  if (trace === null || trace.events.length === 0) throw new Error('The run has no trace.');
  return createHash('sha256').update(JSON.stringify(trace)).digest('hex');
}
