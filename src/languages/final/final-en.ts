/** The words of the final quiz in English. */
import type { FinalText } from './final-text.ts';

export const finalEn: FinalText = {
  title: 'The final quiz',
  lead: (count) =>
    `${count} questions about the whole course, one at a time. The first answer counts; every option explains itself, and most answers lead to a program that proves them. You may stop and go on another day.`,
  needsScripts:
    'The final quiz is fetched by scripts, and scripts are switched off here. The questions of the other chapters can be read without them.',
  answered: (count, of) => `${count} of ${of} answered`,
  begin: 'Open the quiz',
  goOn: 'Go on',
  missing: 'The questions could not be loaded. Are you online?',
  retry: 'Try again',
  place: (number, of) => `Question ${number} of ${of}`,
  next: 'Next',
  later: 'Leave it for later',
  result: 'Your result',
  right: (count, of) => `${count} of ${of} right at the first answer.`,
  open: (count) => (count === 1 ? 'One question is still open.' : `${count} questions are still open.`),
  readAgain: 'Read again',
  nothingWrong: 'There is nothing that you would have to read again.',
  chapter: (number, title) => `${number}. ${title}`,
  comeBack: 'What was wrong is asked again at the end of chapters and on your page of progress.',
  askAll: 'Ask me everything again',
};
