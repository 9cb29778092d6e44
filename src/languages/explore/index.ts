export type { HostChangeFact, HostFact, WhichRequest } from '../host-fact.ts';
export type { ExploreText } from './explore-text.ts';
export { exploreTextFor } from './explore-text-for.ts';
export type { ChangeFact, DamageFact, SearchFact, TriedFact, WaitFact } from './fact.ts';
