import { SHINGLE_SAMPLE } from '../../config/thresholds.ts';
import { shinglesOf } from './shingles.ts';

/** Bits of a key that number the text; the shingle has the 32 above them, and a double holds 53. */
const TEXTS = 2 ** 21;

/**
 * Pairs of texts, under one key each, that share half of their sampled shingles: near copies are among them. Texts without a
 * key are in no pair. One sort of one number for each sampled shingle; pairs are linear in the texts, since in a
 * group of any size each text is paired with the first and with the one before it.
 */
export function likelyCopies(
  texts: readonly string[],
  keys: readonly (string | null)[],
): readonly (readonly [number, number])[] {
  const { entries, sampled } = sorted(texts, keys);
  const counts = new Map<number, number>();
  let first = 0;
  for (let i = 1; i < entries.length; i += 1) {
    const shingle = shingleOf(entries[i]);
    if (shingle !== shingleOf(entries[i - 1])) {
      first = i;
      continue;
    }
    count(counts, textOf(entries[i - 1]), textOf(entries[i]));
    if (first < i - 1) count(counts, textOf(entries[first]), textOf(entries[i]));
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [pair, shared] of counts) {
    const [a, b] = [Math.floor(pair / TEXTS), pair % TEXTS];
    if (shared >= LIKELY * Math.min(sampled[a] ?? 0, sampled[b] ?? 0)) pairs.push([a, b]);
  }
  return pairs.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

/**
 * Share of the shorter text's sampled shingles that a pair must be counted for. Well below what copies share:
 * a sample errs, and in a large group not every pair is counted.
 */
const LIKELY = 0.5;

const shingleOf = (entry: number | undefined): number => Math.floor((entry ?? 0) / TEXTS);
const textOf = (entry: number | undefined): number => (entry ?? 0) % TEXTS;

function count(counts: Map<number, number>, a: number, b: number): void {
  if (a === b) return;
  const pair = Math.min(a, b) * TEXTS + Math.max(a, b);
  counts.set(pair, (counts.get(pair) ?? 0) + 1);
}

interface Sample {
  /** A shingle and its text each, sorted. */
  readonly entries: Float64Array;
  /** Shingles sampled from each text. */
  readonly sampled: Uint32Array;
}

function sorted(texts: readonly string[], keys: readonly (string | null)[]): Sample {
  let entries = new Float64Array(1024);
  let length = 0;
  const sampled = new Uint32Array(texts.length);
  texts.slice(0, TEXTS).forEach((text, i) => {
    const key = keys[i];
    if (key === null || key === undefined) return;
    const seed = shinglesOf(key)[0] ?? 0;
    for (const shingle of shinglesOf(text)) {
      if (shingle % SHINGLE_SAMPLE !== 0) continue;
      if (length === entries.length) entries = grown(entries);
      entries[length] = ((shingle ^ seed) >>> 0) * TEXTS + i;
      length += 1;
      sampled[i] = (sampled[i] ?? 0) + 1;
    }
  });
  return { entries: entries.subarray(0, length).sort(), sampled };
}

function grown(entries: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const twice = new Float64Array(entries.length * 2);
  twice.set(entries);
  return twice;
}
