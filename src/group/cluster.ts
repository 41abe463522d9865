import { SAME_EVENT, STILL_ONE } from '../config/eventModel.ts';
import { JOIN, ODDS } from '../config/thresholds.ts';
import type { Article } from '../types.ts';
import { type Comparison, compare } from './compare.ts';
import { type Fitted, logOddsOf, PUBLICATION } from './evidence.ts';
import { averageLink } from './link.ts';
import { type Ground, type SplitFitted, settle } from './split.ts';
import { type When, whenOf } from './when.ts';

export interface Clustered {
  readonly comparison: Comparison;
  readonly ground: Ground;
  /** Numbers of the articles of each cluster, ascending; clusters by their first. */
  readonly clusters: readonly (readonly number[])[];
}

/** Log-odds that are known beforehand, by the numbers of two articles; `null` where nothing is. */
export type Settled = (i: number, j: number) => number | null;

/** What pairs and halves are weighed by. */
export interface EventModel {
  readonly sameEvent: Fitted;
  readonly stillOne: SplitFitted;
}

const MODEL: EventModel = { sameEvent: SAME_EVENT, stillOne: STILL_ONE };

/** Articles of one happening together: joined by average link, then parted where a cluster has two camps. Pure. */
export function cluster(articles: readonly Article[], settled: Settled = () => null): Clustered {
  return clusterBy(MODEL, compare(articles), articles.map(whenOf), settled);
}

/** The same for articles compared already, by a given model; `whens` are theirs. Pure. */
export function clusterBy(
  model: EventModel,
  comparison: Comparison,
  whens: readonly (When | null)[],
  settled: Settled = () => null,
): Clustered {
  const { terms, weights, pairs, evidence } = comparison;
  const odds = logOddsOf(evidence, model.sameEvent, ODDS).map(
    (z, p) => settled(pairs.a[p] ?? 0, pairs.b[p] ?? 0) ?? z,
  );
  const { least } = ODDS;
  const ground = { terms, weights, pairs, odds, least, whens };
  const clusters = averageLink(terms.size, pairs, odds, { least, join: JOIN })
    .flatMap((members) => settle(ground, members, model.stillOne))
    .map((members) => [...members].sort((i, j) => i - j))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  return { comparison, ground, clusters };
}

/** By pair, the log-odds from all but when the two came out. Pure. */
export function timelessOdds({ evidence }: Comparison): Float32Array {
  const weights = { ...SAME_EVENT.weights, ...Object.fromEntries(PUBLICATION.map((n) => [n, 0])) };
  return logOddsOf(evidence, { ...SAME_EVENT, weights }, ODDS);
}
