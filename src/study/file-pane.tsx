/** Progress as a file: saving it, taking one in, and the versions that were put aside when both sides had one. */
import { useRef, useState } from 'preact/hooks';
import type { StudyText } from '../languages/study/index.ts';
import { asideVersions, dropAside, mergeProgress, readProgressFile, swapAside } from '../progress/index.ts';
import { saveFile } from './save-file.ts';

interface FilePaneProps {
  readonly text: StudyText;
  readonly onChange: () => void;
}

export function FilePane({ text, onChange }: FilePaneProps) {
  const [says, setSays] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    setSays(await taken(file, text.file));
    // The same file can be chosen again.
    input.value = '';
    onChange();
  };
  return (
    <section class="progress-part" aria-labelledby="file">
      <h2 id="file">{text.file.title}</h2>
      <p>{text.file.lead}</p>
      <div class="progress-buttons">
        <button type="button" class="button" onClick={() => saveFile(localStorage, Date.now())}>
          {text.file.save}
        </button>
        <button type="button" class="button" onClick={() => chooser.current?.click()}>
          {text.file.take}
        </button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text.file.take}
          onChange={(event) => void take(event.currentTarget)}
        />
      </div>
      <p role="status" class="progress-says">
        {says}
      </p>
      <AsideList text={text.aside} onChange={onChange} />
    </section>
  );
}

/** Takes in `file`, and gives the sentence that says what came of it. */
async function taken(file: File, text: StudyText['file']): Promise<string> {
  const content = await file.text().catch(() => null);
  if (content === null) return text.trouble.unreadable;
  const read = readProgressFile(content);
  if (read.type !== 'progress') return text.trouble[read.type];
  const merged = mergeProgress(localStorage, read.entries);
  if (!merged.kept) return text.full;
  const entries = merged.taken + merged.joined;
  return entries + merged.putAside === 0 ? text.nothingNew : text.taken(entries, merged.putAside);
}

interface AsideListProps {
  readonly text: StudyText['aside'];
  readonly onChange: () => void;
}

function AsideList({ text, onChange }: AsideListProps) {
  const versions = asideVersions(localStorage);
  if (versions.length === 0) return null;
  return (
    <section class="aside-versions" aria-labelledby="put-aside">
      <h3 id="put-aside">{text.title}</h3>
      <p>{text.lead}</p>
      <ul class="plain">
        {versions.map((version) => {
          const act = (does: typeof swapAside) => () => {
            does(localStorage, version);
            onChange();
          };
          return (
            <li key={version.name}>
              <span class="aside-name">{version.program}</span>
              <details>
                <summary>{text.show}</summary>
                <pre>
                  <code>{version.text}</code>
                </pre>
              </details>
              <div class="progress-buttons">
                <button type="button" class="button" onClick={act(swapAside)}>
                  {text.swap}
                </button>
                <button type="button" class="button" onClick={act(dropAside)}>
                  {text.drop}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
