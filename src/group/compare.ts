import { LEAD_WORDS, NEIGHBOURHOOD, REACH } from '../config/thresholds.ts';
import type { Article } from '../types.ts';
import { evidenceOf } from './evidence.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { agreement, localLikeness } from './local.ts';
import { candidatesOf } from './neighbours.ts';
import { type Pairs, pairsOf } from './pairs.ts';
import { type Terms, termsOf } from './terms.ts';
import { type Weights, weightsOf } from './weights.ts';

export interface Comparison {
  readonly terms: Terms;
  readonly weights: Weights;
  readonly pairs: Pairs;
  readonly likeness: Likeness;
  /** Rows of {@link evidenceOf}. */
  readonly evidence: Float32Array;
}

/** Every candidate pair of the articles, and what is known of it. Pure; articles in a total order give the same numbers. */
export function compare(articles: readonly Article[]): Comparison {
  const terms = termsOf(articles, LEAD_WORDS);
  const weights = weightsOf(terms);
  const pairs = pairsOf(candidatesOf(terms, weights, REACH));
  const likeness = likenessOf(terms, weights, pairs);
  const local = localLikeness(terms, weights, pairs, likeness.all, NEIGHBOURHOOD);
  const standing = agreement(pairs, likeness.all);
  const localStanding = agreement(pairs, local);
  const evidence = evidenceOf({ articles, terms, pairs, likeness, standing, localStanding });
  return { terms, weights, pairs, likeness, evidence };
}
