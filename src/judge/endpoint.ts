import { NEARNESS } from '../config/thresholds.ts';
import type { CandidatePair, SameFactJudge } from '../types.ts';
import { type Embedder, embed, type Vector } from './embeddings.ts';
import { openVectorCache } from './vectorCache.ts';
import { oddsOf } from './weights.ts';
import { WORD_WEIGHTS } from './wordWeights.ts';

/**
 * A judge that adds sentence vectors from an endpoint to what the words say. General vectors put every two sentences on
 * one topic close together, so each is taken from the event's mean first, and the cosine is measured in standard
 * deviations over the event's pairs. `folder` keeps the vectors; null for no cache. Rejects when the endpoint fails.
 */
export function endpointJudge(embedder: Embedder, folder: string | null): SameFactJudge {
  const lookUp = vectorsFrom(embedder, folder);
  return {
    name: `${embedder.model} at ${embedder.url}`,
    judge: async ({ pairs }) => {
      if (pairs.length === 0) return [];
      const texts = [...new Set(pairs.flatMap(({ a, b }) => [a.text, b.text]))];
      const vectors = await lookUp(texts);
      return probabilities(pairs, centred(texts, vectors));
    },
  };
}

/** Vectors of texts, from the cache where it has them. */
function vectorsFrom(
  embedder: Embedder,
  folder: string | null,
): (texts: readonly string[]) => Promise<readonly Vector[]> {
  const opening = folder === null ? null : openVectorCache(folder, embedder.url, embedder.model);
  return async (texts) => {
    const cache = await opening;
    const unknown = texts.filter((text) => cache?.get(text) === undefined);
    const fresh = await embed(unknown, embedder);
    if (unknown.length > 0) await cache?.add(unknown, fresh);
    const made = new Map(unknown.map((text, i) => [text, fresh[i] ?? []] as const));
    return texts.map((text) => made.get(text) ?? cache?.get(text) ?? []);
  };
}

/** Unit vectors from the mean of all, by text. */
function centred(
  texts: readonly string[],
  vectors: readonly Vector[],
): ReadonlyMap<string, Vector> {
  const width = vectors[0]?.length ?? 0;
  const units = vectors.map(unit);
  const mean = Array.from(
    { length: width },
    (_, d) => units.reduce((sum, v) => sum + (v[d] ?? 0), 0) / units.length,
  );
  return new Map(
    texts.map((text, i) => [text, unit((units[i] ?? []).map((x, d) => x - (mean[d] ?? 0)))]),
  );
}

function unit(vector: Vector): Vector {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return vector.map((x) => x / length);
}

function probabilities(
  pairs: readonly CandidatePair[],
  vectors: ReadonlyMap<string, Vector>,
): readonly number[] {
  const cosines = pairs.map(({ a, b }) => {
    const y = vectors.get(b.text) ?? [];
    return (vectors.get(a.text) ?? []).reduce((sum, x, d) => sum + x * (y[d] ?? 0), 0);
  });
  const mean = cosines.reduce((sum, c) => sum + c, 0) / cosines.length;
  const spread = Math.sqrt(cosines.reduce((sum, c) => sum + (c - mean) ** 2, 0) / cosines.length);
  return pairs.map(({ features }, i) => {
    const nearer = ((cosines[i] ?? mean) - mean) / (spread || 1);
    const odds = oddsOf(WORD_WEIGHTS, features) + NEARNESS.gain * nearer + NEARNESS.offset;
    return 1 / (1 + Math.exp(-odds));
  });
}
