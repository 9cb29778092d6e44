import { expect, test } from 'vitest';
import type { RunResult } from '../../trace/index.ts';
import { altered, withContent } from './content-fixture.ts';
import { loadCourse } from './load-course.ts';
import { playgroundDataIn } from './playground-data-in.ts';
import { programsOf } from './programs-of.ts';

/** A recorded run that tells which program it is of. */
function runOf(source: string): RunResult {
  return {
    outcome: 'returned',
    duration: 0,
    output: [{ seq: 0, stream: 'out', text: source, at: 0, task: null, thread: null }],
    error: null,
    diagnoses: [],
    limit: null,
    values: {},
    schedule: '',
    runtime: 'test',
  };
}

function recordingOf(source: string) {
  return { run: runOf(source), trace: { events: [] } };
}

const CHINESE = {
  ...altered(
    'chapters/01-first/mend/playground.yaml',
    'title: { en: Mend it }',
    'title: { en: Mend it, zh-cn: 修好它 }',
  ),
  'chapters/01-first/mend/start.zh-cn.py': 'print("修")\n',
  'chapters/01-first/mend/stdin.txt': 'one\ntwo\n',
};

const course = withContent(CHINESE, loadCourse);
const mend = course.playgrounds.get('mend');
if (!mend) throw new Error('should never happen, because the fixture has this playground');

test('a page gets a playground in its language, with English where there is no translation', () => {
  const english = playgroundDataIn(mend, 'en', recordingOf);
  const chinese = playgroundDataIn(mend, 'zh-cn', recordingOf);
  expect(english).toMatchObject({
    id: 'mend',
    chapter: 'first',
    kind: 'fix',
    title: 'Mend it',
    task: 'Make it print <code>done</code>.',
    hints: ['Read the last line.'],
    start: 'print("don")\n',
    solution: 'print("done")\n',
    spec: 'lines { "done" }\n',
    stdin: 'one\ntwo\n',
  });
  expect(english.solutionRecording?.output[0]?.text).toBe('print("done")\n');
  expect(chinese).toMatchObject({
    title: '修好它',
    task: english.task,
    start: 'print("修")\n',
    solution: english.solution,
  });
  expect(chinese.recording?.output[0]?.text).toBe('print("修")\n');
});

test('the version of the start is its own, and stays', () => {
  const version = playgroundDataIn(mend, 'en', recordingOf).startVersion;
  expect(version).toMatch(/^[\w-]{12}$/);
  expect(playgroundDataIn(mend, 'en', recordingOf).startVersion).toBe(version);
  expect(playgroundDataIn(mend, 'zh-cn', recordingOf).startVersion).not.toBe(version);
});

test('every program of a playground is listed with what its run must come to', () => {
  const rows = programsOf(mend).map(({ file, demand, isShown }) => [
    file.split('/').at(-1),
    demand.type,
    isShown,
  ]);
  expect(rows).toEqual([
    ['start.py', 'violation', true],
    ['solution.py', 'ok', true],
    ['start.zh-cn.py', 'violation', true],
    ['solution.zh-cn.py', 'ok', true],
    ['wrong-two.py', 'violation', false],
  ]);
  expect(programsOf(mend)[0]?.demand).toEqual({ type: 'violation', message: 'never came' });
});
