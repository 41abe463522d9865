import type { ArticleId, NonEmpty } from '../types.ts';
import type { Detail } from './details.ts';
import { standsAlone } from './standing.ts';
import type { Version } from './view.ts';

/** What one detail of each kind counts in how much a version tells. */
const WEIGHT: Readonly<Record<Detail['kind'], number>> = { name: 1, number: 2, date: 1, word: 1 };
/** What a sentence loses that cannot be understood by itself. */
const UNEXPLAINED = 2;

export interface Choice {
  /** The version that tells most, then the others by how much they tell. */
  readonly versions: NonEmpty<Version>;
  /** Passages of the chosen version that none of the others tells. */
  readonly adds: readonly string[];
  readonly over: readonly ArticleId[];
}

/** The fullest of the versions of a fact, with the reason. Pure; the order of the versions does not matter. */
export function choose(versions: NonEmpty<Version>): Choice {
  const [first, ...rest] = versions;
  const told = new Map([first, ...rest].map((v) => [v, toldBy(v)]));
  const byTold = (a: Version, b: Version): number =>
    (told.get(b) ?? 0) - (told.get(a) ?? 0) || byPlace(a, b);
  const sorted = [...versions].sort(byTold);
  const [chosen = first, ...others] = sorted;
  return {
    versions: [chosen, ...others],
    adds: addedBy(chosen, others),
    over: [...new Set(others.map(({ article }) => article))].filter((a) => a !== chosen.article),
  };
}

/** How much a version tells: its different details, weighed by kind, less when it does not stand alone. */
export function toldBy(version: Version): number {
  const seen = new Map(version.details.map((d) => [`${d.kind} ${d.key}`, WEIGHT[d.kind]]));
  const sum = [...seen.values()].reduce((total, weight) => total + weight, 0);
  return sum - (standsAlone(version.quote) ? 0 : UNEXPLAINED);
}

const byPlace = (a: Version, b: Version): number =>
  (a.article < b.article ? -1 : Number(a.article > b.article)) || a.span.start - b.span.start;

/** The chosen version's own names, figures and dates, in its words. */
function addedBy(chosen: Version, others: readonly Version[]): readonly string[] {
  const known = new Set(others.flatMap(({ details }) => details.map(({ key }) => key)));
  const own = chosen.details.filter(({ kind, key }) => kind !== 'word' && !known.has(key));
  const texts = own.map(({ start, end }) =>
    chosen.quote.slice(start - chosen.span.start, end - chosen.span.start),
  );
  return [...new Set(texts)];
}
