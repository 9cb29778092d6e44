/** The words of the certificate in English. */
import type { CertificateText } from './certificate-text.ts';

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'long' });

export const certificateEn: CertificateText = {
  title: 'Certificate of understanding',
  description: 'What is still to be predicted before you can print a certificate, and the certificate.',
  lead: 'Whoever can say what a program prints before it runs has understood it. When you have done so for every predict board of the course, this page is a certificate to print.',
  link: 'Certificate of understanding: who predicts every program can print one',
  needsScripts:
    'What you predicted is kept by scripts in your browser. Scripts are switched off here, so there is nothing to show.',
  noStorage: 'This browser does not let the page store anything, so nothing that you predict is remembered.',
  rule: 'A board counts when your very first prediction was right and no hint was taken. If it was not, predict it again when the answer has faded: right then, at least a day after the last try, it counts as well.',
  done: (done, of) => `${done} of ${of} programs predicted.`,
  missing: 'What is missing',
  chapter: (number, title) => `${number}. ${title}`,
  tried: 'again, a day after your last try',
  name: 'Your name',
  nameHint: 'As it shall stand on the certificate. It is kept in this browser, and goes nowhere.',
  print: 'Print',
  sheet: {
    title: 'Certificate of understanding',
    before: 'This is to say that',
    noName: 'name',
    has: (of, first) =>
      first === of
        ? `has predicted what ${of} asyncio programs print, each before it ran, and each at the first try,`
        : `has predicted what ${of} asyncio programs print, each before it ran: ${first} at the first try, the others when they were asked again a day or more later,`,
    can: 'without a hint: in which order, at which moment, and what never comes. Awaits, tasks, cancellation, deadlines, errors, locks, queues, and threads beside them.',
    date: (at) => dateFormat.format(at),
    site: 'Await & See, a course on Python coroutines',
    worth:
      'Made by the browser of the one who learned, from what it remembers. Nobody watched and nobody checked it: it is worth what its owner can do.',
  },
};
