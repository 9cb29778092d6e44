/** Every word the interface says outside a playground, as one typed dictionary: one value of it is one language. */
import type { PlaygroundText } from './playground-text.ts';

/** Words on every page. */
export interface FrameText {
  readonly siteName: string;
  readonly skipToContent: string;
  readonly mainNavigation: string;
  readonly chapters: string;
  readonly pitfalls: string;
  readonly glossary: string;
  readonly play: string;
  readonly progress: string;
  readonly search: string;
  /** The same, with its keys. */
  readonly searchKeys: string;
  readonly cheatSheet: string;
  /** The switch, named for what it turns on. */
  readonly darkTheme: string;
  readonly languages: string;
  /** What runs the programs, and where. Inline HTML. */
  readonly colophon: string;
  /** Leads to the licences of what the site ships. */
  readonly notices: string;
}

/** The front page. */
export interface HomeText {
  readonly title: string;
  /** For search engines and previews: plain text. */
  readonly description: string;
  readonly headline: string;
  /** What this is, in one sentence. */
  readonly lead: string;
  readonly begin: (number: number, title: string) => string;
  readonly tryFirst: string;
  readonly mapTitle: string;
  readonly mapLead: (written: number, planned: number) => string;
  readonly part: (numeral: string) => string;
  readonly toCome: string;
  /** For a chapter that can be read, but in another language only. */
  readonly inOtherLanguage: (language: string) => string;
}

/** A page of the course. */
export interface ChapterText {
  readonly place: (part: string, partTitle: string) => string;
  readonly chapter: (number: number) => string;
  readonly goals: string;
  readonly contents: string;
  readonly onThisPage: string;
  readonly course: string;
  readonly previous: string;
  readonly next: string;
  readonly allChapters: string;
  /** What a chapter says that is shown in another language because it is not translated. */
  readonly untranslated: string;
}

/** What authors' components say by themselves. */
export interface ProseText {
  readonly correctionLabel: string;
  readonly asideLabel: string;
}

export interface GlossaryText {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly seeAlso: string;
  readonly shownIn: string;
  readonly letters: string;
}

export interface PlayPageText {
  /** Heading over the playground, for those who go from heading to heading. */
  readonly program: string;
  readonly title: string;
  readonly description: string;
  readonly lead: string;
}

/** The page that leads to a language. */
export interface WelcomeText {
  readonly title: string;
  readonly choose: string;
}

export interface NotFoundText {
  readonly title: string;
  readonly explanation: string;
  readonly home: string;
}

/** All of the above. */
export interface SiteText {
  readonly frame: FrameText;
  readonly home: HomeText;
  readonly chapter: ChapterText;
  readonly prose: ProseText;
  readonly glossary: GlossaryText;
  readonly play: PlayPageText;
  readonly welcome: WelcomeText;
  readonly notFound: NotFoundText;
}

/** Every word of the interface in one language. */
export interface Text extends SiteText {
  readonly playground: PlaygroundText;
}
