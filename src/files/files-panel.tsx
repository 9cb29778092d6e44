/** The files that a run found and left: their names, who wrote them when, what stands in them, and a way to keep them. */

import { type FilesText, filesTextFor } from '../languages/files/index.ts';
import { formatDuration, type Language } from '../languages/index.ts';
import type { FileRecord, WrittenFile } from '../trace/index.ts';
import { fileView, savedBytes, shownBytes, shownName } from './file-view.ts';
import { saveFile } from './save-file.ts';
import '../styles/files.css';

export interface FilesPanelProps {
  readonly files: FileRecord;
  readonly language: Language;
}

/** Names in the heading; the rest is counted. */
const MOST_NAMED = 3;
/** So many are shown with what stands in them; of more, the reader chooses. */
const MOST_OPEN = 3;

export function FilesPanel({ files, language }: FilesPanelProps) {
  const text = filesTextFor(language);
  const { list, leftOut, isFull } = files;
  const named = list.slice(0, MOST_NAMED).map(({ path }) => shownName(path));
  return (
    <details class="files">
      <summary>{text.heading(named, list.length + leftOut - named.length)}</summary>
      {isFull && <p class="files-full">{text.full}</p>}
      <p>{text.about}</p>
      <ul class="plain files-list">
        {list.map((file) => (
          <li key={file.path}>
            <OneFile file={file} text={text} isOpen={list.length <= MOST_OPEN} />
          </li>
        ))}
      </ul>
      {leftOut > 0 && <p>{text.leftOut(leftOut)}</p>}
    </details>
  );
}

interface OneFileProps {
  readonly file: WrittenFile;
  readonly text: FilesText;
  readonly isOpen: boolean;
}

function OneFile({ file, text, isOpen }: OneFileProps) {
  const name = shownName(file.path);
  if (file.state === 'deleted')
    return (
      <p class="files-name">
        <code>{name}</code> <span class="files-facts">{text.states.deleted}</span>
      </p>
    );
  return (
    <details open={isOpen}>
      <summary class="files-name">
        <code>{name}</code> <span class="files-facts">{facts(file, text)}</span>
      </summary>
      <Content file={file} name={name} text={text} />
      {savedBytes(file) !== null && (
        <button
          type="button"
          class="button"
          data-look="strong"
          aria-label={text.saveFile(name)}
          onClick={() => saveFile(file)}
        >
          {text.save}
        </button>
      )}
    </details>
  );
}

function facts({ state, size, at, task, thread }: WrittenFile, text: FilesText): string {
  const who = task ?? thread;
  const written = at === null ? [] : [text.written(formatDuration(at), who === null ? null : shownName(who))];
  return [text.states[state], text.bytes(size), ...written].join(' · ');
}

function Content({
  file,
  name,
  text,
}: {
  readonly file: WrittenFile;
  readonly name: string;
  readonly text: FilesText;
}) {
  const view = fileView(file);
  const shown = shownBytes(file);
  const cut = shown < file.size && <p class="files-note">{text.cut(shown, file.size)}</p>;
  switch (view.type) {
    case 'gone':
      return null;
    case 'empty':
      return <p class="files-note">{text.empty}</p>;
    case 'text':
      return (
        <>
          {cut}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section class="files-content" tabIndex={0} aria-label={text.content(name)}>
            <ol class="files-lines">
              {view.lines.map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ol>
          </section>
        </>
      );
    case 'bytes':
      return (
        <>
          <p class="files-note">{text.noText}</p>
          {cut}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section class="files-content" tabIndex={0} aria-label={text.content(name)}>
            <pre>
              {view.rows
                .map(({ at, digits, letters }) => `${at}  ${digits.padEnd(23)}  ${letters}`)
                .join('\n')}
            </pre>
          </section>
        </>
      );
  }
}
