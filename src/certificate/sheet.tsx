/** The certificate itself: a sheet to print, and the field for the name on it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CertificateText } from '../languages/certificate/index.ts';
import { browserStorage, createNameStore } from '../progress/index.ts';
import type { CertificateState } from './board-standings.ts';

interface SheetProps {
  readonly certificate: CertificateState;
  /** Milliseconds since 1970 when the last board was done. */
  readonly at: number;
  readonly text: CertificateText;
}

/** As long as fits on the sheet. */
const LONGEST_NAME = 60;

export function Sheet({ certificate: { of, first }, at, text }: SheetProps) {
  const store = useMemo(() => createNameStore(browserStorage()), []);
  const [name, setName] = useState('');
  useEffect(() => setName(store.load()), [store]);
  const { sheet } = text;
  const change = (value: string) => {
    store.keep(value);
    setName(value);
  };
  return (
    <div class="certificate">
      <div class="certificate-form">
        <label for="certificate-name">{text.name}</label>
        <input
          id="certificate-name"
          type="text"
          autocomplete="name"
          maxLength={LONGEST_NAME}
          value={name}
          aria-describedby="certificate-name-hint"
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
        <button type="button" onClick={() => print()}>
          {text.print}
        </button>
        <p id="certificate-name-hint">{text.nameHint}</p>
      </div>
      <section class="certificate-sheet" aria-labelledby="certificate-title">
        <svg class="certificate-mark" width="84" height="42" viewBox="0 0 56 28" aria-hidden="true">
          <path d="M10 9H54M2 19H54" class="certificate-waiting" />
          <path d="M2 9H10" class="certificate-running" />
        </svg>
        <h2 id="certificate-title">{sheet.title}</h2>
        <p>{sheet.before}</p>
        <p class="certificate-name" data-empty={name === '' ? 'yes' : 'no'}>
          {name === '' ? sheet.noName : name}
        </p>
        <p>
          {sheet.has(of, first)} {sheet.can}
        </p>
        <p class="certificate-foot">
          <time dateTime={new Date(at).toISOString().slice(0, 10)}>{sheet.date(at)}</time>
          <span>{sheet.site}</span>
        </p>
        <p class="certificate-worth">{sheet.worth}</p>
      </section>
    </div>
  );
}
