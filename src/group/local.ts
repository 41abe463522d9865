import type { Pairs } from './pairs.ts';
import type { Terms } from './terms.ts';
import type { Weights } from './weights.ts';

/**
 * Likeness where words count by their rarity among an article's neighbours: what a whole topic shares tells
 * nothing about which of its happenings is meant. By pair, 0 to 1.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a plain walk over typed arrays, whose `?? 0` count as branches.
export function localLikeness(
  terms: Terms,
  weights: Weights,
  pairs: Pairs,
  near: Float32Array,
  neighbourhood: number,
): Float32Array {
  const local = new Float32Array(terms.ids.length);
  const norms = new Float32Array(terms.size);
  const held = new Int32Array(terms.frequencies.length);
  for (let i = 0; i < terms.size; i += 1) {
    const around = [i, ...nearestOf(pairs, near, i, neighbourhood)];
    for (const j of around)
      eachTerm(terms, j, (id) => {
        held[id] = (held[id] ?? 0) + 1;
      });
    let square = 0;
    for (let k = terms.starts[i] ?? 0; k < (terms.starts[i + 1] ?? 0); k += 1) {
      const id = terms.ids[k] ?? 0;
      if ((terms.frequencies[id] ?? 0) < 2) continue;
      const weight = (weights.weights[k] ?? 0) * (1 - (held[id] ?? 0) / around.length);
      local[k] = weight;
      square += weight * weight;
    }
    norms[i] = Math.sqrt(square) || 1;
    for (const j of around)
      eachTerm(terms, j, (id) => {
        held[id] = 0;
      });
  }
  return Float32Array.from(pairs.a, (i, p) => {
    const j = pairs.b[p] ?? 0;
    return product(terms, local, i, j) / ((norms[i] ?? 1) * (norms[j] ?? 1));
  });
}

/** The articles nearest to one, by a likeness of pairs, nearest first. */
export function nearestOf(
  pairs: Pairs,
  near: Float32Array,
  i: number,
  most: number,
): readonly number[] {
  const from = pairs.starts[i] ?? 0;
  const places = Array.from({ length: (pairs.starts[i + 1] ?? 0) - from }, (_, k) => from + k);
  const likeness = (place: number) => near[pairs.numbers[place] ?? 0] ?? 0;
  places.sort((x, y) => likeness(y) - likeness(x) || x - y);
  return places.slice(0, most).map((place) => pairs.others[place] ?? 0);
}

function eachTerm(terms: Terms, i: number, visit: (id: number) => void): void {
  const end = terms.starts[i + 1] ?? 0;
  for (let k = terms.starts[i] ?? 0; k < end; k += 1) visit(terms.ids[k] ?? 0);
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a plain walk over typed arrays, whose `?? 0` count as branches.
function product(terms: Terms, weights: Float32Array, i: number, j: number): number {
  const { starts, ids } = terms;
  const endI = starts[i + 1] ?? 0;
  const endJ = starts[j + 1] ?? 0;
  let k = starts[i] ?? 0;
  let l = starts[j] ?? 0;
  let sum = 0;
  while (k < endI && l < endJ) {
    const gap = (ids[k] ?? 0) - (ids[l] ?? 0);
    if (gap === 0) sum += (weights[k] ?? 0) * (weights[l] ?? 0);
    if (gap <= 0) k += 1;
    if (gap >= 0) l += 1;
  }
  return sum;
}

/**
 * By pair: how alike two articles stand to all others, the correlation (-1 to 1) of their likenesses to the
 * articles that either is compared with. Reports of one happening are near to the same reports.
 */
export function agreement(pairs: Pairs, likeness: Float32Array): Float32Array {
  const roots = likeness.map((x) => Math.sqrt(Math.max(0, x)));
  return Float32Array.from(pairs.a, (i, p) => correlation(pairs, roots, i, pairs.b[p] ?? 0));
}

/** Fewer common acquaintances than this say nothing. */
const ENOUGH = 4;

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a plain walk over typed arrays, whose `?? 0` count as branches.
function correlation(pairs: Pairs, roots: Float32Array, i: number, j: number): number {
  const { starts, others, numbers } = pairs;
  const endI = starts[i + 1] ?? 0;
  const endJ = starts[j + 1] ?? 0;
  let k = starts[i] ?? 0;
  let l = starts[j] ?? 0;
  let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  while (k < endI || l < endJ) {
    const left = k < endI ? (others[k] ?? 0) : Number.MAX_SAFE_INTEGER;
    const right = l < endJ ? (others[l] ?? 0) : Number.MAX_SAFE_INTEGER;
    const who = Math.min(left, right);
    const x = left === who ? (roots[numbers[k] ?? 0] ?? 0) : 0;
    const y = right === who ? (roots[numbers[l] ?? 0] ?? 0) : 0;
    if (left === who) k += 1;
    if (right === who) l += 1;
    if (who === i || who === j) continue;
    n += 1;
    sx += x;
    sy += y;
    sxx += x * x;
    syy += y * y;
    sxy += x * y;
  }
  if (n < ENOUGH) return 0;
  const vx = sxx - (sx * sx) / n;
  const vy = syy - (sy * sy) / n;
  // Shrunk towards nothing known while there are few to stand to.
  const trust = n / (n + ENOUGH);
  return vx > 0 && vy > 0 ? (trust * (sxy - (sx * sy) / n)) / Math.sqrt(vx * vy) : 0;
}
