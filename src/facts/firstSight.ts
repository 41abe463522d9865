import type { FirstSight } from './neighbourhood.ts';
import type { Profile } from './profile.ts';

/** In events of more statements than this, terms held by many are not used to find pairs. */
const SMALL_EVENT = 300;
/** The most statements that may hold a term by which pairs of a large event are found. */
const MOST_HOLDERS = 60;

/**
 * Likeness of every two statements that share a telling term: Dice's coefficient over rarity-weighted terms, by
 * an inverted index, so that its cost follows the pairs that share something and not the square of the event.
 */
export function firstSight(profiles: readonly Profile[]): FirstSight {
  const rows = profiles.map(() => new Map<number, number>());
  for (const holders of holdersOf(profiles)) {
    holders.forEach((a, x) => {
      for (const b of holders.slice(x + 1)) {
        const row = rows[a.at];
        row?.set(b.at, (row.get(b.at) ?? 0) + Math.min(a.weight, b.weight));
      }
    });
  }
  const likeness = (i: number, j: number): number => {
    const both = rows[Math.min(i, j)]?.get(Math.max(i, j)) ?? 0;
    const all = (profiles[i]?.telling.total ?? 0) + (profiles[j]?.telling.total ?? 0);
    return all > 0 ? (2 * both) / all : 0;
  };
  const near = profiles.map((): number[] => []);
  rows.forEach((row, i) => {
    for (const j of row.keys()) {
      near[i]?.push(j);
      near[j]?.push(i);
    }
  });
  return { likeness, near: (i) => near[i] ?? [] };
}

interface Holder {
  readonly at: number;
  readonly weight: number;
}

/** For each term that finds pairs, the statements that hold it, in order. */
function holdersOf(profiles: readonly Profile[]): readonly (readonly Holder[])[] {
  const holders = new Map<string, Holder[]>();
  profiles.forEach(({ telling }, at) => {
    for (const [key, weight] of telling.weights) {
      const list = holders.get(key);
      if (list) list.push({ at, weight });
      else holders.set(key, [{ at, weight }]);
    }
  });
  const most = profiles.length > SMALL_EVENT ? MOST_HOLDERS : profiles.length;
  return [...holders.values()].filter((list) => list.length > 1 && list.length <= most);
}
