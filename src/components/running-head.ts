/** Keeps the running head in step with the reader: names the section on top of the page, and closes its list when it is done. */
import { sectionAt } from './section-at.ts';

interface Section {
  readonly heading: HTMLElement;
  readonly links: readonly HTMLAnchorElement[];
}

function sectionsOf(links: readonly HTMLAnchorElement[]): Section[] {
  const byId = Map.groupBy(links, (link) => decodeURIComponent(link.hash.slice(1)));
  return [...byId].flatMap(([id, own]) => {
    const heading = document.getElementById(id);
    return heading === null ? [] : [{ heading, links: own }];
  });
}

function mark(sections: readonly Section[], current: number | null): void {
  for (const [index, { links }] of sections.entries()) {
    for (const link of links) {
      if (index === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  }
}

function followReader(
  head: HTMLElement,
  name: HTMLElement,
  sections: readonly Section[],
  onSection: (id: string) => void,
): void {
  const contents = name.textContent;
  let shown: number | null = null;
  const follow = (): void => {
    const edge = head.offsetHeight + innerHeight / 5;
    const current = sectionAt(
      sections.map(({ heading }) => heading.getBoundingClientRect().top),
      edge,
    );
    if (current === shown) return;
    shown = current;
    name.textContent = (current === null ? null : sections[current]?.heading.textContent) ?? contents;
    mark(sections, current);
    const heading = current === null ? undefined : sections[current]?.heading;
    if (heading !== undefined) onSection(heading.id);
  };
  let asked = false;
  addEventListener(
    'scroll',
    () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        follow();
      });
    },
    { passive: true },
  );
  follow();
}

function closeWhenDone(details: HTMLDetailsElement): void {
  const close = (): void => {
    details.open = false;
  };
  details.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') !== null) close();
  });
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    close();
    details.querySelector('summary')?.focus();
  });
  details.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) close();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !details.contains(event.target)) close();
  });
}

/** Connects the running head of this page, if it has one; `onSection` hears of each section that the reader comes to. */
export function startRunningHead(onSection: (id: string) => void): void {
  const head = document.querySelector<HTMLElement>('.running-head');
  const details = head?.querySelector('details');
  const name = head?.querySelector<HTMLElement>('[data-running-section]');
  if (!head || !details || !name) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents-list a')];
  closeWhenDone(details);
  followReader(head, name, sectionsOf(links), onSection);
}
