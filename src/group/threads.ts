import { CHAPTER, CHAPTER_DAYS, ODDS } from '../config/thresholds.ts';
import { sha256 } from '../text/digest.ts';
import type { EventId } from '../types.ts';
import { averageLink } from './link.ts';
import { pairsOf } from './pairs.ts';
import type { Ground } from './split.ts';
import { NAME, type Terms } from './terms.ts';

/**
 * Events that are chapters of one running story, for each event the story's id or `null`: alike enough on average, too unlike to be one
 * happening, with a name in common, since a story goes on with somebody or somewhere, and not further apart in time than a story runs. Stories are linked by the mean, so that they do not chain. `odds`: by pair,
 * from what the articles say alone, since what else came out that day is no chapter, and the chapters of a story come out on many. Pure.
 */
export function threadsOf(
  ground: Omit<Ground, 'odds'>,
  odds: Float32Array,
  clusters: readonly (readonly number[])[],
  ids: readonly EventId[],
): readonly (string | null)[] {
  const owner = ownersOf(clusters, ground.whens.length);
  const sums = sumsBetween(ground, odds, owner, clusters.length);
  const rows = sums.map((row) => Int32Array.from(row.keys()).sort());
  const pairs = pairsOf({ rows });
  const names = clusters.map((members) => namesOf(ground.terms, members));
  const means = Float32Array.from(pairs.a, (a, p) => {
    const b = pairs.b[p] ?? 0;
    const area = (clusters[a]?.length ?? 1) * (clusters[b]?.length ?? 1);
    const mean = ODDS.least + (sums[a]?.get(b) ?? 0) / area;
    const isLater = daysBetween(ground, clusters[a] ?? [], clusters[b] ?? []) > CHAPTER_DAYS;
    return isLater || !isShared(names[a], names[b]) ? ODDS.least : mean;
  });
  const stories = averageLink(clusters.length, pairs, means, { least: ODDS.least, join: CHAPTER });
  const threads = new Array<string | null>(clusters.length).fill(null);
  for (const story of stories) {
    if (story.length < 2) continue;
    const [first] = story.flatMap((event) => ids[event] ?? []).sort();
    for (const event of story) threads[event] = `t${sha256(first ?? '').slice(0, 12)}`;
  }
  return threads;
}

/** Names that at least half of an event's articles give. */
function namesOf(terms: Terms, members: readonly number[]): ReadonlySet<number> {
  const held = new Map<number, number>();
  for (const i of members) {
    for (const id of terms.ids.subarray(terms.starts[i], terms.starts[i + 1])) {
      if (terms.kinds[id] === NAME) held.set(id, (held.get(id) ?? 0) + 1);
    }
  }
  return new Set([...held].flatMap(([id, count]) => (2 * count >= members.length ? [id] : [])));
}

function isShared(a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].some((name) => b.has(name));
}

function ownersOf(clusters: readonly (readonly number[])[], size: number): Int32Array {
  const owner = new Int32Array(size).fill(-1);
  clusters.forEach((members, event) => {
    for (const i of members) owner[i] = event;
  });
  return owner;
}

/** By event and other event: the sum of (log-odds - least) over the pairs across. */
function sumsBetween(
  ground: Pick<Ground, 'pairs' | 'least'>,
  odds: Float32Array,
  owner: Int32Array,
  events: number,
): readonly Map<number, number>[] {
  const sums: Map<number, number>[] = Array.from({ length: events }, () => new Map());
  for (let p = 0; p < ground.pairs.count; p += 1) {
    const a = owner[ground.pairs.a[p] ?? 0] ?? -1;
    const b = owner[ground.pairs.b[p] ?? 0] ?? -1;
    const above = (odds[p] ?? 0) - ground.least;
    if (a < 0 || b < 0 || a === b || above <= 0) continue;
    sums[a]?.set(b, (sums[a]?.get(b) ?? 0) + above);
    sums[b]?.set(a, (sums[b]?.get(a) ?? 0) + above);
  }
  return sums;
}

/** Days between the nearest dated articles of two events; 0 unless both have one. */
function daysBetween(
  ground: Pick<Ground, 'whens'>,
  a: readonly number[],
  b: readonly number[],
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const i of a) {
    for (const j of b) {
      const [x, y] = [ground.whens[i], ground.whens[j]];
      if (x && y) least = Math.min(least, Math.max(0, Math.abs(x.day - y.day) - x.half - y.half));
    }
  }
  return Number.isFinite(least) ? least : 0;
}
