import { SAME_EVENT, STILL_ONE } from '../config/eventModel.ts';
import { JOIN, ODDS } from '../config/thresholds.ts';
import type { Article } from '../types.ts';
import { type Comparison, compare } from './compare.ts';
import { logOddsOf } from './evidence.ts';
import { averageLink } from './link.ts';
import { type Ground, settle } from './split.ts';
import { whenOf } from './when.ts';

export interface Clustered {
  readonly comparison: Comparison;
  readonly ground: Ground;
  /** Numbers of the articles of each cluster, ascending; clusters by their first. */
  readonly clusters: readonly (readonly number[])[];
}

/** Log-odds that are known beforehand, by the numbers of two articles; `null` where nothing is. */
export type Settled = (i: number, j: number) => number | null;

/** Articles of one happening together: joined by average link, then parted where a cluster has two camps. Pure. */
export function cluster(articles: readonly Article[], settled: Settled = () => null): Clustered {
  const comparison = compare(articles);
  const { terms, weights, pairs, evidence } = comparison;
  const odds = logOddsOf(evidence, SAME_EVENT, ODDS).map(
    (z, p) => settled(pairs.a[p] ?? 0, pairs.b[p] ?? 0) ?? z,
  );
  const { least } = ODDS;
  const ground = { terms, weights, pairs, odds, least, whens: articles.map(whenOf) };
  const clusters = averageLink(articles.length, pairs, odds, { least, join: JOIN })
    .flatMap((members) => settle(ground, members, STILL_ONE))
    .map((members) => [...members].sort((i, j) => i - j))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  return { comparison, ground, clusters };
}
