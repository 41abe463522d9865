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
}

/**
 * For each article the others that share the weight of its rarest terms, through an inverted index: the work grows
 * with the shared terms, not with the pairs. A pair is a candidate when either side proposes it. Pure.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a plain walk over typed arrays, whose `?? 0` count as branches.
export function candidatesOf(terms: Terms, weights: Weights, reach: Reach): Candidates {
  const probes = probesOf(terms, weights, reach);
  const postings = postingsOf(terms.frequencies.length, probes);
  const scores = new Float32Array(terms.size);
  const near: number[][] = Array.from({ length: terms.size }, () => []);
  const norm = weights.norms.all;
  for (let i = 0; i < terms.size; i += 1) {
    const touched: number[] = [];
    for (const { id, weight } of probes[i] ?? []) {
      for (const post of postings[id] ?? []) {
        const j = post.article;
        if (j === i) continue;
        if (scores[j] === 0) touched.push(j);
        scores[j] = (scores[j] ?? 0) + weight * post.weight;
      }
    }
    const likeness = (j: number) => (scores[j] ?? 0) / (norm[j] ?? 1);
    touched.sort((a, b) => likeness(b) - likeness(a) || a - b);
    for (const j of touched.slice(0, reach.nearest)) {
      near[i]?.push(j);
      near[j]?.push(i);
    }
    for (const j of touched) scores[j] = 0;
  }
  return { rows: near.map((row) => Int32Array.from(new Set(row)).sort()) };
}

interface Probe {
  readonly id: number;
  readonly weight: number;
}

interface Post {
  readonly article: number;
  readonly weight: number;
}

function probesOf(terms: Terms, weights: Weights, reach: Reach): readonly (readonly Probe[])[] {
  return Array.from({ length: terms.size }, (_, i) => {
    const probes: Probe[] = [];
    for (let k = terms.starts[i] ?? 0; k < (terms.starts[i + 1] ?? 0); k += 1) {
      const id = terms.ids[k] ?? 0;
      const shared = terms.frequencies[id] ?? 0;
      if (shared > 1 && shared <= reach.common)
        probes.push({ id, weight: weights.weights[k] ?? 0 });
    }
    return probes.sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, reach.probes);
  });
}

function postingsOf(size: number, probes: readonly (readonly Probe[])[]): readonly Post[][] {
  const postings: Post[][] = Array.from({ length: size }, () => []);
  probes.forEach((list, article) => {
    for (const { id, weight } of list) postings[id]?.push({ article, weight });
  });
  return postings;
}
