import type { Features } from './features.ts';
import type { Profile } from './profile.ts';

/** How like each other the statements of an event are at first sight; 0 for a pair that was not compared. */
export interface FirstSight {
  readonly likeness: (i: number, j: number) => number;
  /** Statements that are at all like this one. */
  readonly near: (i: number) => readonly number[];
}

/**
 * What the other statements say about a pair: whether each is the other's best match, how far the next best is
 * behind, and whether the sentences before and after match too, since reports often run in the same order.
 */
export function standingOf(
  i: number,
  j: number,
  profiles: readonly Profile[],
  sight: FirstSight,
): Features {
  const here = sight.likeness(i, j);
  const forward = rivals(i, j, profiles, sight);
  const back = rivals(j, i, profiles, sight);
  const shares = [forward, back].map(({ sum }) => (here > 0 ? here / (here + sum) : 0));
  return {
    rank: 1 / (1 + forward.ahead) + 1 / (1 + back.ahead),
    rankOfAll: 1 / (1 + forward.aheadOfAll) + 1 / (1 + back.aheadOfAll),
    mutual: forward.ahead + back.ahead === 0 ? 1 : 0,
    shareLess: Math.min(...shares),
    shareMore: Math.max(...shares),
    margin: here - Math.max(forward.next, back.next),
    ...neighbours(i, j, profiles, sight),
  };
}

interface Rivals {
  /** Statements of the other's article that are more like this one than the other is. */
  readonly ahead: number;
  /** The same, of all other articles. */
  readonly aheadOfAll: number;
  readonly next: number;
  readonly sum: number;
}

function rivals(i: number, j: number, profiles: readonly Profile[], sight: FirstSight): Rivals {
  const here = sight.likeness(i, j);
  const own = profiles[i]?.statement.article;
  const other = profiles[j]?.statement.article;
  const found = { ahead: 0, aheadOfAll: 0, next: 0, sum: 0 };
  for (const k of sight.near(i)) {
    if (k === j || k === i) continue;
    const article = profiles[k]?.statement.article;
    const likeness = sight.likeness(i, k);
    if (article !== own && likeness > here) found.aheadOfAll += 1;
    if (article !== other) continue;
    if (likeness > here) found.ahead += 1;
    found.next = Math.max(found.next, likeness);
    found.sum += likeness;
  }
  return found;
}

function neighbours(
  i: number,
  j: number,
  profiles: readonly Profile[],
  sight: FirstSight,
): Features {
  const step = (at: number, by: number): number => {
    const here = profiles[at]?.statement.article;
    return profiles[at + by]?.statement.article === here ? at + by : -1;
  };
  const like = (di: number, dj: number): number => {
    const x = step(i, di);
    const y = step(j, dj);
    return x < 0 || y < 0 || x === y ? 0 : sight.likeness(x, y);
  };
  const [before, after] = [like(-1, -1), like(1, 1)];
  return {
    alongside: Math.max(before, after),
    alongsideBoth: before + after,
    across: Math.max(like(0, 1), like(1, 0), like(0, -1), like(-1, 0)),
    withBefore: Math.max(
      heldWithBefore(profiles[i], profiles[j], profiles[step(j, -1)]),
      heldWithBefore(profiles[j], profiles[i], profiles[step(i, -1)]),
    ),
  };
}

/** Share of one statement that the other holds together with the sentence before it. */
function heldWithBefore(
  one: Profile | undefined,
  other: Profile | undefined,
  before: Profile | undefined,
): number {
  if (!one || !other || !before || before === one || one.telling.total === 0) return 0;
  let held = 0;
  for (const [key, weight] of one.telling.weights) {
    if (other.telling.weights.has(key) || before.telling.weights.has(key)) held += weight;
  }
  return held / one.telling.total;
}
