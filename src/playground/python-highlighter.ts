/** Shiki with the one language and the two themes of the site: the same for static code, text areas and the editor. */
import python from '@shikijs/langs/python';
import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { type CodeColour, codeTheme, colourNamed, SUSPENSION_GRAMMAR } from '../styles/code-theme.ts';

let created: Promise<HighlighterCore> | null = null;

/** The highlighter, made once. */
export function pythonHighlighter(): Promise<HighlighterCore> {
  created ??= createHighlighterCore({
    themes: [codeTheme('site-light'), codeTheme('site-dark')],
    langs: [python, SUSPENSION_GRAMMAR],
    engine: createJavaScriptRegexEngine(),
  });
  return created;
}

/** A piece of a line in one colour. */
export interface CodeToken {
  readonly text: string;
  readonly colour: CodeColour;
}

/** The lines of a program as coloured tokens; neighbours of one colour are one token. */
export function highlightLines(
  highlighter: HighlighterCore,
  code: string,
): readonly (readonly CodeToken[])[] {
  return highlighter
    .codeToTokensBase(code, { lang: 'python', theme: 'site-light' })
    .map((line) =>
      joined(line.map((token) => ({ text: token.content, colour: colourNamed(token.color ?? '') }))),
    );
}

function joined(tokens: readonly CodeToken[]): readonly CodeToken[] {
  const result: CodeToken[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    // White space has no colour of its own.
    if (last !== undefined && (last.colour === token.colour || token.text.trim() === '')) {
      result[result.length - 1] = { text: last.text + token.text, colour: last.colour };
    } else {
      result.push(token);
    }
  }
  return result;
}
