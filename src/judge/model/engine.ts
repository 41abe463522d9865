import { curveTable } from './curve.ts';
import { KERNEL } from './kernel.ts';

/** A layer's weights in the engine's memory. */
export interface Matrix {
  readonly inputs: number;
  readonly outputs: number;
  /** Byte offsets: whole numbers of 16 bits, and for each output what a whole number is worth and what is added. */
  readonly weights: number;
  readonly scale: number;
  readonly bias: number;
}

/**
 * The arithmetic of a network, in WebAssembly: products of whole numbers, which are exact, and reals of 32 bits in a fixed
 * order, so that every machine gives the same bits. At most MOST_ROWS rows at a time.
 */
export interface Engine {
  /** Puts a matrix, one row of `values` for each output, into memory. */
  store(values: Int8Array, scale: Float32Array, bias: Float32Array): Matrix;
  /** `rows` rows through a layer, each input row rounded to 14 bits; `curved`: then through the error linear unit. */
  linear(x: Float32Array, rows: number, matrix: Matrix, curved?: boolean): Float32Array;
  /** Softmax attention of every row on all, for each head of 32; each row of `x` has query, key and value, `width` each. */
  attention(x: Float32Array, rows: number, width: number): Float32Array;
  /** For each of `rows` rows of shares, the sum of the rows of `values`, `width` wide, each times its share. */
  blend(ratios: Float32Array, values: Float32Array, rows: number, width: number): Float32Array;
  /** Every real through the error linear unit. */
  curve(x: Float32Array): Float32Array;
  /** Every row of `a` times every row of `b`, both `depth` wide: row after row, an even number of columns. */
  products(a: Int16Array, b: Int16Array, depth: number): Int32Array;
}

/** Rows that go through a layer at once, at most. */
export const MOST_ROWS = 64;
/** The largest whole number an input is rounded to: with weights of 8 bits, 1536 products fit into 32 bits. */
export const FULL = 8191;
/** Inputs or outputs of a layer, at most. */
const WIDEST = 1536;
const HEAD = 32;
const PAGE = 65536;

/** An engine with room for so many weights and outputs. Throws where WebAssembly's vector instructions are missing. */
export function makeEngine(weights: number, outputs: number): Engine {
  const area = 4 * MOST_ROWS * WIDEST;
  const room = 2 * weights + 8 * outputs + 3 * area + 4 * PAGE;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(room / PAGE) });
  const kernel = kernelIn(memory);
  let used = 0;
  const take = (bytes: number): number => {
    const at = used;
    used += Math.ceil(bytes / 16) * 16;
    return at;
  };
  const reals = (at: number, count: number) => new Float32Array(memory.buffer, at, count);
  const keep = (values: Float32Array): number => {
    const at = take(4 * values.length);
    reals(at, values.length).set(values);
    return at;
  };
  const table = keep(curveTable());
  const [steps, shares] = [take(4 * MOST_ROWS), take(4 * MOST_ROWS * MOST_ROWS)];
  const [input, whole, output] = [take(area), take(area), take(area)];
  return {
    store(values, scale, bias) {
      const at = take(2 * values.length);
      new Int16Array(memory.buffer, at, values.length).set(values);
      const [inputs, outs] = [values.length / scale.length, scale.length];
      return { inputs, outputs: outs, weights: at, scale: keep(scale), bias: keep(bias) };
    },
    linear(x, rows, { inputs, outputs: outs, weights: at, scale, bias }, curved = false) {
      reals(input, rows * inputs).set(x.subarray(0, rows * inputs));
      kernel.round(input, rows, inputs, whole, steps);
      kernel.multiply(whole, at, output, upTo(4, rows), outs, inputs);
      kernel.restore(output, rows, outs, steps, scale, bias);
      if (curved) kernel.curve(output, rows * outs, table);
      return reals(output, rows * outs).slice();
    },
    attention(x, rows, width) {
      reals(input, x.length).set(x);
      for (let head = 0; head < width; head += HEAD) {
        const at = input + 4 * head;
        const [key, value] = [at + 4 * width, at + 8 * width];
        kernel.compare(at, key, rows, 12 * width, shares);
        soften(reals(shares, rows * rows), rows, 1 / Math.sqrt(HEAD));
        kernel.mix(shares, value, rows, rows, 12 * width, output + 4 * head, 4 * width);
      }
      return reals(output, rows * width).slice();
    },
    blend(ratios, values, rows, width) {
      reals(shares, ratios.length).set(ratios);
      reals(input, values.length).set(values);
      const columns = ratios.length / rows;
      for (let at = 0; at < 4 * width; at += 4 * HEAD)
        kernel.mix(shares, input + at, rows, columns, 4 * width, output + at, 4 * width);
      return reals(output, rows * width).slice();
    },
    curve(x) {
      reals(output, x.length).set(x);
      kernel.curve(output, x.length, table);
      return reals(output, x.length).slice();
    },
    products(a, b, depth) {
      const [rows, columns] = [upTo(4, a.length / depth), upTo(2, b.length / depth)];
      new Int16Array(memory.buffer, whole, a.length).set(a);
      new Int16Array(memory.buffer, input, b.length).set(b);
      kernel.multiply(whole, input, output, rows, columns, depth);
      return new Int32Array(memory.buffer, output, rows * columns).slice();
    },
  };
}

/** Each row of scores, times `per`, to shares that add up to 1. */
function soften(scores: Float32Array, rows: number, per: number): void {
  for (let from = 0; from < scores.length; from += rows) {
    const to = from + rows;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i++) most = Math.max(most, scores[i] ?? 0);
    let total = 0;
    for (let i = from; i < to; i++) {
      const share = Math.exp(((scores[i] ?? 0) - most) * per);
      scores[i] = share;
      total += share;
    }
    for (let i = from; i < to; i++) scores[i] = (scores[i] ?? 0) / total;
  }
}

const upTo = (step: number, n: number): number => Math.ceil(n / step) * step;

type Step = (...offsetsAndSizes: readonly number[]) => void;
const STEPS = ['multiply', 'round', 'restore', 'curve', 'compare', 'mix'] as const;

function kernelIn(memory: WebAssembly.Memory): Readonly<Record<(typeof STEPS)[number], Step>> {
  const module = new WebAssembly.Module(Buffer.from(KERNEL, 'base64'));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const step = (name: (typeof STEPS)[number]): Step => {
    const found = exports[name];
    if (typeof found !== 'function') throw new TypeError(`the kernel has no ${name}`);
    return (...numbers) => {
      found(...numbers);
    };
  };
  const [multiply, round, restore] = [step('multiply'), step('round'), step('restore')];
  return {
    multiply,
    round,
    restore,
    curve: step('curve'),
    compare: step('compare'),
    mix: step('mix'),
  };
}
