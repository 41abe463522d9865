import { TOLD } from '../../config/thresholds.ts';
import type { ArticleId, NonEmpty } from '../../types.ts';
import { byPlace, type Version } from '../view.ts';
import type { Detail } from './details.ts';

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

/** What a version tells, as it is weighed by `TOLD`: each a count unless said. */
export type Tells = Readonly<Record<keyof typeof TOLD, number>>;

/** The fullest of the versions of a fact, with the reason. Pure; the order of the versions does not matter. */
export function choose(versions: NonEmpty<Version>, around: Surroundings): Choice {
  const tells = tellsOf(versions, around);
  const told = new Map(versions.map((version) => [version, weighed(tells(version))]));
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

/** What each of the versions of a fact tells, beside the others and what stands around them. */
export function tellsOf(
  versions: readonly Version[],
  around: Surroundings,
): (version: Version) => Tells {
  const tellers = tellersIn(versions);
  return (version) => {
    const own = [...new Map(version.details.map((d) => [keyed(d), d])).values()];
    const isShared = (d: Detail): boolean => (tellers.get(keyed(d)) ?? 0) > 1;
    const isAlone = (d: Detail): boolean =>
      d.kind !== 'word' && !isShared(d) && !around.isToldElsewhere(d);
    return {
      details: Math.log(Math.max(own.length, 1)),
      shared: own.filter(isShared).length,
      alone: own.filter(isAlone).length,
      said: ATTRIBUTED.test(version.quote) ? 1 : 0,
      length: Math.log(version.quote.split(/\s+/u).length),
      unfinished: FINISHED.test(version.quote) ? 0 : 1,
      otherFact: around.factsOf(version) - 1,
      secondSentence: version.sentences - 1,
    };
  };
}

const ATTRIBUTED = /\b(?:said|says|told|according to)\b/u;
/** A sentence's end; a headline or a caption has none. */
const FINISHED = /[.!?…]["”’'»)\]]*\s*$/u;

/** The sum of what a version tells, each times its weight. */
function weighed(tells: Tells): number {
  const values: Readonly<Record<string, number>> = tells;
  return Object.entries(TOLD).reduce(
    (sum, [what, weight]) => sum + weight * (values[what] ?? 0),
    0,
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
