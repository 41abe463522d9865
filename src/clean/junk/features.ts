import { type LineFacts, lineFacts } from './lineFeatures.ts';
import { running } from './sums.ts';

/** Lines on each side whose look is averaged. */
const NEAR = 2;
const WIDE = 6;
const LONG_WORDS = 18;
const REACH = 20;

/**
 * What speaks for and against each line of a plain text, one row a line: its own words, its neighbours, and its place among the running
 * text. Nothing is known of the page that it may come from.
 */
export function junkFeatures(lines: readonly string[]): readonly (readonly number[])[] {
  const facts = lines.map(lineFacts);
  const isLong = facts.map((one) => one.words >= LONG_WORDS && one.ends === 1);
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const lengths = running(facts.map((one) => one.chars));
  const longs = running(facts.map((one, i) => (isLong[i] ? one.chars : 0)));
  const words = running(facts.map((one) => Math.min(60, one.words)));
  const ends = running(facts.map((one) => one.ends));
  const functional = running(facts.map((one) => one.functional));
  const junk = running(facts.map((one) => one.junk));
  const sums = [words, ends, functional, junk];
  const total = Math.max(1, longs.at(-1) ?? 0);
  const everything = Math.max(1, lengths.at(-1) ?? 0);
  const runs = runsOf(isLong, facts);
  const cohesion = cohesionOf(lines, isLong);
  const comments = since(facts, (kind) => kind === 'comment form');
  const stories = since(facts, (kind) => kind === 'link to other stories');
  const stamps = running(
    facts.map((one) => (one.kind === 'date line' || one.kind === 'comment form' ? 1 : 0)),
  );
  return facts.map((one, i) => [
    ...one.values,
    counts.get(lines[i] ?? '') ?? 1,
    (longs[i] ?? 0) / total,
    i / lines.length,
    Math.min(400, lines.length),
    total / everything,
    runs[i] ?? 0,
    ...[NEAR, WIDE].flatMap((n) =>
      sums.flatMap((sum) => [mean(sum, i - n, i), mean(sum, i + 1, i + 1 + n)]),
    ),
    share(longs, i - WIDE, i, total),
    share(longs, i + 1, i + 1 + WIDE, total),
    ...one_(facts[i - 1]),
    ...one_(facts[i + 1]),
    nearest(isLong, i, -1),
    nearest(isLong, i, 1),
    cohesion[i] ?? 0,
    comments[i]?.[0] ?? 0,
    comments[i]?.[1] ?? 0,
    stories[i]?.[0] ?? 0,
    stories[i]?.[1] ?? 0,
    mean(stamps, i - WIDE, i + WIDE + 1),
    mean(stamps, i - 2, i + 3),
  ]);
}

const one_ = (facts: LineFacts | undefined): readonly number[] =>
  facts ? [facts.words, facts.ends, facts.junk] : [-1, -1, -1];

function mean(sums: readonly number[], from: number, to: number): number {
  const a = Math.max(0, from);
  const b = Math.min(sums.length - 1, to);
  return b > a ? ((sums[b] ?? 0) - (sums[a] ?? 0)) / (b - a) : -1;
}

function share(sums: readonly number[], from: number, to: number, total: number): number {
  const a = Math.max(0, from);
  const b = Math.min(sums.length - 1, to);
  return b > a ? ((sums[b] ?? 0) - (sums[a] ?? 0)) / total : 0;
}

function nearest(isLong: readonly boolean[], from: number, step: number): number {
  for (let k = 1; k < REACH; k++) if (isLong[from + k * step]) return k;
  return REACH;
}

/** How much of all running text stands in the same run as each line; a run bears gaps of a few other lines. */
const GAP = 6;
function runsOf(isLong: readonly boolean[], facts: readonly LineFacts[]): readonly number[] {
  const shares: number[] = new Array(isLong.length).fill(0);
  const total = Math.max(
    1,
    facts.reduce((sum, one, i) => sum + (isLong[i] ? one.chars : 0), 0),
  );
  let start = -1;
  let last = -1;
  let sum = 0;
  const close = () => {
    if (start >= 0) shares.fill(sum / total, start, last + 1);
  };
  isLong.forEach((long, i) => {
    if (!long) return;
    if (start < 0 || i - last > GAP) {
      close();
      start = i;
      sum = 0;
    }
    last = i;
    sum += facts[i]?.chars ?? 0;
  });
  close();
  return shares;
}

/** How many lines of a kind have been, and how long ago the last was. */
function since(
  facts: readonly LineFacts[],
  is: (kind: string | null) => boolean,
): readonly (readonly [number, number])[] {
  let seen = 0;
  let ago = 60;
  return facts.map(({ kind }) => {
    const now: readonly [number, number] = [Math.min(10, seen), ago];
    if (is(kind)) {
      seen++;
      ago = 0;
    } else ago = Math.min(60, ago + 1);
    return now;
  });
}

/** Share of a line's longer words that other running text of the page also uses, the rarer the page's vocabulary the more it says. */
function cohesionOf(lines: readonly string[], isLong: readonly boolean[]): readonly number[] {
  const words = lines.map(
    (line) =>
      new Set(
        line
          .slice(0, 2000)
          .toLowerCase()
          .match(/\p{L}{5,}/gu) ?? [],
      ),
  );
  const spread = new Map<string, number>();
  words.forEach((set, i) => {
    if (isLong[i]) for (const word of set) spread.set(word, (spread.get(word) ?? 0) + 1);
  });
  return words.map((set, i) => {
    const own = isLong[i] ? 1 : 0;
    let shared = 0;
    for (const word of set) if ((spread.get(word) ?? 0) > own) shared++;
    return set.size === 0 ? -1 : shared / set.size;
  });
}
