/** Every word of the quizzes and of the review, as one typed dictionary. */

export interface QuizText {
  /** Heading of the questions at the end of a chapter. */
  readonly checkYourself: string;
  readonly checkYourselfLead: string;
  readonly question: string;
  /** For those who answer with the keyboard. */
  readonly keys: string;
  readonly right: string;
  readonly wrong: string;
  /** After a wrong answer, as long as the question is not solved. */
  readonly tryAgain: string;
  /** Fold with all explanations, for pages without scripts. */
  readonly answers: string;
  readonly askAgain: string;
  readonly showOthers: string;
  /** Before the link to the playground that shows the answer. */
  readonly proof: string;
  /** Why an answer was not kept. */
  readonly notKept: Readonly<Record<'unavailable' | 'full', string>>;
  readonly review: ReviewText;
}

/** The questions that come back. */
export interface ReviewText {
  readonly title: string;
  readonly lead: string;
  readonly due: (count: number) => string;
  readonly begin: string;
  readonly place: (number: number, of: number) => string;
  readonly next: string;
  readonly from: string;
  readonly over: string;
  /** When the nearest of what is not due yet comes back. */
  readonly later: (count: number, when: string) => string;
  readonly missing: string;
  readonly retry: string;
  readonly predictAgain: string;
}
