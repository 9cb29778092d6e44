/** Notices that a reader is about to use a playground, so that the interpreter boots before Run is pressed. */

/** A page that scrolls under a resting pointer sends moves, too; only a hand moves it by some pixels. */
export function isDeliberate(event: PointerEvent): boolean {
  return event.pointerType !== 'mouse' || event.movementX !== 0 || event.movementY !== 0;
}
