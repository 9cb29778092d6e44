/** What the reader's machine suggests: which editor, how much to fetch, which key runs. */

/** A finger alone cannot use the full editor: it swallows swipes and hides the keyboard's own help. */
export function canUseFullEditor(): boolean {
  return !matchMedia('(pointer: coarse) and (hover: none)').matches;
}

/** The reader asked the browser to save data: then nothing is fetched ahead of need. */
export function wantsLittleData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
  );
}

/** Whether Command stands where Control stands elsewhere. */
export function hasCommandKey(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
