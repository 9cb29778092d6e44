/** The empty playground; it opens the program of a share link, and never runs one by itself. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { termsOf } from '../curriculum/index.ts';
import { type Language, playgroundTextFor } from '../languages/index.ts';
import type { IslandData } from './island-data.ts';
import { Notice, NoticeButton } from './notice-list.tsx';
import { PlaygroundIsland } from './playground-island.tsx';
import type { LinkProblem, SharedProgram } from './share-link.ts';

interface PlayIslandProps {
  readonly data: IslandData;
  readonly language: Language;
  readonly children?: ComponentChildren;
}

interface OpenedProgram {
  readonly type: 'program';
  readonly program: SharedProgram;
  readonly moment: number | null;
  /** A short name of the link: edits of its program are kept under it, away from the reader's own. */
  readonly name: string;
}

/** What the fragment of the address turned out to be. */
type Opened =
  | { readonly type: 'own' }
  | OpenedProgram
  | { readonly type: 'unreadable'; readonly reason: LinkProblem };

export function PlayIsland({ data, language, children }: PlayIslandProps) {
  const text = playgroundTextFor(language);
  const [opened, setOpened] = useState<Opened>({ type: 'own' });
  useEffect(() => {
    const open = () => void openFragment(location.hash).then(setOpened);
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, []);
  return (
    <>
      <div class="play-link" aria-live="polite">
        {opened.type === 'program' && (
          <Notice says={text.notice.opened}>
            <NoticeButton does={() => leaveLink(setOpened)}>{text.notice.backToMine}</NoticeButton>
          </Notice>
        )}
        {opened.type === 'unreadable' && opened.reason !== 'empty' && (
          <Notice says={text.notice.linkTrouble[opened.reason]} />
        )}
      </div>
      {opened.type === 'program' ? (
        <PlaygroundIsland
          key={opened.name}
          data={sharedData(data, opened)}
          language={language}
          keptAs={`link/${opened.name}`}
          start={opened.program.text}
          moment={opened.moment}
        />
      ) : (
        <PlaygroundIsland key="own" data={data} language={language}>
          {children}
        </PlaygroundIsland>
      )}
    </>
  );
}

async function openFragment(hash: string): Promise<Opened> {
  if (hash === '' || hash === '#') return { type: 'own' };
  const { decodeShareLink, linkName } = await import('./share-link.ts');
  const decoded = decodeShareLink(hash);
  return decoded.type === 'program' ? { ...decoded, name: linkName(hash) } : decoded;
}

/** Takes the link out of the address, so that a reload stays with the reader's own program. */
function leaveLink(setOpened: (opened: Opened) => void): void {
  history.replaceState(null, '', location.pathname + location.search);
  setOpened({ type: 'own' });
}

function sharedData(data: IslandData, { program, name }: OpenedProgram): IslandData {
  const { spec, stdin, schedule } = program;
  const terms = {
    ...termsOf(program),
    ...(schedule === undefined ? {} : { schedule }),
  };
  return { ...data, spec, stdin, startVersion: name, ...terms };
}
