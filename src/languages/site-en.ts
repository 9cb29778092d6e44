/** What the site says in English, outside the playgrounds. */
import type { SiteText } from './text.ts';

export const siteEn: SiteText = {
  frame: {
    siteName: 'Await & See',
    skipToContent: 'Skip to content',
    mainNavigation: 'Main',
    chapters: 'Chapters',
    pitfalls: 'Pitfalls',
    glossary: 'Glossary',
    play: 'Play',
    progress: 'Progress',
    search: 'Search',
    searchKeys: 'Search (/ or Ctrl+K)',
    cheatSheet: 'Cheat sheet',
    darkTheme: 'Dark theme',
    languages: 'Languages',
    colophon:
      'Programs run in your browser, on CPython 3.14 with its own asyncio and a clock that skips the waiting. Nothing you type leaves this page.',
    notices: 'Licences of the works of others on this site',
  },
  home: {
    title: 'Await & See: coroutines, the event loop and their pitfalls',
    description:
      'Learn Python coroutines by predicting what a program prints, running it, and seeing why. Real asyncio in the page, nothing to install.',
    headline: 'Say what it prints. Then run it.',
    lead: 'A course on Python’s coroutines, its event loop and the ways they go wrong, in which every claim is a program that you can change and run on the page.',
    begin: (number, title) => `Begin with chapter ${number}: ${title}`,
    tryFirst: 'Which line comes last, and after how many seconds? Decide before you press Run.',
    mapTitle: 'The course',
    mapLead: (written, planned) =>
      written === planned
        ? `${planned} chapters in four parts. Each stands on the ones before it.`
        : `${planned} chapters in four parts. Each stands on the ones before it; ${written} can be read now.`,
    part: (numeral) => `Part ${numeral}`,
    toCome: 'to come',
    inOtherLanguage: (language) => `in ${language}`,
  },
  chapter: {
    place: (part, partTitle) => `Part ${part} · ${partTitle}`,
    chapter: (number) => `Chapter ${number}`,
    goals: 'After this chapter you can',
    contents: 'Contents',
    onThisPage: 'On this page',
    course: 'Course',
    previous: 'Previous',
    next: 'Next',
    allChapters: 'All chapters',
    untranslated: 'This chapter is not translated yet. Here is the English text.',
  },
  prose: { correctionLabel: 'You may have read', asideLabel: 'Aside' },
  glossary: {
    title: 'Glossary',
    description: 'The words of coroutines and the event loop, each in a sentence or two.',
    lead: 'One word, one meaning: the same in the chapters, in the messages below your programs and here.',
    seeAlso: 'See also',
    shownIn: 'Shown in',
    letters: 'Letters',
  },
  play: {
    program: 'Your program',
    title: 'Play',
    description:
      'An empty playground: write an asyncio program, run it on a virtual clock, share it as a link.',
    lead: 'An empty page of Python. What you write is kept in this browser; a share link carries all of it, and opening one runs nothing until you say so.',
  },
  welcome: { title: 'Await & See', choose: 'Choose a language' },
  notFound: {
    title: 'Nothing is scheduled here',
    explanation: 'There is no page at this address. It may have moved, or it was never created.',
    home: 'Go to the front page',
  },
};
