/** Saves the whole picture as a file of its own: the drawing with its labels, in the colours of the page. */
import { render } from 'preact';
import type { TimelineText } from '../languages/timeline/index.ts';
import { geometryFor, RULER } from './geometry.ts';
import { pictureFile } from './picture-file.tsx';
import type { Sheet } from './sheet.ts';
import type { Story } from './story.ts';

export interface PictureOrder {
  readonly story: Story;
  readonly sheet: Sheet;
  readonly text: TimelineText;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly format: 'svg' | 'png';
  /** An element of the page, whose fonts and colours the file gets. */
  readonly like: HTMLElement;
}

/** A bitmap no side of which is longer: what every browser can draw. */
const LONGEST_SIDE = 8192;
/** Pixels of a bitmap for each of the picture. */
const SHARPNESS = 2;

/** The properties that the styles of a drawing set. */
const DRAWN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'fill-opacity',
  'opacity',
  'font-family',
  'font-size',
  'text-anchor',
] as const;

export async function savePicture(order: PictureOrder): Promise<void> {
  const { sheet, name, format } = order;
  const svg = standalone(order);
  if (format === 'svg') {
    offer(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
    return;
  }
  const { row } = geometryFor(sheet.lanes.length);
  const bitmap = await toBitmap(svg, row * sheet.lanes.length + RULER);
  if (bitmap !== null) offer(bitmap, `${name}.png`);
}

/** The drawing with its styles written into it: a file has no style sheet of ours. */
function standalone({ story, sheet, text, like }: PictureOrder): string {
  const place = document.createElement('div');
  place.hidden = false;
  place.className = 'timeline-offstage';
  like.append(place);
  render(pictureFile(story, sheet, text), place);
  const svg = place.querySelector('svg');
  if (svg === null) throw new Error('should never happen, because the picture was just drawn');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    const style = getComputedStyle(element);
    for (const property of DRAWN) {
      const value = style.getPropertyValue(property);
      if (value !== '') element.setAttribute(property, value);
    }
    element.removeAttribute('class');
  }
  const written = new XMLSerializer().serializeToString(svg);
  render(null, place);
  place.remove();
  return written;
}

async function toBitmap(svg: string, height: number): Promise<Blob | null> {
  const image = new Image();
  // As a data address: the page's policy lets no other source draw.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SHARPNESS, LONGEST_SIDE / image.width, LONGEST_SIDE / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function offer(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
