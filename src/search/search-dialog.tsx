/** The search dialog: a field, and below it what was found, to be reached by arrow keys, Tab or pointer. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../languages/index.ts';
import { type SearchText, searchTextFor } from '../languages/search/index.ts';
import { type ExcerptPiece, excerpt, marked } from './excerpt.ts';
import { type LoadedSearch, loadSearch } from './load-search.ts';
import { resultAddress } from './result-address.ts';
import type { Found } from './search-index.ts';

interface SearchDialogProps {
  readonly language: Language;
  /** Address of the site's root, with a slash at its end. */
  readonly root: string;
  /** Called when the dialog was closed. */
  readonly onClose: () => void;
}

type Loading =
  | { readonly type: 'loading' }
  | { readonly type: 'failed' }
  | { readonly type: 'ready'; readonly search: LoadedSearch };

export function SearchDialog({ language, root, onClose }: SearchDialogProps) {
  const text = searchTextFor(language);
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const loading = useSearch(root, language);
  useEffect(() => dialog.current?.showModal(), []);
  const found = loading.type === 'ready' ? loading.search.index.find(query) : [];
  const chapters = loading.type === 'ready' ? loading.search.chapters : {};
  return (
    <dialog
      ref={dialog}
      class="search-dialog"
      aria-label={text.label}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      onKeyDown={(event) => moveAmong(event, dialog.current)}
    >
      <search class="search-box">
        <input
          type="search"
          aria-label={text.label}
          placeholder={text.placeholder}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <button type="button" class="search-close" onClick={() => dialog.current?.close()}>
          {text.close}
        </button>
      </search>
      <p class="search-status" role="status">
        {statusOf(loading, query, found.length, text)}
      </p>
      <ol class="search-results plain">
        {found.map((one) => (
          <Result
            key={`${one.document.kind} ${one.document.page}#${one.document.anchor}`}
            found={one}
            href={resultAddress(one.document, root, language)}
            chapter={chapters[one.document.chapter]}
            text={text}
            onFollow={() => dialog.current?.close()}
          />
        ))}
      </ol>
    </dialog>
  );
}

function useSearch(root: string, language: Language): Loading {
  const [loading, setLoading] = useState<Loading>({ type: 'loading' });
  useEffect(() => {
    loadSearch(root, language).then(
      (search) => setLoading({ type: 'ready', search }),
      () => setLoading({ type: 'failed' }),
    );
  }, [root, language]);
  return loading;
}

function statusOf(loading: Loading, query: string, count: number, text: SearchText): string {
  if (loading.type === 'failed') return text.failed;
  if (query.trim() === '') return text.hint;
  if (loading.type === 'loading') return text.loading;
  return count === 0 ? text.nothing(query.trim()) : text.found(count);
}

/** Up and down lead from the field to the results and back; Enter in the field follows the first. */
function moveAmong(event: KeyboardEvent, dialog: HTMLDialogElement | null): void {
  if (dialog === null) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, .search-results a')];
  const { activeElement } = document;
  const here = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0 && here >= 0) {
    event.preventDefault();
    stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus();
  } else if (event.key === 'Enter' && here === 0 && !event.isComposing) {
    event.preventDefault();
    stops[1]?.click();
  }
}

interface ResultProps {
  readonly found: Found;
  readonly href: string;
  readonly chapter: string | undefined;
  readonly text: SearchText;
  /** A result on the page itself loads nothing, so that the dialog has to be closed. */
  readonly onFollow: () => void;
}

function Result({ found: { document: one, terms }, href, chapter, text, onFollow }: ResultProps) {
  const place = chapter === undefined ? '' : text.inChapter(one.chapter, chapter);
  return (
    <li>
      <a href={href} onClick={onFollow} data-kind={one.kind}>
        <span class="search-result-title">
          <Pieces pieces={marked(one.title, terms)} />
        </span>
        <span class="search-result-place">
          {text.kinds[one.kind]}
          {place !== '' && ` · ${place}`}
        </span>
        <span class="search-result-text">
          <Pieces pieces={excerpt(one.text, terms)} />
        </span>
      </a>
    </li>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly ExcerptPiece[] }) {
  return (
    <>
      {pieces.map((piece, index) =>
        piece.marked ? <mark key={`${index} ${piece.text}`}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
