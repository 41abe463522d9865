import type { Terms } from './terms.ts';
import type { Weights } from './weights.ts';

/** A cluster parted in two along its strongest contrast. */
export interface Halves {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Where each member stands along that contrast, in their order. */
  readonly direction: Float64Array;
  /** Share of the contrast's spread that lies between the halves, 0 to 1; near 1 when the cluster has two camps. */
  readonly contrast: number;
}

const ROUNDS = 60;
const SHIFT = 0.3;

/**
 * Parts a cluster by the sign of its first principal direction (power iteration over centred likenesses), where
 * a term tells most when half of the cluster holds it: the names that two look-alike events do not share. Of a larger
 * cluster, each member then goes to the half that it is nearer to. Pure.
 */
export function halvesOf(
  terms: Terms,
  weights: Weights,
  members: readonly number[],
): Halves | null {
  const rows = contrastRows(terms, weights, members);
  const n = members.length;
  const self = selfLikeness(rows, n);
  let direction = centred(Float64Array.from({ length: n }, (_, i) => Math.sin(1.7 * i + 1)));
  for (let round = 0; round < ROUNDS; round += 1) {
    direction = scaled(centred(applied(rows, self, centred(direction))));
  }
  const sides = Array.from(direction, (x) => x > 0);
  const settled = n < ENOUGH_TO_SETTLE ? sides : settledSides(rows, sides);
  return halvesAlong(members, direction, (i) => settled[i] === true);
}

/** Members from which the centre of a half says more than its single articles do. */
const ENOUGH_TO_SETTLE = 8;
const SETTLING_ROUNDS = 10;

/**
 * Moves members to the half whose others they are nearer to on average, until none moves (k-means with k = 2; Lloyd,
 * "Least squares quantization in PCM", 1982): the sign of a direction misplaces articles in the middle. The last of a half stays.
 */
function settledSides(rows: Rows, from: readonly boolean[]): readonly boolean[] {
  let sides = from;
  for (let round = 0; round < SETTLING_ROUNDS; round += 1) {
    const next = nearerSides(rows, sides);
    if (next.every((side, i) => side === sides[i])) return sides;
    sides = next;
  }
  return sides;
}

function nearerSides({ rows, columns }: Rows, sides: readonly boolean[]): readonly boolean[] {
  const here = new Float64Array(columns);
  const there = new Float64Array(columns);
  rows.forEach((row, i) => {
    const sum = sides[i] ? here : there;
    row.columns.forEach((c, k) => {
      sum[c] = (sum[c] ?? 0) + (row.weights[k] ?? 0);
    });
  });
  const count = sides.filter(Boolean).length;
  return rows.map((row, i) => {
    const isHere = sides[i] === true;
    const [own, other] = isHere ? [here, there] : [there, here];
    const others = (isHere ? count : rows.length - count) - 1;
    if (others === 0) return isHere;
    const self = row.weights.reduce((sum, x) => sum + x * x, 0);
    const toOwn = (along(row, own) - self) / others;
    const toOther = along(row, other) / Math.max(1, rows.length - 1 - others);
    return toOwn === toOther ? isHere : toOwn > toOther === isHere;
  });
}

function along(row: Row, vector: Float64Array): number {
  return row.columns.reduce((sum, c, k) => sum + (row.weights[k] ?? 0) * (vector[c] ?? 0), 0);
}

interface Row {
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

interface Rows {
  readonly rows: readonly Row[];
  readonly columns: number;
}

/** Unit rows of the terms that some but not all members hold. */
function contrastRows(terms: Terms, weights: Weights, members: readonly number[]): Rows {
  const held = new Map<number, number>();
  for (const i of members) {
    for (let k = terms.starts[i] ?? 0; k < (terms.starts[i + 1] ?? 0); k += 1) {
      const id = terms.ids[k] ?? 0;
      held.set(id, (held.get(id) ?? 0) + 1);
    }
  }
  const columns = new Map<number, number>();
  for (const [id, count] of held) {
    if (count > 1 && count < members.length) columns.set(id, columns.size);
  }
  const rows = members.map((i) => {
    const ids = termIds(terms, i).filter((id) => columns.has(id));
    const row = Float64Array.from(ids, (id) => {
      const share = (held.get(id) ?? 0) / members.length;
      return Math.sqrt(share * (1 - share)) * (weights.rarity[id] ?? 0);
    });
    const norm = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0)) || 1;
    return {
      columns: Int32Array.from(ids, (id) => columns.get(id) ?? 0),
      weights: row.map((x) => x / norm),
    };
  });
  return { rows, columns: columns.size };
}

function termIds(terms: Terms, i: number): readonly number[] {
  return Array.from(terms.ids.subarray(terms.starts[i], terms.starts[i + 1]));
}

/** By member, the mean likeness to the others: it stands in for the likeness to itself, which would drown the rest. */
function selfLikeness({ rows, columns }: Rows, n: number): Float64Array {
  const total = new Float64Array(columns);
  for (const row of rows)
    row.columns.forEach((c, k) => {
      total[c] = (total[c] ?? 0) + (row.weights[k] ?? 0);
    });
  return Float64Array.from(rows, (row) => {
    let sum = 0;
    let own = 0;
    row.columns.forEach((c, k) => {
      sum += (total[c] ?? 0) * (row.weights[k] ?? 0);
      own += (row.weights[k] ?? 0) ** 2;
    });
    return (sum - own) / Math.max(1, n - 1);
  });
}

/** The likeness matrix applied to a vector, without the matrix. */
function applied({ rows, columns }: Rows, self: Float64Array, vector: Float64Array): Float64Array {
  const folded = new Float64Array(columns);
  rows.forEach((row, i) => {
    const x = vector[i] ?? 0;
    row.columns.forEach((c, k) => {
      folded[c] = (folded[c] ?? 0) + x * (row.weights[k] ?? 0);
    });
  });
  return Float64Array.from(rows, (row, i) => {
    let sum = 0;
    let own = 0;
    row.columns.forEach((c, k) => {
      sum += (folded[c] ?? 0) * (row.weights[k] ?? 0);
      own += (row.weights[k] ?? 0) ** 2;
    });
    return sum + ((self[i] ?? 0) - own + SHIFT) * (vector[i] ?? 0);
  });
}

function centred(vector: Float64Array): Float64Array {
  const mean = vector.reduce((sum, x) => sum + x, 0) / vector.length;
  return vector.map((x) => x - mean);
}

function scaled(vector: Float64Array): Float64Array {
  const norm = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return vector.map((x) => x / norm);
}

/** The halves that a test parts, `null` when one is empty. The test is given places among the members. */
export function halvesAlong(
  members: readonly number[],
  direction: Float64Array,
  isLeft: (place: number) => boolean,
): Halves | null {
  const left = members.filter((_, i) => isLeft(i));
  const right = members.filter((_, i) => !isLeft(i));
  if (left.length === 0 || right.length === 0) return null;
  const within =
    spreadOf(direction.filter((_, i) => isLeft(i))) +
    spreadOf(direction.filter((_, i) => !isLeft(i)));
  const total = spreadOf(direction);
  const contrast = total === 0 ? 0 : 1 - within / total;
  return { left, right, direction, contrast };
}

function spreadOf(values: Float64Array): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length);
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
}
