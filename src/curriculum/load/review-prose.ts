/** What the tests ask of finished prose, beyond what a build needs: its length, and text around each playground. */
import type { Course, Prose } from '../course.ts';
import { type Mistake, MistakeList } from './mistake.ts';
import { suggestName } from './suggest-name.ts';

/** Words of an English chapter: what is asked, and what is let pass. */
const LEAST_WORDS = 850;
const MOST_WORDS = 1900;

/** Words that an author leaves for later. TK in capitals alone: `Tk` is tkinter's window. */
const MARKERS = [/\b(?:todo|fixme|xxx|tbd)\b|lorem ipsum/i, /\bTK\b/];

/** What a fenced block may be called; any other name is a slip, and its mark would be lost. */
const FENCES: readonly string[] = ['python', 'python run', 'pycon', 'console', 'text'];

/** Everything that keeps the prose and programs of `course` from being finished. */
export function reviewProse(course: Course): readonly Mistake[] {
  const findings = new MistakeList();
  for (const { prose } of course.chapters) {
    for (const file of Object.values(prose)) reviewFile(file, findings);
  }
  for (const playground of course.playgrounds.values()) {
    const sources = [...Object.values(playground.start), ...Object.values(playground.solution ?? {})];
    for (const marker of sources.flatMap(markersIn)) {
      findings.add(playground.folder, 1, `A program says “${marker}”.`, 'Finish it, or remove the mark.');
    }
  }
  return findings.all();
}

function reviewFile({ file, language, reading }: Prose, findings: MistakeList): void {
  if (language === 'en' && (reading.words < LEAST_WORDS || reading.words > MOST_WORDS)) {
    findings.add(file, 1, `The chapter has ${reading.words} words.`, 'Write 900 to 1,800.');
  }
  for (const { id, line, textBefore, textAfter } of reading.playgrounds) {
    if (!textBefore)
      findings.add(
        file,
        line,
        `Nothing is asked before the playground “${id}”.`,
        'Write a paragraph before it.',
      );
    if (!textAfter)
      findings.add(
        file,
        line,
        `Nothing is explained after the playground “${id}”.`,
        'Write a paragraph after it.',
      );
  }
  for (const { language: name, line } of reading.fences) {
    if (!FENCES.includes(name))
      findings.add(file, line, `A fenced block is called “${name}”.`, suggestName(name, FENCES));
  }
  for (const { text, line } of reading.texts) {
    for (const marker of markersIn(text)) {
      findings.add(file, line, `The prose says “${marker}”.`, 'Finish it, or remove the mark.');
    }
  }
}

/** The first of each kind of mark. */
function markersIn(text: string): readonly string[] {
  return MARKERS.flatMap((marker) => marker.exec(text)?.[0] ?? []);
}
