/** What a scripted client did and heard, a line an entry, each with its time. */
import { formatDuration } from '../languages/index.ts';
import type { ServicesText } from '../languages/services/index.ts';
import type { ClientEntry } from '../trace/index.ts';

interface TranscriptProps {
  readonly entries: readonly ClientEntry[];
  readonly text: ServicesText;
}

export function Transcript({ entries, text }: TranscriptProps) {
  return (
    <ol class="plain services-transcript">
      {entries.map(({ at, deed, text: said }, index) => (
        <li key={index} data-deed={deed}>
          <span class="label">{formatDuration(at)} s</span> <span>{text.deeds[deed] ?? deed}</span>{' '}
          {said !== '' && <code>{said}</code>}
        </li>
      ))}
    </ol>
  );
}
