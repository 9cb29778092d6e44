/** The pages for looking things up, in English. */
import type { ReferenceText } from './reference-text.ts';

export const referenceEn: ReferenceText = {
  pitfalls: {
    title: 'Pitfalls',
    description:
      'The pitfalls of coroutines and asyncio: wrong code, what you see of it, why it happens, the way out, and a program that shows each live.',
    lead: 'Everything that goes wrong in this course, under one roof. The programs here diagnose themselves: run one, and the remark below its output leads back to this page.',
    filter: 'Find',
    filterHint: 'a word, a message, a rule: await, never, ASYNC251, P16',
    found: (shown, all) => (shown === all ? `${all} pitfalls` : `${shown} of ${all} pitfalls`),
    nothing: 'No pitfall says that. Try one word of the message that you got, or the name of a function.',
    sees: 'You see',
    why: 'Because',
    fix: 'Write',
    says: 'The remark on such a program',
    live: 'Live in',
    tryWrong: 'Run the wrong one',
    tryMended: 'Run it mended',
    linters: 'Found without running by',
    noLinter: 'No linter that we know of finds it.',
    sources: 'Sources',
    chapter: (number, title) => `Chapter ${number}: ${title}`,
    chapterToCome: (number, title) => `Chapter ${number}: ${title} (to come)`,
  },
  cheatSheet: {
    title: 'Cheat sheet',
    description:
      'The recaps of all chapters and all pitfalls of coroutines on a few pages, made for printing.',
    lead: 'What each chapter leaves you with, and each pitfall in a line. Made for paper: the links stay on the screen.',
    print: 'Print',
    chapters: 'Chapter by chapter',
    pitfalls: 'Pitfalls in a line',
  },
};
