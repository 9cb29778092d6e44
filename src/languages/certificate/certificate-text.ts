/** Every word of the certificate, as one typed dictionary. */

export interface CertificateText {
  readonly title: string;
  /** For search engines and previews: plain text. */
  readonly description: string;
  readonly lead: string;
  /** The link on the page of progress. */
  readonly link: string;
  readonly needsScripts: string;
  readonly noStorage: string;
  /** What is asked for a board to count. */
  readonly rule: string;
  readonly done: (done: number, of: number) => string;
  readonly missing: string;
  readonly chapter: (number: number, title: string) => string;
  /** Beside a board that was predicted and does not count yet. */
  readonly tried: string;
  readonly name: string;
  readonly nameHint: string;
  readonly print: string;
  /** The sheet. */
  readonly sheet: {
    readonly title: string;
    readonly before: string;
    /** For a name that is written by hand. */
    readonly noName: string;
    readonly has: (of: number, first: number) => string;
    readonly can: string;
    readonly date: (at: number) => string;
    readonly site: string;
    readonly worth: string;
  };
}
