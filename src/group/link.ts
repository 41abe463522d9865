import type { Pairs } from './pairs.ts';

/**
 * Average-link clustering (Sokal and Michener, 1958) over candidate pairs; a pair that is no candidate counts as
 * `least`. Two clusters join while the mean log-odds over all their pairs is at least `join`: one bridge between
 * two events cannot outvote the pairs that speak against it. Ties go to the smaller numbers.
 */
export function averageLink(
  size: number,
  pairs: Pairs,
  odds: Float32Array,
  { least, join }: { readonly least: number; readonly join: number },
): readonly (readonly number[])[] {
  return connected(size, pairs, odds, join).flatMap((part) =>
    part.length === 1 ? [part] : linkPart(part, pairs, odds, least, join),
  );
}

/** Articles that some chain of pairs at or above `join` connects: no cluster reaches beyond. */
function connected(
  size: number,
  pairs: Pairs,
  odds: Float32Array,
  join: number,
): readonly (readonly number[])[] {
  const leader = Int32Array.from({ length: size }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? 0] ?? 0;
      at = leader[at] ?? 0;
    }
    return at;
  };
  for (let p = 0; p < pairs.count; p += 1) {
    if ((odds[p] ?? 0) < join) continue;
    const [a, b] = [find(pairs.a[p] ?? 0), find(pairs.b[p] ?? 0)];
    leader[Math.max(a, b)] = Math.min(a, b);
  }
  const parts = new Map<number, number[]>();
  for (let i = 0; i < size; i += 1) {
    const part = parts.get(find(i));
    if (part) part.push(i);
    else parts.set(find(i), [i]);
  }
  return [...parts.values()];
}

/** A cluster in the making. */
interface Node {
  readonly members: readonly number[];
  /** By neighbouring node: the sum of (log-odds - least) over candidate pairs. */
  readonly sums: Map<number, number>;
}

interface Offer {
  readonly mean: number;
  readonly a: number;
  readonly b: number;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a plain walk over typed arrays, whose `?? 0` count as branches.
function linkPart(
  part: readonly number[],
  pairs: Pairs,
  odds: Float32Array,
  least: number,
  join: number,
): readonly (readonly number[])[] {
  const nodes = new Map<number, Node>(part.map((i) => [i, { members: [i], sums: new Map() }]));
  const offers: Offer[] = [];
  const offer = (a: number, b: number) => {
    const [x, y] = [nodes.get(a), nodes.get(b)];
    if (!x || !y) return;
    const mean = least + (x.sums.get(b) ?? 0) / (x.members.length * y.members.length);
    if (mean >= join) pushOffer(offers, { mean, a: Math.min(a, b), b: Math.max(a, b) });
  };
  for (const i of part) {
    for (let k = pairs.starts[i] ?? 0; k < (pairs.starts[i + 1] ?? 0); k += 1) {
      const j = pairs.others[k] ?? 0;
      const above = (odds[pairs.numbers[k] ?? 0] ?? 0) - least;
      if (!nodes.has(j) || above <= 0) continue;
      nodes.get(i)?.sums.set(j, above);
      if (i < j) offer(i, j);
    }
  }
  for (let best = popOffer(offers); best; best = popOffer(offers)) {
    const { a, b } = best;
    const [x, y] = [nodes.get(a), nodes.get(b)];
    // An offer is stale once either side has grown or gone.
    if (
      !x ||
      !y ||
      best.mean !== least + (x.sums.get(b) ?? 0) / (x.members.length * y.members.length)
    )
      continue;
    const merged = merge(nodes, a, b, x, y);
    for (const c of merged.sums.keys()) offer(a, c);
  }
  return [...nodes.values()].map((node) => [...node.members].sort((i, j) => i - j));
}

/** Joins `b` into `a`; sums of pairs add up, so means stay exact. */
function merge(nodes: Map<number, Node>, a: number, b: number, x: Node, y: Node): Node {
  const sums = new Map(x.sums);
  for (const [c, sum] of y.sums) sums.set(c, (sums.get(c) ?? 0) + sum);
  sums.delete(a);
  sums.delete(b);
  const made = { members: [...x.members, ...y.members], sums };
  nodes.set(a, made);
  nodes.delete(b);
  for (const [c, sum] of sums) {
    const other = nodes.get(c)?.sums;
    other?.delete(b);
    other?.set(a, sum);
  }
  return made;
}

const isBefore = (x: Offer, y: Offer): boolean =>
  x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b;

/** A binary heap, best offer first. */
function pushOffer(heap: Offer[], offer: Offer): void {
  let at = heap.length;
  heap.push(offer);
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = heap[up];
    if (!parent || !isBefore(offer, parent)) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = offer;
}

function popOffer(heap: Offer[]): Offer | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!last || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    const down = right && left && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
    const child = heap[down];
    if (!child || !isBefore(child, last)) break;
    heap[at] = child;
    at = down;
  }
  heap[at] = last;
  return top;
}
