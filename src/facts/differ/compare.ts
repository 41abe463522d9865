import { REPEATED_SENTENCE } from '../../config/thresholds.ts';
import type { EventView, Version } from '../view.ts';
import type { Clash, Comparer } from './clash.ts';
import { compareClocks } from './clocks.ts';
import { compareDates, compareLikeDates } from './dates.ts';
import { merged } from './merge.ts';
import { compareLikeMonths, compareMonths } from './months.ts';
import { compareLikeNumbers, compareNumbers } from './numbers.ts';
import { comparePlaces } from './places.ts';
import { comparePolarity } from './polarity.ts';
import { compareTerms } from './terms.ts';
import { compareLikeQuotations, compareQuotations } from './wording.ts';

const comparers: readonly Comparer[] = [
  compareNumbers,
  compareDates,
  compareMonths,
  compareClocks,
  comparePlaces,
  compareTerms,
  comparePolarity,
  compareQuotations,
];

/** What the versions of one fact tell differently, article against article, one entry for each point. Pure. */
export function compare(view: EventView, versions: readonly Version[]): readonly Clash[] {
  const found: Clash[] = [];
  versions.forEach((a, i) => {
    for (const b of versions.slice(i + 1)) {
      if (a.article === b.article && !isRepeat(a, b)) continue;
      for (const comparer of comparers) found.push(...comparer(view, a, b));
    }
  });
  return merged(found);
}

/** What can be compared between statements that are close and were not joined. */
const comparersApart: readonly Comparer[] = [
  compareLikeDates,
  compareLikeMonths,
  comparePlaces,
  compareLikeNumbers,
  comparePolarity,
  compareLikeQuotations,
];

/** What close statements of different facts tell differently. Pure. */
export function compareApart(
  view: EventView,
  pairs: readonly (readonly [Version, Version])[],
): readonly Clash[] {
  return pairs.flatMap(([a, b]) => comparersApart.flatMap((comparer) => comparer(view, a, b)));
}

/** Whether a sentence says another of its own article again, as in a corrected lead. */
function isRepeat(a: Version, b: Version): boolean {
  const [one, two] = [a, b].map(({ details }) => new Set(details.map(({ key }) => key)));
  if (!one || !two) return false;
  const shared = [...one].filter((key) => two.has(key)).length;
  return shared >= REPEATED_SENTENCE * Math.max(one.size, two.size);
}
