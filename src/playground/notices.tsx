/** Where notices will stand; what says them is fetched with the first of them. */
import type { NoticeListProps } from './notice-list.tsx';
import type { PlaygroundState } from './playground-state.ts';
import { useLate } from './use-late.ts';

export function Notices(props: NoticeListProps) {
  const { state } = props;
  const late = useLate(() => import('./notice-list.tsx'), hasNotice(state), state);
  return (
    <div class="notices" aria-live="polite">
      {late !== null && <late.NoticeList {...props} />}
    </div>
  );
}

function hasNotice({ text, trouble, schedule, share }: PlaygroundState): boolean {
  const ofText = text.type === 'outdated' || (text.type === 'start' && text.aside !== null);
  const ofKeeping = trouble !== null && trouble !== 'dismissed';
  return ofText || ofKeeping || schedule !== '' || share.type !== 'none';
}
