/** Finds documents: by all words of the query, their beginnings, and words that are nearly the same. Pure. */
import MiniSearch from 'minisearch';
import type { SearchData, SearchDocument } from './search-document.ts';
import { wantedWords, wordsOf } from './words-of.ts';

/** One document that was found. */
export interface Found {
  readonly document: SearchDocument;
  /** The words of the documents that were found, for marking: not always those that were asked for. */
  readonly terms: readonly string[];
}

/** Answers queries. */
export interface SearchIndex {
  /** The best first; empty for a query without words. */
  find(query: string): readonly Found[];
}

/** More than anyone reads; the rest is found by one word more. */
const MOST = 30;

/** A term or a heading that says it outright comes before a program in which the word stands. */
const WEIGHTS: Readonly<Record<SearchDocument['kind'], number>> = {
  term: 1.6,
  pitfall: 1.3,
  section: 1.2,
  program: 0.9,
  question: 0.35,
};

export function createSearchIndex({ documents }: SearchData): SearchIndex {
  const index = new MiniSearch<SearchDocument & { readonly id: number }>({
    fields: ['title', 'text'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (term) => term.toLowerCase(),
  });
  index.addAll(documents.map((document, id) => ({ ...document, id })));
  return {
    find: (query) =>
      index
        .search(query, {
          tokenize: (text) => [...wantedWords(text)],
          combineWith: 'AND',
          boost: { title: 4 },
          prefix: true,
          fuzzy: (term) => (term.length > 5 && /^[a-z]+$/.test(term) ? 1 : false),
          boostDocument: (id) => WEIGHTS[documents[Number(id)]?.kind ?? 'section'],
        })
        .slice(0, MOST)
        .flatMap(({ id, terms }) => {
          const document = documents[Number(id)];
          return document === undefined ? [] : [{ document, terms }];
        }),
  };
}
