/** Two runs beside one another, in English. */
import type { CompareText } from './compare-text.ts';

const step = (number: number): string =>
  number === 0 ? 'from its beginning on' : number === 1 ? 'from its first step on' : `from step ${number} on`;

export const compareEn: CompareText = {
  title: 'Two runs',
  beside: 'Compare with',
  nothing: 'nothing',
  runs: { this: 'This run', before: 'My run before', original: 'The original program' },
  picture: (first, second) =>
    `Timelines of “${first}” and “${second}”, one below the other on one scale. The text below says where they differ.`,
  durations: (first, second) =>
    first.seconds === second.seconds
      ? `Both take ${first.seconds} s.`
      : `“${first.name}” takes ${first.seconds} s, “${second.name}” ${second.seconds} s.`,
  same: 'Both do exactly the same, at the same times.',
  parts: (common, seconds) =>
    common === 0
      ? 'They differ from the first thing they do:'
      : `They do the same up to ${seconds} s, and part after ${common === 1 ? 'one moment' : `${common} moments`}:`,
  does: (run, says) => (says === null ? `“${run}” does nothing more.` : `“${run}”: ${says}`),
  summary: (count) => (count === 1 ? 'One lane differs' : `${count} lanes differ`),
  ownCode: 'The program’s own code',
  only: (who, run) => `${who} is only in “${run}”.`,
  deed: (who, number) => `${who} does something else ${step(number)}.`,
  time: (who, number, first, second) =>
    `${who} does the same, but ${step(number)} at another time: ${first} s, ${second} s.`,
  more: (count) => `and ${count.toLocaleString('en')} more`,
  flag: 'first difference of a lane',
  toParting: 'Where they part',
  nextDifference: 'Next difference',
  before: 'has not begun',
  starting: 'The other program runs',
  failed: 'The other program could not be run, so there is nothing to compare with. Are you online?',
  keyList: [
    '`←` `→` back and one step on, in both',
    '`Home` `End` to the beginning, to the end',
    '`Space` play, pause',
    '`D` next difference',
    '`S` the other scale',
  ],
};
