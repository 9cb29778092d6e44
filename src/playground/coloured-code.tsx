/** A program that is not the one sent with the page: plain at once, coloured as soon as the highlighter is there. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { CodeLines, plainLines } from './code-lines.tsx';
import type { CodeToken } from './python-highlighter.ts';

type Colour = (code: string) => readonly (readonly CodeToken[])[];

let loaded: Colour | null = null;

async function loadColour(): Promise<Colour> {
  const { highlightLines, pythonHighlighter } = await import('./python-highlighter.ts');
  const highlighter = await pythonHighlighter();
  loaded = (code) => highlightLines(highlighter, code);
  return loaded;
}

/** Draws `text`; its lines keep their places while colours come. */
export function ColouredCode({ text }: { readonly text: string }) {
  const [colour, setColour] = useState<Colour | null>(() => loaded);
  useEffect(() => {
    if (colour !== null) return;
    // Without colours the code is as readable; nothing is to be told.
    loadColour().then(
      (loadedColour) => setColour(() => loadedColour),
      () => undefined,
    );
  }, [colour]);
  // While a program prints, the playground draws many times and its code stays the same.
  const lines = useMemo(() => (colour === null ? plainLines(text) : colour(text)), [colour, text]);
  return <CodeLines lines={lines} />;
}
