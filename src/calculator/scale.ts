/** The places of a slider: round numbers, each about half as much again as the one before it. Pure. */
import { LIMITS, type LoadField } from './load.ts';

/** From the least place above zero; what a slider of seconds begins with is zero. */
const FINEST = 0.001;
const ROUND: readonly number[] = [1, 1.5, 2, 3, 4, 5, 6, 8];

/** The values that the slider of `field` has, in order. */
export function placesOf(field: LoadField): readonly number[] {
  const { least, most, isWhole } = LIMITS[field];
  const places = least === 0 ? [0] : [];
  for (let power = Math.log10(isWhole ? 1 : FINEST); 10 ** power <= most; power += 1) {
    for (const round of ROUND) {
      const place = Number((round * 10 ** power).toPrecision(2));
      if (place >= least && place <= most && (!isWhole || Number.isInteger(place))) places.push(place);
    }
  }
  return places;
}

/** The place nearest to `value`, by how many times as much the one is as the other. */
export function placeOf(field: LoadField, value: number): number {
  const distance = (place: number) => Math.abs(Math.log((place + FINEST / 10) / (value + FINEST / 10)));
  const places = placesOf(field);
  return places.reduce(
    (nearest, place, index) => (distance(place) < distance(places[nearest] ?? 0) ? index : nearest),
    0,
  );
}
