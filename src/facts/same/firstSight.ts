import { LARGE_EVENT } from '../../config/thresholds.ts';
import type { Profile } from './profile.ts';

/** How like each other the statements of an event are at first sight, 0 to 1; 0 for a pair that shares nothing. */
export interface FirstSight {
  readonly likeness: (i: number, j: number) => number;
  /** Statements that are at all like this one. */
  readonly near: (i: number) => readonly number[];
  /** The likenesses above 0 of a statement with those of one article, itself left out. */
  readonly within: (i: number, article: string) => readonly number[];
  /** How many statements of other articles are more like this one than `likeness`. */
  readonly ahead: (i: number, likeness: number) => number;
}

/**
 * Likeness of every two statements that share a telling term: Dice's coefficient over rarity-weighted terms, by
 * an inverted index, so that its cost follows the pairs that share something and not the square of the event.
 */
export function firstSight(profiles: readonly Profile[]): FirstSight {
  const rows = likenesses(profiles);
  const articles = profiles.map((p) => p.statement.article);
  const byArticle = rows.map((row, i) => {
    const lists = new Map<string, number[]>();
    for (const [j, value] of row) {
      const article = articles[j] ?? '';
      const list = lists.get(article);
      if (list) list.push(value);
      else lists.set(article, [value]);
    }
    const own = articles[i];
    const others = [...lists].flatMap(([article, list]) => (article === own ? [] : list));
    return { lists, others: Float64Array.from(others).sort() };
  });
  return {
    likeness: (i, j) => rows[i]?.get(j) ?? 0,
    near: (i) => [...(rows[i]?.keys() ?? [])],
    within: (i, article) => byArticle[i]?.lists.get(article) ?? [],
    ahead: (i, likeness) => above(byArticle[i]?.others ?? new Float64Array(), likeness),
  };
}

/** How many of the ascending values exceed a limit. */
function above(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return values.length - low;
}

function likenesses(profiles: readonly Profile[]): readonly ReadonlyMap<number, number>[] {
  const rows = profiles.map(() => new Map<number, number>());
  for (const holders of holdersOf(profiles)) {
    holders.forEach((a, x) => {
      const row = rows[a.at];
      for (let y = x + 1; y < holders.length; y += 1) {
        const b = holders[y];
        if (row && b) row.set(b.at, (row.get(b.at) ?? 0) + Math.min(a.weight, b.weight));
      }
    });
  }
  rows.forEach((row, i) => {
    for (const [j, both] of row) {
      if (j < i) continue;
      const all = (profiles[i]?.telling.total ?? 0) + (profiles[j]?.telling.total ?? 0);
      row.set(j, (2 * both) / all);
      rows[j]?.set(i, (2 * both) / all);
    }
  });
  return rows;
}

interface Holder {
  readonly at: number;
  readonly weight: number;
}

/** For each term that finds pairs, the statements that hold it, in order. */
function holdersOf(profiles: readonly Profile[]): readonly (readonly Holder[])[] {
  const holders = new Map<number, Holder[]>();
  profiles.forEach(({ telling }, at) => {
    telling.keys.forEach((key, k) => {
      const holder = { at, weight: telling.weights[k] ?? 0 };
      const list = holders.get(key);
      if (list) list.push(holder);
      else holders.set(key, [holder]);
    });
  });
  const most = profiles.length > LARGE_EVENT.statements ? LARGE_EVENT.mostHolders : profiles.length;
  return [...holders.values()].filter((list) => list.length > 1 && list.length <= most);
}
