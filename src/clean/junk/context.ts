import { running } from './sums.ts';

/** Longest line that counts in full when probabilities are averaged, in characters. */
const FULL = 300;
/** Probability at which a line neither speaks for nor against the run it stands in. */
const EVEN = 0.35;
const SPANS = [2, 5, 12];
const REACH = 20;
/** How many of a line's own features are seen again, from the first. */
const OWN = 17;

/**
 * The second look at the lines of a text, when a first probability is known for each: what the lines around, before and after say,
 * and whether the line stands in the best run (stacking, Wolpert 1992; the run by Kadane's maximum sum).
 */
export function contextFeatures(
  lines: readonly string[],
  first: readonly number[],
  own: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const weights = lines.map((line) => Math.min(FULL, line.length));
  const mass = running(first.map((p, i) => p * (weights[i] ?? 0)));
  const length = running(weights);
  const n = lines.length;
  const all = mass[n] || 1;
  const highest = first.reduce((most, p) => Math.max(most, p), 0.001);
  const run = bestRun(first, weights);
  const average = (from: number, to: number): number => {
    const a = Math.max(0, from);
    const b = Math.min(n, to);
    return b > a ? ((mass[b] ?? 0) - (mass[a] ?? 0)) / ((length[b] ?? 0) - (length[a] ?? 0)) : -1;
  };
  return first.map((p, i) => [
    p,
    first[i - 1] ?? -1,
    first[i + 1] ?? -1,
    ...SPANS.flatMap((span) => [average(i - span, i), average(i + 1, i + 1 + span)]),
    average(0, i),
    average(i + 1, n),
    (mass[i] ?? 0) / all,
    highest,
    all / (length[n] || 1),
    all,
    n,
    ...place(i, run),
    p / highest,
    ...(own[i] ?? []).slice(0, OWN),
  ]);
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function bestRun(first: readonly number[], weights: readonly number[]): Run {
  let best = { from: 0, to: 0, sum: -1 };
  let from = 0;
  let sum = 0;
  first.forEach((p, i) => {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += (p - EVEN) * (weights[i] ?? 0);
    if (sum > best.sum) best = { from, to: i, sum };
  });
  return best;
}

/** 1 inside the run, and how far outside it. */
function place(i: number, { from, to }: Run): readonly [number, number] {
  if (i < from) return [0, Math.max(-REACH, i - from)];
  return i > to ? [0, Math.min(REACH, i - to)] : [1, 0];
}
