/** What the page needs of one question, in one language: plain data that survives JSON. */

/** One answer that is offered. */
export interface OptionData {
  /** Inline HTML. */
  readonly text: string;
  /** Inline HTML. */
  readonly explanation: string;
  readonly right: boolean;
}

/** The playground that shows the answer. */
export interface ProofData {
  readonly playground: string;
  /** Slug of its chapter. */
  readonly chapter: string;
  readonly title: string;
}

/** One question of a chapter's quiz. */
export interface QuestionData {
  /** Unique in the whole course. */
  readonly id: string;
  /** Slug of its chapter. */
  readonly chapter: string;
  /** Short hash of what is asked and offered, the same in every language: tells whether a kept answer was given to this. */
  readonly version: string;
  /** Inline HTML. */
  readonly text: string;
  readonly options: readonly OptionData[];
  readonly proof: ProofData | null;
}

/** The anchor of a question on its chapter's page. */
export function questionAnchor(id: string): string {
  return `question-${id}`;
}
