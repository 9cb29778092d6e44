/** A part of the page whose code is fetched when it is wanted. */
import { useEffect, useState } from 'preact/hooks';

/**
 * What `load` gives, once it is `wanted`; null until then, and where it cannot be had. A failed fetch is tried again when
 * `again` changes.
 */
export function useLate<Part>(load: () => Promise<Part>, wanted: boolean, again?: unknown): Part | null {
  const [late, setLate] = useState<{ readonly part: Part | null }>({ part: null });
  const isMissing = wanted && late.part === null;
  useEffect(() => {
    if (!isMissing) return;
    load().then(
      (part) => setLate({ part }),
      () => undefined,
    );
  }, [isMissing, again]);
  return late.part;
}
