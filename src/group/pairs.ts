import type { Candidates } from './neighbours.ts';

/** Candidate pairs (`a[p] < b[p]`) and, for each article, where they stand: `others` and `numbers` from `starts[i]` on. */
export interface Pairs {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly starts: Int32Array;
  /** Ascending within an article. */
  readonly others: Int32Array;
  readonly numbers: Int32Array;
}

/** Pure. */
export function pairsOf({ rows }: Candidates): Pairs {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    starts[i + 1] = (starts[i] ?? 0) + row.length;
  });
  const total = starts[rows.length] ?? 0;
  const others = new Int32Array(total);
  const numbers = new Int32Array(total);
  const a = new Int32Array(total / 2);
  const b = new Int32Array(total / 2);
  const filled = Int32Array.from(starts);
  let count = 0;
  const place = (i: number, j: number) => {
    const at = filled[i] ?? 0;
    others[at] = j;
    numbers[at] = count;
    filled[i] = at + 1;
  };
  // Rows ascend, so that each article meets its smaller partners before its own turn and stays in order.
  rows.forEach((row, i) => {
    for (const j of row) {
      if (j <= i) continue;
      a[count] = i;
      b[count] = j;
      place(i, j);
      place(j, i);
      count += 1;
    }
  });
  return { count, a, b, starts, others, numbers };
}

/** The number of a pair, or -1 when the two are no candidates. */
export function pairNumber(pairs: Pairs, i: number, j: number): number {
  let low = pairs.starts[i] ?? 0;
  let high = (pairs.starts[i + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const other = pairs.others[middle] ?? 0;
    if (other === j) return pairs.numbers[middle] ?? -1;
    if (other < j) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
