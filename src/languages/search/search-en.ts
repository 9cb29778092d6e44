/** The search dialog in English. */
import type { SearchText } from './search-text.ts';

export const searchEn: SearchText = {
  label: 'Search the course',
  placeholder: 'gather, never awaited, create_task …',
  close: 'Close',
  hint: 'Chapters, programs, questions, pitfalls and the glossary. All words must be there; the beginning of a word is enough.',
  loading: 'Fetching the index …',
  failed: 'The index could not be fetched. Close this, and try again when there is a connection.',
  found: (count) =>
    count === 1
      ? '1 place'
      : count === 30
        ? 'The first 30 places. One word more finds less.'
        : `${count} places`,
  nothing: (query) =>
    `Nothing has all of “${query}” in it. Try one word of it, the name of a function, or a few words of the error message.`,
  kinds: {
    section: 'Chapter',
    program: 'Program',
    question: 'Question',
    pitfall: 'Pitfall',
    term: 'Glossary',
  },
  inChapter: (number, title) => `${number} ${title}`,
};
