import { heldByEither } from './bag.ts';
import type { Features } from './features.ts';
import type { FirstSight } from './firstSight.ts';
import type { Profile } from './profile.ts';

/**
 * What the other statements say about a pair: whether each is the other's best match, how far the next best is
 * behind, and whether the sentences before and after match too, since reports often run in the same order.
 */
export function neighbourhoodOf(
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
    rankOfAll: 1 / (1 + sight.ahead(i, here)) + 1 / (1 + sight.ahead(j, here)),
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
  /** The likest of them but the other itself, and all together. */
  readonly next: number;
  readonly sum: number;
}

function rivals(i: number, j: number, profiles: readonly Profile[], sight: FirstSight): Rivals {
  const here = sight.likeness(i, j);
  const likenesses = sight.within(i, profiles[j]?.statement.article ?? '');
  let ahead = 0;
  let next = 0;
  let sum = 0;
  let isOtherSeen = false;
  for (const likeness of likenesses) {
    sum += likeness;
    if (likeness > here) ahead += 1;
    if (likeness === here && !isOtherSeen) isOtherSeen = true;
    else next = Math.max(next, likeness);
  }
  return { ahead, next, sum: Math.max(0, sum - here) };
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
  return heldByEither(one.telling, other.telling, before.telling) / one.telling.total;
}
