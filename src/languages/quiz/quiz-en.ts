/** The words of quizzes and review in English. */
import type { QuizText } from './quiz-text.ts';

export const quizEn: QuizText = {
  checkYourself: 'Check yourself',
  checkYourselfLead:
    'Every option is something that people believe. Choose one and read why; a wrong one costs nothing but tells you more.',
  question: 'Question',
  keys: 'Arrow keys move, Space or Enter answers.',
  right: 'Right.',
  wrong: 'Not this one.',
  tryAgain: 'Choose again.',
  answers: 'The answers, explained',
  askAgain: 'Ask me again',
  showOthers: 'Explain the others, too',
  proof: 'See it happen:',
  notKept: {
    unavailable:
      'This browser does not let the page store anything: your answers last until you leave the page.',
    full: 'The storage of this page is full: your latest answers last until you leave the page.',
  },
  review: {
    title: 'What comes back',
    lead: 'What you once got wrong is asked again: after a few minutes, the next day, after three days, after seven. Once you were right each time, it stays away.',
    due: (count) => (count === 1 ? 'One question is due.' : `${count} questions are due.`),
    begin: 'Begin',
    place: (number, of) => `${number} of ${of}`,
    next: 'Next',
    from: 'From chapter',
    over: 'That was all that was due.',
    later: (count, when) =>
      count === 1 ? `One more comes back ${when}.` : `${count} more come back, the first ${when}.`,
    missing: 'The questions could not be loaded. Are you online?',
    retry: 'Try again',
    predictAgain: 'Predict this program, and see:',
  },
};
