import type { SameFactJudge } from '../types.ts';
import { probabilityOf, type WordWeights } from './weights.ts';
import { WORD_WEIGHTS } from './wordWeights.ts';

/** A judge by what the words say: the features of a pair, weighed. */
export function wordJudgeWith(weights: WordWeights, name: string): SameFactJudge {
  return {
    name,
    judge: ({ pairs }) =>
      Promise.resolve(pairs.map(({ features }) => probabilityOf(weights, features))),
  };
}

/** The built-in judge. */
export const wordJudge: SameFactJudge = wordJudgeWith(WORD_WEIGHTS, 'words');
