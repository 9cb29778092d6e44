/** What can be found: one document a section, program, question, pitfall and term. Made by the build, read by the page. */

export type DocumentKind = 'section' | 'program' | 'question' | 'pitfall' | 'term';

/** Plain data that survives JSON. */
export interface SearchDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  /** Plain text: prose, or a program. */
  readonly text: string;
  /** The page below the language's folder, `tasks`, and the anchor on it; an empty one is its top. */
  readonly page: string;
  readonly anchor: string;
  /** The chapter it stands in, `4`; 0 for pages beside the chapters. */
  readonly chapter: number;
}

/** Everything that can be found in one language. */
export interface SearchData {
  /** Titles of chapters by number. */
  readonly chapters: Readonly<Record<string, string>>;
  readonly documents: readonly SearchDocument[];
}
