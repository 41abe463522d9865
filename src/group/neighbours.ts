import type { Terms } from './terms.ts';
import type { Weights } from './weights.ts';

/** Pairs of articles near enough to be compared closely; `rows[i]` lists the others of article `i` in ascending order. */
export interface Candidates {
  readonly rows: readonly Int32Array[];
}

export interface Reach {
  /** Nearest articles that each article proposes. */
  readonly nearest: number;
  /** Heaviest terms of an article that find them. */
  readonly probes: number;
  /** Articles that hold a term, above which it finds nobody. */
  readonly common: number;
  /** Articles met, one for each term shared, after which an article's lighter terms are not looked up. */
  readonly met: number;
}

/**
 * For each article the others that share the weight of its rarest terms, through an inverted index: the work grows
 * with the articles, not with the pairs. A pair is a candidate when either side proposes it. Pure.
 */
export function candidatesOf(terms: Terms, weights: Weights, reach: Reach): Candidates {
  const probes = probesOf(terms, weights, reach);
  const postings = postingsOf(terms.frequencies.length, probes);
  const scores = new Float32Array(terms.size);
  const near: number[][] = Array.from({ length: terms.size }, () => []);
  for (let i = 0; i < terms.size; i += 1) {
    const touched = scored(scores, probes, postings, i, reach.met);
    for (const j of nearestAmong(touched, scores, weights.norms.all, reach.nearest)) {
      near[i]?.push(j);
      near[j]?.push(i);
    }
    for (const j of touched) scores[j] = 0;
  }
  return { rows: near.map((row) => Int32Array.from(new Set(row)).sort()) };
}

/** Keys in rows: row `r` at `starts[r]` to `starts[r + 1]`, each with its weight. */
interface Rows {
  readonly starts: Int32Array;
  readonly keys: Int32Array;
  readonly weights: Float32Array;
}

/** By article, its heaviest terms that others hold too, the heaviest first. */
function probesOf(terms: Terms, weights: Weights, reach: Reach): Rows {
  const starts = new Int32Array(terms.size + 1);
  const most = terms.size * reach.probes;
  const keys = new Int32Array(Math.min(most, terms.ids.length));
  const heaviness = new Float32Array(keys.length);
  const weightAt = (k: number) => weights.weights[k] ?? 0;
  let filled = 0;
  for (let i = 0; i < terms.size; i += 1) {
    const places: number[] = [];
    for (let k = terms.starts[i] ?? 0; k < (terms.starts[i + 1] ?? 0); k += 1) {
      const shared = terms.frequencies[terms.ids[k] ?? 0] ?? 0;
      if (shared > 1 && shared <= reach.common) places.push(k);
    }
    // Ids ascend within an article, so that places break ties as ids would.
    places.sort((k, l) => weightAt(l) - weightAt(k) || k - l);
    for (const k of places.slice(0, reach.probes)) {
      keys[filled] = terms.ids[k] ?? 0;
      heaviness[filled] = weightAt(k);
      filled += 1;
    }
    starts[i + 1] = filled;
  }
  return { starts, keys: keys.subarray(0, filled), weights: heaviness.subarray(0, filled) };
}

/** By term, the articles that probe with it, ascending. */
function postingsOf(size: number, probes: Rows): Rows {
  const starts = new Int32Array(size + 1);
  for (const id of probes.keys) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const keys = new Int32Array(probes.keys.length);
  const weights = new Float32Array(keys.length);
  const filled = Int32Array.from(starts);
  for (let i = 0; i + 1 < probes.starts.length; i += 1) {
    for (let k = probes.starts[i] ?? 0; k < (probes.starts[i + 1] ?? 0); k += 1) {
      const id = probes.keys[k] ?? 0;
      const at = filled[id] ?? 0;
      keys[at] = i;
      weights[at] = probes.weights[k] ?? 0;
      filled[id] = at + 1;
    }
  }
  return { starts, keys, weights };
}

/** Adds up what article `i` shares with each other; returns the others met. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a plain walk over typed arrays, whose `?? 0` count as branches.
function scored(
  scores: Float32Array,
  probes: Rows,
  postings: Rows,
  i: number,
  most: number,
): readonly number[] {
  const touched: number[] = [];
  let met = 0;
  for (let k = probes.starts[i] ?? 0; k < (probes.starts[i + 1] ?? 0) && met < most; k += 1) {
    const id = probes.keys[k] ?? 0;
    const weight = probes.weights[k] ?? 0;
    const end = postings.starts[id + 1] ?? 0;
    const from = postings.starts[id] ?? 0;
    met += end - from;
    for (let at = from; at < end; at += 1) {
      const j = postings.keys[at] ?? 0;
      if (j === i) continue;
      const score = scores[j] ?? 0;
      if (score === 0) touched.push(j);
      scores[j] = score + weight * (postings.weights[at] ?? 0);
    }
  }
  return touched;
}

/** The nearest of those met, by score over length; of two as near the smaller number. Keeps a short sorted list: most are no match for its last. */
function nearestAmong(
  touched: readonly number[],
  scores: Float32Array,
  norms: Float32Array,
  most: number,
): readonly number[] {
  const best: number[] = [];
  const values: number[] = [];
  for (const j of touched) {
    const value = (scores[j] ?? 0) / (norms[j] ?? 1);
    let at = best.length;
    while (at > 0 && isNearer(value, j, values[at - 1] ?? 0, best[at - 1] ?? 0)) at -= 1;
    if (at >= most) continue;
    best.splice(at, 0, j);
    values.splice(at, 0, value);
    if (best.length <= most) continue;
    best.pop();
    values.pop();
  }
  return best;
}

function isNearer(x: number, i: number, y: number, j: number): boolean {
  return x > y || (x === y && i < j);
}
