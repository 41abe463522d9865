import { dot } from './arithmetic.ts';
import { type Engine, FULL, type Matrix } from './engine.ts';

/** What tells from two encoded sentences how surely they state one fact. */
export interface Reader {
  /** How sharply a piece looks at its likest counterpart. */
  readonly heat: number;
  /** What a piece says by itself, what its counterpart says, and what they share. */
  readonly own: Matrix;
  readonly theirs: Matrix;
  readonly shared: Matrix;
  /** How much a piece matters, and its bias. */
  readonly gate: Float32Array;
  readonly gateBias: number;
  readonly hidden: Matrix;
  readonly answer: Float32Array;
  /** Weights of how much the sentences are found in each other (less, more) and of their means' cosine. */
  readonly found: Float32Array;
  readonly bias: number;
}

/** A sentence ready to be set beside others: its pieces as vectors, row after row. */
export interface Encoded {
  readonly rows: number;
  readonly vectors: Float32Array;
  /** Of length 1, in steps of 1/FULL. */
  readonly units: Int16Array;
  /** Share of each piece in what the sentence says; they add up to 1. */
  readonly shares: Float64Array;
  readonly mean: Float64Array;
  readonly own: Float32Array;
  readonly theirs: Float32Array;
}

/** Sets a sentence's vectors up for pairs; `vectors` has at least one row. */
export function prepare(engine: Engine, reader: Reader, vectors: Float32Array): Encoded {
  const width = reader.gate.length;
  const rows = vectors.length / width;
  const units = new Int16Array(vectors.length);
  const shares = new Float64Array(rows);
  const mean = new Float64Array(width);
  let total = 1e-6;
  for (let r = 0; r < rows; r++) {
    const row = vectors.subarray(r * width, (r + 1) * width);
    const per = FULL / Math.sqrt(dot(row, row));
    row.forEach((v, i) => {
      units[r * width + i] = Math.round(v * per);
      mean[i] = (mean[i] ?? 0) + v / rows;
    });
    const share = 1 / (1 + Math.exp(-dot(row, reader.gate) - reader.gateBias));
    shares[r] = share;
    total += share;
  }
  const own = engine.linear(vectors, rows, reader.own);
  const theirs = engine.linear(vectors, rows, reader.theirs);
  return { rows, vectors, units, shares: shares.map((s) => s / total), mean, own, theirs };
}

/**
 * The log-odds that two sentences state one fact. Each piece of one is set beside what it finds of itself in the other,
 * and the comparisons are gathered (the decomposable attention of Parikh et al. 2016, on vectors in context).
 */
export function likeness(engine: Engine, reader: Reader, a: Encoded, b: Encoded): number {
  const products = engine.products(a.units, b.units, reader.gate.length);
  const stride = b.rows + (b.rows % 2);
  const across = (r: number, c: number): number => (products[r * stride + c] ?? 0) / FULL ** 2;
  const one = compare(engine, reader, a, b, across);
  const two = compare(engine, reader, b, a, (r, c) => across(c, r));
  const x = new Float32Array(reader.hidden.inputs);
  const k = reader.own.outputs;
  for (let i = 0; i < k; i++) {
    const [s, t, u, v] = [one.mean[i] ?? 0, two.mean[i] ?? 0, one.most[i] ?? 0, two.most[i] ?? 0];
    x[i] = s + t;
    x[k + i] = Math.abs(s - t);
    x[2 * k + i] = Math.max(u, v);
    x[3 * k + i] = Math.min(u, v);
  }
  const cosine = dot(a.mean, b.mean) / Math.sqrt(dot(a.mean, a.mean) * dot(b.mean, b.mean));
  const found = [Math.min(one.found, two.found), Math.max(one.found, two.found), cosine];
  const hidden = engine.linear(x, 1, reader.hidden, true);
  return dot(hidden, reader.answer) + dot(Float64Array.from(found), reader.found) + reader.bias;
}

interface Compared {
  readonly mean: Float64Array;
  readonly most: Float64Array;
  /** How much of the sentence is found in the other, -1 to 1. */
  readonly found: number;
}

function compare(
  engine: Engine,
  reader: Reader,
  from: Encoded,
  to: Encoded,
  across: (r: number, c: number) => number,
): Compared {
  const k = reader.own.outputs;
  const { ratios, found } = counterparts(from, to, reader.heat, across);
  const partners = engine.blend(ratios, to.vectors, from.rows, reader.gate.length);
  const shared = engine.linear(timesInto(partners, from.vectors), from.rows, reader.shared);
  const theirs = engine.blend(ratios, to.theirs, from.rows, k);
  const said = engine.curve(sumInto(shared, theirs, from.own));
  const mean = new Float64Array(k);
  const most = new Float64Array(k).fill(Number.NEGATIVE_INFINITY);
  for (let r = 0; r < from.rows; r++) {
    const share = from.shares[r] ?? 0;
    for (let o = 0; o < k; o++) {
      const v = said[r * k + o] ?? 0;
      mean[o] = (mean[o] ?? 0) + share * v;
      if (v > (most[o] ?? v)) most[o] = v;
    }
  }
  return { mean, most, found };
}

/** Where each piece finds itself in the other sentence: a share for each piece there; and how much is found, all in all. */
function counterparts(
  from: Encoded,
  to: Encoded,
  heat: number,
  across: (r: number, c: number) => number,
): { readonly ratios: Float32Array; readonly found: number } {
  const ratios = new Float32Array(from.rows * to.rows);
  let found = 0;
  for (let r = 0; r < from.rows; r++) {
    let most = -1;
    for (let c = 0; c < to.rows; c++) most = Math.max(most, across(r, c));
    found += (from.shares[r] ?? 0) * most;
    const row = ratios.subarray(r * to.rows, (r + 1) * to.rows);
    let total = 0;
    for (let c = 0; c < to.rows; c++) {
      const share = Math.exp(heat * (across(r, c) - most));
      row[c] = share;
      total += share;
    }
    for (let c = 0; c < to.rows; c++) row[c] = (row[c] ?? 0) / total;
  }
  return { ratios, found };
}

/** `x` times `y`, element by element, in the place of `x`. */
function timesInto(x: Float32Array, y: Float32Array): Float32Array {
  for (let i = 0; i < x.length; i++) x[i] = (x[i] ?? 0) * (y[i] ?? 0);
  return x;
}

/** `x + (y + z)`, in the place of `x`. */
function sumInto(x: Float32Array, y: Float32Array, z: Float32Array): Float32Array {
  for (let i = 0; i < x.length; i++) x[i] = (x[i] ?? 0) + ((y[i] ?? 0) + (z[i] ?? 0));
  return x;
}
