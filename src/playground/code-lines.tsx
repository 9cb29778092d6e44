/** A program as numbered lines, coloured or plain: what stands on the page until an editor does. */
import type { CodeToken } from './python-highlighter.ts';

interface CodeLinesProps {
  readonly lines: readonly (readonly CodeToken[])[];
}

/** Draws tokens; their classes are those of `code-theme.css`. */
export function CodeLines({ lines }: CodeLinesProps) {
  return (
    <pre class="code">
      <code>
        {lines.map((tokens, index) => (
          <span class="code-line" key={index}>
            {tokens.map(drawToken)}
            {'\n'}
          </span>
        ))}
      </code>
    </pre>
  );
}

function drawToken(token: CodeToken) {
  return token.colour === 'text' ? token.text : <span class={`code-${token.colour}`}>{token.text}</span>;
}

/** The lines of a program that nothing has coloured yet. */
export function plainLines(text: string): readonly (readonly CodeToken[])[] {
  return text.split('\n').map((line) => (line === '' ? [] : [{ text: line, colour: 'text' }]));
}
