/** Terms with what each weighs: numbers of terms in ascending order beside their weights. */
export interface Bag {
  readonly keys: Int32Array;
  readonly weights: Float64Array;
  readonly total: number;
}

/** Numbers for strings, the same number for the same string. */
export type Numbering = (text: string) => number;

export function numbering(): Numbering {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
}

/** A bag of terms, each once, with the weight that it was last given. */
export function bagOf(entries: Iterable<readonly [number, number]>): Bag {
  const last = new Map(entries);
  const keys = Int32Array.from(last.keys()).sort();
  const weights = Float64Array.from(keys, (key) => last.get(key) ?? 0);
  return { keys, weights, total: weights.reduce((sum, w) => sum + w, 0) };
}

/** Calls back for each term that both bags hold, with its weight in either. */
export function eachShared(
  a: Bag,
  b: Bag,
  visit: (key: number, inA: number, inB: number) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < a.keys.length && j < b.keys.length) {
    const x = a.keys[i] ?? 0;
    const y = b.keys[j] ?? 0;
    if (x === y) visit(x, a.weights[i] ?? 0, b.weights[j] ?? 0);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
}

/** Sum of the weights of the terms that two bags share; of two weights of one term, the lesser. */
export function shared(a: Bag, b: Bag): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.keys.length && j < b.keys.length) {
    const x = a.keys[i] ?? 0;
    const y = b.keys[j] ?? 0;
    if (x === y) sum += Math.min(a.weights[i] ?? 0, b.weights[j] ?? 0);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return sum;
}

/** Dice's coefficient over weighted terms, 0 to 1. */
export function dice(a: Bag, b: Bag): number {
  const all = a.total + b.total;
  return all > 0 ? (2 * shared(a, b)) / all : 0;
}

/** Weight of the terms of one bag that either of two others holds. */
export function heldByEither(one: Bag, a: Bag, b: Bag): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  one.keys.forEach((key, k) => {
    while (i < a.keys.length && (a.keys[i] ?? 0) < key) i += 1;
    while (j < b.keys.length && (b.keys[j] ?? 0) < key) j += 1;
    if (a.keys[i] === key || b.keys[j] === key) sum += one.weights[k] ?? 0;
  });
  return sum;
}
