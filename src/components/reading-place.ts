/** Remembers how far the reader came in the chapter of this page. */
import { browserStorage, createReadingStore } from '../progress/index.ts';

/** Keeps places of the chapter of this page. */
export interface PlaceKeeper {
  /** The reader came to this section; null before the first one. */
  came(section: string | null): void;
  /** The reader came to the end. */
  ended(): void;
}

export function placeKeeper(slug: string): PlaceKeeper {
  const store = createReadingStore(browserStorage());
  let place = store.all()[slug]?.section ?? null;
  const keep = (read: boolean) => store.keep(slug, { section: place, read, at: Date.now() });
  return {
    came: (section) => {
      // Who only opens the page, or looks at its head again, has not lost the place.
      place = section ?? place;
      keep(false);
    },
    ended: () => keep(true),
  };
}
