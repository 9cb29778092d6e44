/** A sentence in which backticks set off what is code, as the order checker and the runtime write them. */

import { h } from 'preact';

/** Splits at backticks: every second piece is code. A lone backtick stays as it is. */
export function codePieces(
  sentence: string,
): readonly { readonly type: 'text' | 'code'; readonly text: string }[] {
  const pieces = sentence.split('`');
  if (pieces.length % 2 === 0) return [{ type: 'text', text: sentence }];
  return pieces
    .map((text, index) => ({ type: index % 2 === 0 ? ('text' as const) : ('code' as const), text }))
    .filter((piece) => piece.text !== '');
}

/** Without JSX, because Node reads this folder as it is. */
export function MarkedText({ children }: { readonly children: string }) {
  return codePieces(children).map((piece, index) =>
    piece.type === 'code' ? h('code', { key: `${index} ${piece.text}` }, piece.text) : piece.text,
  );
}
