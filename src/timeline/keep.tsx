/** What the reader can take along: the picture as a file, a link to the moment; and the keys, written down. */
import { useRef, useState } from 'preact/hooks';
import { MarkedText } from '../languages/index.ts';
import type { TimelineText } from '../languages/timeline/index.ts';
import { savePicture } from './save-picture.ts';
import type { Sheet } from './sheet.ts';
import type { Story } from './story.ts';
import type { LinkMade } from './timeline.tsx';

interface KeepProps {
  readonly text: TimelineText;
  readonly story: Story;
  readonly sheet: Sheet;
  readonly name: string;
  readonly link: () => Promise<LinkMade>;
}

export function Keep({ text, story, sheet, name, link }: KeepProps) {
  const [made, setMade] = useState<LinkMade | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const save = (format: 'svg' | 'png') => {
    if (place.current !== null) void savePicture({ story, sheet, text, name, format, like: place.current });
  };
  return (
    <div class="timeline-keep" ref={place}>
      <button type="button" class="button" onClick={() => void link().then(setMade)}>
        {text.control.link}
      </button>
      <button type="button" class="button" onClick={() => save('svg')}>
        {text.control.export('SVG')}
      </button>
      <button type="button" class="button" onClick={() => save('png')}>
        {text.control.export('PNG')}
      </button>
      <details>
        <summary>{text.control.keys}</summary>
        <ul>
          {text.control.keyList.map((line) => (
            <li key={line}>
              <MarkedText>{line}</MarkedText>
            </li>
          ))}
        </ul>
      </details>
      <div class="timeline-link" aria-live="polite">
        {made !== null && <p>{saidOf(made, text)}</p>}
        {made?.type === 'by-hand' && (
          <input class="field" type="text" readOnly value={made.link} aria-label={text.control.link} />
        )}
      </div>
    </div>
  );
}

function saidOf(made: LinkMade, { control }: TimelineText): string {
  switch (made.type) {
    case 'copied':
      return control.linkCopied;
    case 'by-hand':
      return control.linkByHand;
    case 'too-long':
      return control.linkTooLong;
  }
}
