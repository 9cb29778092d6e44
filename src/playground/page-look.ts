/** Whether the page is light or dark at this moment, however that was decided. */
export type Look = 'light' | 'dark';

/** Asks the browser itself: system preference, the page's switch and print all end in what `light-dark()` gives. */
export function currentLook(): Look {
  const probe = document.createElement('span');
  probe.style.color = 'light-dark(rgb(255, 255, 255), rgb(0, 0, 0))';
  document.documentElement.append(probe);
  const look = getComputedStyle(probe).color === 'rgb(0, 0, 0)' ? 'dark' : 'light';
  probe.remove();
  return look;
}

/** Calls `listener` whenever the look may have changed; returns the way to stop. */
export function watchLook(listener: (look: Look) => void): () => void {
  const tell = () => listener(currentLook());
  const system = matchMedia('(prefers-color-scheme: dark)');
  const page = new MutationObserver(tell);
  system.addEventListener('change', tell);
  page.observe(document.documentElement, { attributes: true });
  return () => {
    system.removeEventListener('change', tell);
    page.disconnect();
  };
}
