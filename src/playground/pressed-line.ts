/** Which line's number was pressed, where code is drawn in lines of one height. Pure. */

interface CodeBox {
  /** Width of the numbers, height of the room above the first line, height of a line: in pixels. */
  readonly gutter: number;
  readonly top: number;
  readonly line: number;
  readonly lines: number;
}

/** The line from 1; null beside the numbers, or above and below them. */
export function pressedLine(
  { x, y }: { readonly x: number; readonly y: number },
  box: CodeBox,
): number | null {
  if (x < 0 || x >= box.gutter || y < box.top) return null;
  const line = Math.floor((y - box.top) / box.line) + 1;
  return line <= box.lines ? line : null;
}

/** The line whose number was pressed under a text area that covers the code. */
export function lineUnder(event: MouseEvent, area: HTMLTextAreaElement): number | null {
  const style = getComputedStyle(area);
  return pressedLine(
    { x: event.offsetX, y: event.offsetY },
    {
      gutter: Number.parseFloat(style.paddingInlineStart),
      top: Number.parseFloat(style.paddingBlockStart),
      line: Number.parseFloat(style.lineHeight),
      lines: area.value.split('\n').length,
    },
  );
}
