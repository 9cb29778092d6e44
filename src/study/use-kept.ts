/** What the device remembers, as state of an island: read once it lives, and again when something was kept. */
import { useEffect, useState } from 'preact/hooks';
import { browserStorage, type Kept, readKept } from '../progress/index.ts';

/** Null before the island lives, and where the browser gives no storage. */
export interface LivingKept {
  readonly kept: Kept | null;
  readonly state: 'asleep' | 'no-storage' | 'living';
  readonly again: () => void;
}

export function useKept(): LivingKept {
  const [living, setLiving] = useState<Omit<LivingKept, 'again'>>({ kept: null, state: 'asleep' });
  const again = () => {
    const area = browserStorage();
    setLiving(
      area === null ? { kept: null, state: 'no-storage' } : { kept: readKept(area), state: 'living' },
    );
  };
  useEffect(() => {
    again();
    // Another tab may have kept something.
    addEventListener('storage', again);
    return () => removeEventListener('storage', again);
  }, []);
  return { ...living, again };
}
