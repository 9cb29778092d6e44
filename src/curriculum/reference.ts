/** What the reference pages and the tables for authors are made from: the catalogue of pitfalls, the sections of the sources. */
import type { Localized } from './localized.ts';

/** One pitfall of the catalogue. */
export interface Pitfall {
  /** `P16`: what the remarks of the runtime name it by. */
  readonly id: string;
  /** Inline Markdown. */
  readonly name: Localized;
  /** Slug of the chapter that teaches it. */
  readonly chapter: string;
  /** The wrong code, a few lines; not a whole program. */
  readonly code: string;
  /** What the reader notices. Inline Markdown. */
  readonly sees: Localized;
  /** What really happened. Inline Markdown. */
  readonly why: Localized;
  /** The way out. Inline Markdown. */
  readonly fix: Localized;
  /** Where it is written: a document and its section, or an issue. */
  readonly sources: readonly string[];
  /** Rules of linters that find it without running the program: `ruff ASYNC251`. */
  readonly rules: readonly string[];
}

/** One playground whose run shows a pitfall. */
export interface LivePitfall {
  readonly playground: string;
  /** Slug of its chapter. */
  readonly chapter: string;
  readonly title: Localized;
  /** What the runtime remarks on it, with the names and lines of that program. */
  readonly message: string;
}

/** A small program that falls into a pitfall, proven by a test of the runtime, and the same program mended. */
export interface PitfallPrograms {
  /** Each as the fragment of a share link. */
  readonly wrong: string;
  readonly mended: string;
  /** What the runtime remarks on the wrong one. */
  readonly message: Localized;
}

/** A pitfall as pages read it: its texts are inline HTML in every language. */
export interface PitfallEntry extends Pitfall {
  /** Its code as the HTML of a listing. */
  readonly listing: string;
  /** The playgrounds of the course that show it, in order. */
  readonly live: readonly LivePitfall[];
  /** Null where the runtime cannot tell of it yet. */
  readonly programs: PitfallPrograms | null;
}

/** One section of one of the five source articles. */
export interface SeedSection {
  /** `S4§5.2`, `S0 intro`. */
  readonly ref: string;
  /** What it is about, in a few words, for authors. */
  readonly about: string;
  /** Slugs of the chapters that are to take it up, in order. */
  readonly chapters: readonly string[];
}
