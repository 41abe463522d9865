import { FOREIGN_PIECES, MOST_SENTENCES_READ, WORTH_READING } from '../../config/thresholds.ts';
import type { SameFactJudge } from '../../types.ts';
import { probabilityOf, type WordWeights } from '../weights.ts';
import { toFourDecimals } from './arithmetic.ts';
import { evidenceOf, type Read, textsOf } from './evidence.ts';
import type { Network } from './file.ts';
import type { Reading } from './readers.ts';
import { piecesOf } from './wordpiece.ts';

/** A network, and who reads sentences with it. */
export interface OpenNetwork {
  readonly network: Network;
  readonly read: Reading;
}

/** What a judge by network needs. */
export interface NetworkJudgeParts {
  /** Called once, when the first event is judged. */
  readonly open: () => Promise<OpenNetwork>;
  /** Of the words' features and the network's together. */
  readonly weights: WordWeights;
  /** Decides which pairs are worth reading, and about what is not read. */
  readonly words: SameFactJudge;
  readonly name: string;
}

/**
 * A judge by what the words say and by what a small network reads in both sentences. Rejects when the network cannot be
 * opened. It keeps what it has read, and counts it: one judge for one edition.
 */
export function networkJudge({ open, weights, words, name }: NetworkJudgeParts): SameFactJudge {
  const reads = new Map<string, Read>();
  let opened: Promise<OpenNetwork> | null = null;
  return {
    name,
    async judge(event) {
      const byWords = await words.judge(event);
      const plausible = event.pairs.filter((_, i) => (byWords[i] ?? 0) >= WORTH_READING);
      if (plausible.length === 0) return byWords;
      opened ??= open();
      const { network, read } = await opened;
      const texts = textsOf(plausible);
      const unread = texts.filter((text) => !reads.has(text));
      if (reads.size + unread.length > MOST_SENTENCES_READ || isForeign(network, texts))
        return byWords;
      for (const [text, sentence] of await read(unread)) reads.set(text, sentence);
      const evidence = new Map(
        evidenceOf(network, plausible, reads).map((found, i) => [plausible[i], found]),
      );
      return event.pairs.map((pair, i) => {
        const found = evidence.get(pair);
        if (!found) return byWords[i] ?? 0;
        return toFourDecimals(probabilityOf(weights, { ...pair.features, ...found }));
      });
    },
  };
}

/** Whether texts fall into more pieces than the network's own language does. */
function isForeign({ vocabulary }: Network, texts: readonly string[]): boolean {
  let pieces = 0;
  let words = 0;
  for (const text of texts) {
    pieces += piecesOf(text, vocabulary, Number.POSITIVE_INFINITY).length;
    words += text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu)?.length ?? 0;
  }
  return pieces > FOREIGN_PIECES * words;
}
