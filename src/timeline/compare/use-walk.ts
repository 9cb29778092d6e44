/** A walk through numbered moments, by hand or by playing. */
import { useEffect, useState } from 'preact/hooks';
import { SPEEDS } from '../speeds.ts';

export function useWalk(count: number) {
  const [index, setIndex] = useState(0);
  const [playing, setPlaying] = useState(false);
  const last = Math.max(count - 1, 0);
  useEffect(() => {
    if (!playing) return;
    if (index >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => setIndex(index + 1), SPEEDS.usual);
    return () => clearTimeout(timer);
  }, [playing, index, last]);
  const play = (on: boolean) => {
    // From the end, playing begins anew.
    if (on && index >= last) setIndex(0);
    setPlaying(on);
  };
  const stand = (at: number) => {
    setPlaying(false);
    setIndex(at);
  };
  return { index: Math.min(index, last), stand, playing, play };
}
