/** Static code and static expectations, as the build writes them into a page. */
import { describeSpec, parseOrderSpec } from '../../order/index.ts';
import { shownProgram } from '../island-data.ts';
import type { CodeToken } from '../python-highlighter.ts';

/** The coloured lines of a program. */
export async function staticLines(code: string): Promise<readonly (readonly CodeToken[])[]> {
  // Fetched like everywhere else, so that it is one chunk of its own in every build.
  const { highlightLines, pythonHighlighter } = await import('../python-highlighter.ts');
  return highlightLines(await pythonHighlighter(), shownProgram(code));
}

/** What a spec demands, in sentences. */
export function expectedSentences(spec: string, language: string): readonly string[] {
  return describeSpec(parseOrderSpec(spec, { language }));
}
