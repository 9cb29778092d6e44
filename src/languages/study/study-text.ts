/** Every word about the reader's progress, as one typed dictionary. */

export interface StudyText {
  readonly title: string;
  /** For search engines and previews: plain text. */
  readonly description: string;
  readonly lead: string;
  /** In the place of it all where no scripts run. */
  readonly needsScripts: string;
  /** Where the browser lets the page store nothing. */
  readonly noStorage: string;
  readonly wayOn: {
    readonly begin: (number: number, title: string) => string;
    readonly goOn: (number: number, title: string) => string;
    readonly next: (number: number, title: string) => string;
    readonly allRead: string;
  };
  readonly review: { readonly title: string; readonly nothing: string };
  readonly chapters: {
    readonly title: string;
    readonly chapter: string;
    readonly reading: Readonly<Record<'unopened' | 'begun' | 'read', string>>;
    readonly readingColumn: string;
    readonly exercises: string;
    readonly questions: string;
    readonly due: string;
    readonly share: (done: number, of: number) => string;
    readonly firstTry: (count: number) => string;
    readonly noHelp: (count: number) => string;
    readonly none: string;
    readonly dueCount: (count: number) => string;
  };
  readonly file: {
    readonly title: string;
    readonly lead: string;
    readonly save: string;
    readonly take: string;
    readonly taken: (entries: number, putAside: number) => string;
    readonly nothingNew: string;
    readonly full: string;
    readonly trouble: Readonly<Record<'foreign' | 'newer' | 'damaged' | 'unreadable', string>>;
  };
  readonly aside: {
    readonly title: string;
    readonly lead: string;
    readonly swap: string;
    readonly drop: string;
    readonly show: string;
  };
  readonly erase: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly ask: string;
    readonly consequence: string;
    readonly confirm: string;
    readonly cancel: string;
    readonly saveFirst: string;
    readonly done: string;
  };
  /** On the map and the contents: said to screen readers, and shown on hovering. */
  readonly marks: {
    readonly chapter: (reading: 'begun' | 'read', done: number, of: number) => string;
    readonly section: (done: number, of: number) => string;
  };
}
