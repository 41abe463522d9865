import { TOLD } from '../../config/thresholds.ts';
import type { ArticleId, NonEmpty } from '../../types.ts';
import { byPlace, type Version } from '../view.ts';
import type { Detail } from './details.ts';
import { standsAlone } from './standing.ts';

export interface Choice {
  /** The version that tells most, then the others by how much they tell. */
  readonly versions: NonEmpty<Version>;
  /** The chosen version's names, figures and dates that none of the others gives, in its own words. */
  readonly adds: readonly string[];
  readonly over: readonly ArticleId[];
}

/** What the rest of the event tells, for how much of a version belongs to this fact. */
export interface Surroundings {
  /** Whether a statement outside this fact gives the detail too. */
  isToldElsewhere(detail: Detail): boolean;
  /** How many facts a version stands in, this one included. */
  factsOf(version: Version): number;
}

/** The fullest of the versions of a fact, with the reason. Pure; the order of the versions does not matter. */
export function choose(versions: NonEmpty<Version>, around: Surroundings): Choice {
  const tellers = tellersIn(versions);
  const told = new Map(versions.map((v) => [v, toldBy(v, tellers, around)]));
  const byTold = (a: Version, b: Version): number =>
    (told.get(b) ?? 0) - (told.get(a) ?? 0) || byPlace(a, b);
  const sorted = [...versions].sort(byTold);
  const [chosen = versions[0], ...others] = sorted;
  return {
    versions: [chosen, ...others],
    adds: addedBy(chosen, others),
    over: [...new Set(others.map(({ article }) => article))].filter((a) => a !== chosen.article),
  };
}

/**
 * How much of the fact a version tells: its different details, those that only it gives as much as those it shares,
 * those of another matter less; dates weigh more, and a sentence that stands in several facts or not by itself loses.
 */
function toldBy(
  version: Version,
  tellers: ReadonlyMap<string, number>,
  around: Surroundings,
): number {
  const own = new Map(version.details.map((d) => [keyed(d), d]));
  let told = 0;
  let common = 0;
  for (const [key, detail] of own) {
    const isShared = (tellers.get(key) ?? 0) > 1;
    if (isShared) common += 1;
    const isAside = !isShared && around.isToldElsewhere(detail);
    told += isAside ? TOLD.aside : 1;
    if (detail.kind === 'date') told += TOLD.date;
  }
  return (
    told +
    TOLD.focus * (common / Math.max(own.size, 1)) -
    TOLD.otherFact * (around.factsOf(version) - 1) -
    (standsAlone(version.quote) ? 0 : TOLD.unexplained)
  );
}

/** How many of the versions give each detail. */
function tellersIn(versions: readonly Version[]): ReadonlyMap<string, number> {
  const tellers = new Map<string, number>();
  for (const version of new Set(versions)) {
    for (const key of new Set(version.details.map(keyed)))
      tellers.set(key, (tellers.get(key) ?? 0) + 1);
  }
  return tellers;
}

const keyed = ({ kind, key }: Detail): string => `${kind} ${key}`;

function addedBy(chosen: Version, others: readonly Version[]): readonly string[] {
  const known = new Set(others.flatMap(({ details }) => details.map(({ key }) => key)));
  const own = chosen.details.filter(({ kind, key }) => kind !== 'word' && !known.has(key));
  const texts = own.map(({ start, end }) =>
    chosen.quote.slice(start - chosen.span.start, end - chosen.span.start),
  );
  return [...new Set(texts)];
}
