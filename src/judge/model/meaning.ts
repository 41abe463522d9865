import { dot } from './arithmetic.ts';
import { type Engine, FULL } from './engine.ts';

/** A sentence as the network sees it: its word pieces and a vector for each, row after row. */
export interface Sentence {
  readonly pieces: readonly number[];
  readonly vectors: Float32Array;
}

/** A sentence against the background of its event. */
export interface Meaning {
  readonly rows: number;
  /** Vectors less the event's mean, of length 1, in steps of 1/FULL. */
  readonly units: Int16Array;
  /** How telling each piece is within the event; they add up to 1. */
  readonly shares: Float64Array;
  /** The sentence's mean vector less the event's, of length 1. */
  readonly whole: Float64Array;
}

/** How alike two sentences are in meaning, each -1 to 1; the order of the two changes nothing. */
export interface Alikeness {
  /** How much of the one that is found less is found in the other. */
  readonly foundLess: number;
  readonly foundMore: number;
  readonly whole: number;
}

/**
 * Sentences less what they all share: what makes an event's sentences alike tells nothing about which two state one fact,
 * and a piece that few of them hold tells more than one that all hold.
 */
export function meaningsOf(sentences: readonly Sentence[], width: number): readonly Meaning[] {
  const background = new Float64Array(width);
  const middle = new Float64Array(width);
  const held = new Map<number, number>();
  let rows = 0;
  const means = sentences.map(({ pieces, vectors }) => {
    const mean = new Float64Array(width);
    vectors.forEach((v, i) => {
      add(mean, i % width, v);
    });
    mean.forEach((v, i) => {
      add(background, i, v);
      add(middle, i, v / pieces.length);
    });
    rows += pieces.length;
    for (const piece of new Set(pieces)) held.set(piece, (held.get(piece) ?? 0) + 1);
    return mean.map((v) => v / pieces.length);
  });
  const every = background.map((v) => v / rows);
  const centre = middle.map((v) => v / sentences.length);
  return sentences.map(({ pieces, vectors }, k) => {
    const telling = pieces.map((p) => Math.log((1 + sentences.length) / (held.get(p) ?? 1)));
    const total = telling.reduce((sum, t) => sum + t, 0);
    return {
      rows: pieces.length,
      units: unitsOf(vectors, every),
      shares: Float64Array.from(telling, (t) => t / total),
      whole: unit((means[k] ?? middle).map((v, i) => v - (centre[i] ?? 0))),
    };
  });
}

/** Each piece's likest counterpart in the other sentence (Khattab & Zaharia 2020), weighed by how telling it is. */
export function alikeness(engine: Engine, a: Meaning, b: Meaning): Alikeness {
  const products = engine.products(a.units, b.units, a.units.length / a.rows);
  const stride = b.rows + (b.rows % 2);
  const mostA = new Float64Array(a.rows).fill(-1);
  const mostB = new Float64Array(b.rows).fill(-1);
  for (let r = 0; r < a.rows; r++) {
    for (let c = 0; c < b.rows; c++) {
      const like = (products[r * stride + c] ?? 0) / FULL ** 2;
      if (like > (mostA[r] ?? 0)) mostA[r] = like;
      if (like > (mostB[c] ?? 0)) mostB[c] = like;
    }
  }
  const one = dot(mostA, a.shares);
  const other = dot(mostB, b.shares);
  return {
    foundLess: Math.min(one, other),
    foundMore: Math.max(one, other),
    whole: dot(a.whole, b.whole),
  };
}

function unitsOf(vectors: Float32Array, every: Float64Array): Int16Array {
  const width = every.length;
  const units = new Int16Array(vectors.length);
  for (let from = 0; from < vectors.length; from += width) {
    const row = unit(every.map((v, i) => (vectors[from + i] ?? 0) - v));
    row.forEach((v, i) => {
      units[from + i] = Math.round(v * FULL);
    });
  }
  return units;
}

function unit(x: Float64Array): Float64Array {
  const per = 1 / (Math.sqrt(dot(x, x)) || 1);
  return x.map((v) => v * per);
}

function add(to: Float64Array, i: number, v: number): void {
  to[i] = (to[i] ?? 0) + v;
}
