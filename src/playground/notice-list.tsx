/** What the reader should know about the program's own versions, its keeping and its link. Fetched when there is something to say. */
import { useEffect, useRef } from 'preact/hooks';
import type { PlaygroundText } from '../languages/index.ts';
import { ColouredCode } from './coloured-code.tsx';
import type { Mediator } from './mediator.ts';
import type { KeepTrouble, PlaygroundState, ShareState } from './playground-state.ts';
import '../styles/playground-help.css';

export interface NoticeListProps {
  readonly text: PlaygroundText;
  readonly state: PlaygroundState;
  readonly start: string;
  readonly mediator: Mediator;
}

export function NoticeList({ text, state, start, mediator }: NoticeListProps) {
  return (
    <>
      {state.text.type === 'start' && state.text.aside !== null && (
        <Notice says={text.notice.wasReset}>
          <NoticeButton does={() => mediator.undoReset()}>{text.undo}</NoticeButton>
        </Notice>
      )}
      {state.text.type === 'outdated' && (
        <Outdated text={text} start={start} comparing={state.text.comparing} mediator={mediator} />
      )}
      {state.trouble !== null && state.trouble !== 'dismissed' && (
        <Notice says={troubleText(state.trouble, text)}>
          <NoticeButton does={() => mediator.dismissTrouble()}>{text.dismiss}</NoticeButton>
        </Notice>
      )}
      {state.schedule !== '' && (
        <Notice says={text.notice.follows(state.schedule)}>
          <NoticeButton does={() => mediator.follow('')}>{text.notice.followUsual}</NoticeButton>
        </Notice>
      )}
      <Shared share={state.share} text={text} />
    </>
  );
}

interface NoticeProps {
  readonly says: string;
  readonly children?: preact.ComponentChildren;
}

/** One remark with what can be done about it. */
export function Notice({ says, children }: NoticeProps) {
  return (
    <div class="notice">
      <p>{says}</p>
      {children}
    </div>
  );
}

export function NoticeButton({ does, children }: { readonly does: () => void; readonly children: string }) {
  return (
    <button type="button" class="button" onClick={does}>
      {children}
    </button>
  );
}

interface OutdatedProps {
  readonly text: PlaygroundText;
  readonly start: string;
  readonly comparing: 'yes' | 'no';
  readonly mediator: Mediator;
}

function Outdated({ text, start, comparing, mediator }: OutdatedProps) {
  return (
    <>
      <Notice says={text.notice.outdated}>
        <NoticeButton does={() => mediator.compare()}>
          {comparing === 'yes' ? text.notice.hideNew : text.notice.seeNew}
        </NoticeButton>
        <NoticeButton does={() => mediator.keepMine()}>{text.notice.keepMine}</NoticeButton>
      </Notice>
      {comparing === 'yes' && (
        <section class="new-version" aria-label={text.notice.newVersion}>
          <p class="label">{text.notice.newVersion}</p>
          <ColouredCode text={start} />
          <NoticeButton does={() => mediator.reset()}>{text.notice.takeNew}</NoticeButton>
        </section>
      )}
    </>
  );
}

function Shared({ share, text }: { readonly share: ShareState; readonly text: PlaygroundText }) {
  switch (share.type) {
    case 'none':
      return null;
    case 'copied':
      return <Notice says={text.notice.shareCopied} />;
    case 'too-long':
      return <Notice says={text.notice.linkTrouble['too-long']} />;
    case 'by-hand':
      return (
        <Notice says={text.notice.shareByHand}>
          <LinkField link={share.link} label={text.notice.shareField} />
        </Notice>
      );
  }
}

/** A field with its text selected, ready to be copied. */
function LinkField({ link, label }: { readonly link: string; readonly label: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [link]);
  return <input ref={field} class="field" type="text" readOnly value={link} aria-label={label} />;
}

function troubleText(trouble: KeepTrouble, text: PlaygroundText): string {
  switch (trouble) {
    case 'unavailable':
      return text.notice.notSavedUnavailable;
    case 'full':
      return text.notice.notSavedFull;
    case 'unreadable':
      return text.notice.unreadableEdit;
  }
}
