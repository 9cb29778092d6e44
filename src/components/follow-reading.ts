/** Tells the keeper of places where the reader is, from the first scroll on; until then nothing is fetched for it. */
import type { PlaceKeeper } from './reading-place.ts';

/** Begins to follow; what is given back takes the id of each section that the reader comes to. */
export function followReading(): (section: string) => void {
  const slug = document.querySelector<HTMLElement>('.chapter')?.dataset['slug'];
  if (slug === undefined) return () => {};
  let section: string | null = null;
  let keeper: PlaceKeeper | null = null;
  const begin = async () => {
    const { placeKeeper } = await import('./reading-place.ts');
    keeper = placeKeeper(slug);
    keeper.came(section);
    onEnd(keeper);
  };
  // Who cannot fetch it reads on without being followed.
  addEventListener('scroll', () => void begin().catch(() => {}), { once: true, passive: true });
  return (next) => {
    section = next;
    keeper?.came(next);
  };
}

/** The way on stands after the last line: who sees it has the chapter behind them. */
function onEnd(keeper: PlaceKeeper): void {
  const end = document.querySelector('.way-on');
  if (end === null) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    keeper.ended();
  });
  observer.observe(end);
}
