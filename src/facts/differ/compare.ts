import { REPEATED_SENTENCE } from '../../config/thresholds.ts';
import type { Disagreement, FactId, Side } from '../../types.ts';
import type { EventView, Version } from '../view.ts';
import type { Clash, Comparer } from './clash.ts';
import { compareDates } from './dates.ts';
import { compareLikeNumbers, compareNumbers } from './numbers.ts';
import { comparePlaces } from './places.ts';
import { compareTerms } from './terms.ts';
import { compareLikeQuotations, compareQuotations } from './wording.ts';

const comparers: readonly Comparer[] = [
  compareNumbers,
  compareDates,
  comparePlaces,
  compareTerms,
  compareQuotations,
];

/** What the versions of one fact tell differently, article against article, one entry for each point. Pure. */
export function compare(
  view: EventView,
  fact: FactId,
  versions: readonly Version[],
): readonly Disagreement[] {
  const found: Clash[] = [];
  versions.forEach((a, i) => {
    for (const b of versions.slice(i + 1)) {
      if (a.article === b.article && !isRepeat(a, b)) continue;
      for (const comparer of comparers) found.push(...comparer(view, a, b));
    }
  });
  return merged(found).map((clash) => ({ ...asUpdate(view, clash), fact }));
}

/** What can be compared between statements that are close and were not joined. */
const comparersApart: readonly Comparer[] = [
  compareDates,
  comparePlaces,
  compareLikeNumbers,
  compareLikeQuotations,
];

/** What close statements of different facts tell differently. Pure. */
export function compareApart(
  view: EventView,
  pairs: readonly (readonly [Version, Version])[],
): readonly Clash[] {
  return pairs
    .flatMap(([a, b]) => comparersApart.flatMap((comparer) => comparer(view, a, b)))
    .map((clash) => asUpdate(view, clash));
}

/** Whether a sentence says another of its own article again, as in a corrected lead. */
function isRepeat(a: Version, b: Version): boolean {
  const [one, two] = [a, b].map(({ details }) => new Set(details.map(({ key }) => key)));
  if (!one || !two) return false;
  const shared = [...one].filter((key) => two.has(key)).length;
  return shared >= REPEATED_SENTENCE * Math.max(one.size, two.size);
}

/** Clashes of one kind about one point are one disagreement with several sides; each article and value stands once. */
function merged(clashes: readonly Clash[]): readonly Clash[] {
  const points = new Map<string, Clash>();
  for (const clash of clashes) {
    const point = `${clash.kind} ${clash.about}`;
    const known = points.get(point);
    if (!known) points.set(point, clash);
    else
      points.set(point, { ...known, severity: worse(known, clash), sides: joined(known, clash) });
  }
  return [...points.values()];
}

const worse = (a: Clash, b: Clash): Clash['severity'] =>
  a.severity === 'contradiction' || b.severity === 'contradiction' ? 'contradiction' : a.severity;

function joined(known: Clash, clash: Clash): Clash['sides'] {
  const [first, second, ...rest] = known.sides;
  const all: Side[] = [first, second, ...rest];
  for (const side of clash.sides) {
    const isKnown = all.some(
      (s) =>
        s.article === side.article && s.start === side.start && fold(s.value) === fold(side.value),
    );
    if (!isKnown) all.push(side);
  }
  return [first, second, ...all.slice(2)];
}

const fold = (value: string): string => value.toLowerCase();

/** Counts grow: a figure of a later day takes the place of an earlier one, and does not contradict it. */
function asUpdate(view: EventView, clash: Clash): Clash {
  if (clash.kind !== 'number' || clash.sides.length !== 2) return clash;
  const days = clash.sides.map(({ article }) => {
    const anchor = view.anchors.get(article);
    return anchor?.from === null && anchor.precision !== 'year' && anchor.precision !== 'month'
      ? anchor.day
      : null;
  });
  const [one, two] = days;
  return one && two && one !== two ? { ...clash, severity: 'superseded' } : clash;
}
