/** The words about progress in English. */
import type { StudyText } from './study-text.ts';

export const studyEn: StudyText = {
  title: 'Progress',
  description: 'What you read and did on this site, what comes back, and all of it as a file.',
  lead: 'What you read, did and wrote here is kept in this browser, on this device, and nowhere else. Nobody is told, and nobody but you can bring it to another device.',
  needsScripts:
    'Your progress is kept by scripts in your browser. Scripts are switched off here, so there is nothing to show; the chapters can be read all the same.',
  noStorage: 'This browser does not let the page store anything, so nothing that you do here is remembered.',
  wayOn: {
    begin: (number, title) => `Begin with chapter ${number}: ${title}`,
    goOn: (number, title) => `Go on where you left, in chapter ${number}: ${title}`,
    next: (number, title) => `Go on with chapter ${number}: ${title}`,
    allRead: 'You have read every chapter there is.',
  },
  review: { title: 'Review', nothing: 'Nothing comes back: what you get wrong will be asked here again.' },
  chapters: {
    title: 'Chapters',
    chapter: 'Chapter',
    readingColumn: 'Read',
    reading: { unopened: 'not yet', begun: 'begun', read: 'read' },
    exercises: 'Exercises',
    questions: 'Questions',
    due: 'Due',
    share: (done, of) => `${done} of ${of}`,
    firstTry: (count) => `${count} at the first try`,
    noHelp: (count) => `${count} without help`,
    none: 'none',
    dueCount: (count) => (count === 0 ? '' : String(count)),
  },
  file: {
    title: 'Take it with you',
    lead: 'A file holds everything: your programs, predictions, answers and where you were. Taken in on another device it is joined with what is there, and nothing is overwritten.',
    save: 'Save as a file',
    take: 'Take in a file',
    taken: (entries, putAside) =>
      putAside === 0
        ? `Taken in. Entries that are new or changed: ${entries}.`
        : `Taken in. Entries that are new or changed: ${entries}. Where both devices had a version of their own, yours stayed and the other was put aside: ${putAside}.`,
    nothingNew: 'Everything in this file is here already.',
    full: 'There is no room for this file in the storage of this page. Nothing was changed.',
    trouble: {
      foreign: 'This is no file of this site’s progress. Nothing was changed.',
      newer:
        'This file was saved by a newer version of this site. Reload the page to get it, and try again. Nothing was changed.',
      damaged: 'This file is damaged: a part of it is missing or was changed. Nothing was changed here.',
      unreadable: 'This file could not be read. Nothing was changed.',
    },
  },
  aside: {
    title: 'Put aside',
    lead: 'Other versions of your programs, from files that you took in.',
    swap: 'Use this one',
    drop: 'Delete',
    show: 'Show the program',
  },
  erase: {
    title: 'Begin anew',
    lead: 'Removes all that this site keeps in this browser.',
    button: 'Erase everything',
    ask: 'Erase everything?',
    consequence:
      'Your programs, predictions, answers and progress on this device will be gone, and cannot be brought back without a file.',
    confirm: 'Erase',
    cancel: 'Keep it all',
    saveFirst: 'Save a file first',
    done: 'Everything is erased.',
  },
  marks: {
    chapter: (reading, done, of) => `${reading === 'read' ? 'read' : 'begun'}, ${done} of ${of} done`,
    section: (done, of) => `${done} of ${of} done`,
  },
};
