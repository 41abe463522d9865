import { SAME_STORY } from '../config/thresholds.ts';
import { tokensOf } from '../text/words.ts';

/** What one event is told with: the text of its articles, each with its language. */
export type Telling = readonly { readonly text: string; readonly language: string }[];

/** Terms that a tenth of the events have, and more than three of them, tell no story from another; nor do those of fifty. */
const COMMON_SHARE = 0.1;
const COMMON_LEAST = 3;
const COMMON_MOST = 50;

/**
 * For each event now, the one before that tells most nearly the same story, by the distinctive words that they share
 * (cosine of term weights); `null` where none is near enough. The next day's news of a story is seldom the same
 * event, and repeats much of what was told of the one before. Pure.
 */
export function storiesOf(
  now: readonly Telling[],
  before: readonly Telling[],
): readonly (number | null)[] {
  const all = [...now, ...before].map(countsOf);
  const spread = spreadOf(all);
  const most = Math.min(COMMON_MOST, Math.max(COMMON_LEAST, all.length * COMMON_SHARE));
  const vectors = all.map((counts) => weighted(counts, spread, all.length, most));
  const postings = postingsOf(vectors.slice(now.length));
  return vectors.slice(0, now.length).map((vector) => nearest(vector, postings));
}

type Vector = ReadonlyMap<string, number>;

function countsOf(telling: Telling): Vector {
  const counts = new Map<string, number>();
  for (const { text, language } of telling) {
    for (const { stem, stop, capital } of tokensOf(text, language)) {
      // Whom and where it is about counts once more.
      if (!stop) counts.set(stem, (counts.get(stem) ?? 0) + (capital ? 2 : 1));
    }
  }
  return counts;
}

/** In how many events each term stands. */
function spreadOf(all: readonly Vector[]): Vector {
  const spread = new Map<string, number>();
  for (const counts of all) {
    for (const term of counts.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  }
  return spread;
}

/** Of length one. */
function weighted(counts: Vector, spread: Vector, events: number, most: number): Vector {
  const weights = [...counts].flatMap(([term, count]) => {
    const found = spread.get(term) ?? 1;
    if (found > most) return [];
    return [[term, (1 + Math.log(count)) * Math.log(1 + events / found)] as const];
  });
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}

type Postings = ReadonlyMap<string, readonly (readonly [event: number, weight: number])[]>;

function postingsOf(vectors: readonly Vector[]): Postings {
  const postings = new Map<string, (readonly [number, number])[]>();
  for (const [event, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const list = postings.get(term) ?? [];
      list.push([event, weight]);
      postings.set(term, list);
    }
  }
  return postings;
}

function nearest(vector: Vector, postings: Postings): number | null {
  const likeness = new Map<number, number>();
  for (const [term, weight] of vector) {
    for (const [event, other] of postings.get(term) ?? []) {
      likeness.set(event, (likeness.get(event) ?? 0) + weight * other);
    }
  }
  const [best] = [...likeness].sort(([i, a], [j, b]) => b - a || i - j);
  return best && best[1] >= SAME_STORY ? best[0] : null;
}
