/** Says which keys open the search. Pure. */

/** What a key event says of itself. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
}

/**
 * Whether this key asks for the search: `/`, or Ctrl+K (Cmd+K). Whoever writes somewhere means the letter, and the editor
 * has a Ctrl+K of its own.
 */
export function isSearchKey(pressed: Pressed, isWriting: boolean): boolean {
  if (isWriting || pressed.altKey || pressed.defaultPrevented) return false;
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  return isCommand ? pressed.key.toLowerCase() === 'k' : pressed.key === '/';
}
