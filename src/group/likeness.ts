import type { Pairs } from './pairs.ts';
import { FIGURE, NAME, type Terms } from './terms.ts';
import type { Weights } from './weights.ts';

/** By pair: cosines in each view, and how much of either lead the other article holds, 0 to 1. */
export interface Likeness {
  readonly words: Float32Array;
  readonly all: Float32Array;
  readonly lead: Float32Array;
  readonly names: Float32Array;
  readonly figures: Float32Array;
  readonly people: Float32Array;
  /** Share of the lead's weight that stands anywhere in the other article: the lesser and the greater of both ways. */
  readonly leadHeldLeast: Float32Array;
  readonly leadHeldMost: Float32Array;
}

/** Pure. */
export function likenessOf(terms: Terms, weights: Weights, pairs: Pairs): Likeness {
  const column = () => new Float32Array(pairs.count);
  const found = {
    words: column(),
    all: column(),
    lead: column(),
    names: column(),
    figures: column(),
    people: column(),
    leadHeldLeast: column(),
    leadHeldMost: column(),
  };
  const leadWeights = leadWeightsOf(terms, weights);
  for (let p = 0; p < pairs.count; p += 1) {
    const i = pairs.a[p] ?? 0;
    const j = pairs.b[p] ?? 0;
    const dots = products(terms, weights, i, j);
    const over = (norm: Float32Array) => (norm[i] ?? 1) * (norm[j] ?? 1);
    found.words[p] = (dots.all - dots.names) / over(weights.norms.words);
    found.all[p] = dots.all / over(weights.norms.all);
    found.lead[p] = dots.lead / over(weights.norms.lead);
    found.names[p] = dots.names / over(weights.norms.names);
    found.figures[p] = dots.figures / over(weights.norms.figures);
    found.people[p] = dots.people / over(weights.norms.people);
    const held = dots.leadHeld / (leadWeights[i] || 1);
    const holds = dots.leadHolds / (leadWeights[j] || 1);
    found.leadHeldLeast[p] = Math.min(held, holds);
    found.leadHeldMost[p] = Math.max(held, holds);
  }
  return found;
}

interface Products {
  all: number;
  lead: number;
  names: number;
  figures: number;
  people: number;
  leadHeld: number;
  leadHolds: number;
}

/** Every scalar product of two articles in one walk over their terms. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a plain walk over typed arrays, whose `?? 0` count as branches.
function products(terms: Terms, { weights }: Weights, i: number, j: number): Products {
  const { starts, ids, leads, kinds, persons } = terms;
  const dots = { all: 0, lead: 0, names: 0, figures: 0, people: 0, leadHeld: 0, leadHolds: 0 };
  let k = starts[i] ?? 0;
  let l = starts[j] ?? 0;
  const ends = [starts[i + 1] ?? 0, starts[j + 1] ?? 0] as const;
  while (k < ends[0] && l < ends[1]) {
    const id = ids[k] ?? 0;
    const gap = id - (ids[l] ?? 0);
    if (gap === 0) {
      const x = weights[k] ?? 0;
      const y = weights[l] ?? 0;
      if (persons[id] === 1) dots.people += x * y;
      meet(dots, kinds[id] ?? 0, x, y, leads[k] ?? 0, leads[l] ?? 0);
    }
    if (gap <= 0) k += 1;
    if (gap >= 0) l += 1;
  }
  return dots;
}

function meet(dots: Products, kind: number, x: number, y: number, inI: number, inJ: number): void {
  dots.all += x * y;
  if (kind === NAME) {
    dots.names += x * y;
    return;
  }
  if (kind === FIGURE) dots.figures += x * y;
  dots.lead += x * y * inI * inJ;
  dots.leadHeld += x * inI;
  dots.leadHolds += y * inJ;
}

function leadWeightsOf(terms: Terms, weights: Weights): Float32Array {
  const sums = new Float32Array(terms.size);
  for (let i = 0; i < terms.size; i += 1) {
    for (let k = terms.starts[i] ?? 0; k < (terms.starts[i + 1] ?? 0); k += 1) {
      if (terms.kinds[terms.ids[k] ?? 0] === NAME) continue;
      sums[i] = (sums[i] ?? 0) + (weights.weights[k] ?? 0) * (terms.leads[k] ?? 0);
    }
  }
  return sums;
}
