/** Turns a playground of the course into what a page gets of it, in one language. */
import { createHash } from 'node:crypto';
import type { Language } from '../../languages/index.ts';
import type { RunResult, Trace } from '../../trace/index.ts';
import type { FileTexts, Playground } from '../course.ts';
import { inLanguage, type Localized } from '../localized.ts';
import type { PlaygroundData } from '../playground-data.ts';
import { type RunTerms, termsOf } from '../run-terms.ts';
import { checkDataIn } from './check-data-in.ts';
import { inlineHtml } from './inline-html.ts';
import { toleratedKinds } from './tolerated-kinds.ts';

/** The recorded run of a program with its input, and the trace of it. */
export type RecordingOf = (
  source: string,
  stdin: string,
  terms?: RunTerms,
) => { readonly run: RunResult; readonly trace: Trace | null };

/** The data of `playground` for a reader of `language`; texts that are not translated are English. */
export function playgroundDataIn(
  playground: Playground,
  language: Language,
  recordingOf: RecordingOf,
): PlaygroundData {
  const start = fileIn(playground.start, language);
  const solution = playground.solution && fileIn(playground.solution, language);
  const { stdin } = playground;
  const terms = termsOf(playground);
  const html = (text: Localized) => inlineHtml(inLanguage(text, language));
  return {
    id: playground.id,
    chapter: playground.chapter,
    kind: playground.kind,
    title: inLanguage(playground.title, language),
    task: playground.task && html(playground.task),
    hints: playground.hints.map(html),
    distractors: playground.distractors.map((line) => inLanguage(line, language)),
    start,
    startVersion: versionOf(start),
    solution,
    spec: withoutRemarks(fileIn(playground.spec, language)),
    checks: checkDataIn(playground, language),
    ...(playground.faults.length === 0 ? {} : { faults: playground.faults }),
    tolerated: toleratedKinds(fileIn(playground.spec, language), language),
    stdin,
    ...terms,
    recording: recordingOf(start, stdin, terms).run,
    trace: recordingOf(start, stdin, terms).trace,
    solutionRecording: solution === null ? null : recordingOf(solution, stdin, terms).run,
  };
}

/** The file for `language`, or the English one. */
export function fileIn(texts: FileTexts, language: Language): string {
  return texts[language] ?? texts.en;
}

/** An order spec without its lines of remarks, which are for authors: every page carries the specs of its playgrounds. */
function withoutRemarks(spec: string): string {
  return spec.replace(/^\s*#.*\n/gm, '');
}

/** Twelve letters that change when the text does. */
function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
