import type { CandidatePair } from '../../types.ts';
import { toFourDecimals } from './arithmetic.ts';
import { encode } from './encoder.ts';
import type { Network } from './file.ts';
import { type Encoded, likeness, prepare } from './likeness.ts';
import { alikeness, meaningsOf, type Sentence } from './meaning.ts';
import { piecesOf } from './wordpiece.ts';

/** What the network adds to a pair's features, by name, each to four decimals. */
export type Evidence = Readonly<Record<string, number>>;

/** A sentence read once, ready for every pair that it stands in. */
export interface Read extends Sentence {
  readonly encoded: Encoded;
}

/** The sentences of pairs, each once, in order of appearance. */
export function textsOf(pairs: readonly CandidatePair[]): readonly string[] {
  return [...new Set(pairs.flatMap(({ a, b }) => [a.text, b.text]))];
}

/** A sentence as the network reads it; `null` when it has no words. */
export function read(network: Network, text: string): Read | null {
  const { engine, encoder, reader, vocabulary, limit, start, end } = network;
  const pieces = piecesOf(text, vocabulary, limit);
  if (pieces.length === 0) return null;
  const all = encode(engine, encoder, [start, ...pieces, end]);
  const vectors = all.slice(encoder.width, -encoder.width);
  return { pieces, vectors, encoded: prepare(engine, reader, vectors) };
}

/** What the network finds in each pair of one event, in order; nothing in a pair of which a sentence was not read. */
export function evidenceOf(
  network: Network,
  pairs: readonly CandidatePair[],
  reads: ReadonlyMap<string, Read>,
): readonly Evidence[] {
  const { engine, encoder, reader } = network;
  const known = textsOf(pairs).flatMap((text) => {
    const sentence = reads.get(text);
    return sentence ? [{ text, sentence }] : [];
  });
  const meanings = meaningsOf(
    known.map(({ sentence }) => sentence),
    encoder.width,
  );
  const sides = new Map(
    known.map(({ text, sentence }, i) => [text, { sentence, meaning: meanings[i] }]),
  );
  return pairs.map(({ a, b }) => {
    const [one, other] = [sides.get(a.text), sides.get(b.text)];
    if (!one?.meaning || !other?.meaning) return {};
    const { foundLess, foundMore, whole } = alikeness(engine, one.meaning, other.meaning);
    const odds = likeness(engine, reader, one.sentence.encoded, other.sentence.encoded);
    return {
      meantLess: toFourDecimals(foundLess),
      meantMore: toFourDecimals(foundMore),
      meantWhole: toFourDecimals(whole),
      meantSame: toFourDecimals(odds),
    };
  });
}
