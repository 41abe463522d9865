import { daysBetween } from '../text/calendar.ts';
import type { Day, Fact, NewsEvent, TimelineEntry } from '../types.ts';

/** Days before the first report that still belong to what it reports. */
const REACH_DAYS = 2;

/** The dated facts in the order of their own days, each once; a passage printed with another fact stands with that one alone. */
export function timelineOf(facts: readonly Fact[]): readonly TimelineEntry[] {
  return facts
    .filter(({ seeAlso }) => seeAlso === null)
    .flatMap(({ dates, id, rank }) => dates.slice(0, 1).map((iso) => ({ iso, fact: id, rank })))
    .sort((a, b) => (a.iso < b.iso ? -1 : Number(a.iso > b.iso)) || a.rank - b.rank)
    .map(({ iso, fact }) => ({ iso, fact }));
}

/**
 * First and last day of an event: the days that its facts speak of from shortly before the first report to the last;
 * else the days of the reports.
 */
export function spanOf(
  event: NewsEvent,
  facts: readonly Fact[],
): { readonly from: Day | null; readonly to: Day | null } {
  const reported = event.articles
    .flatMap(({ published }) =>
      published && (published.precision === 'day' || published.precision === 'minute')
        ? [published.iso.slice(0, 10)]
        : [],
    )
    .sort();
  const [first, last] = [reported[0], reported.at(-1)];
  if (first === undefined || last === undefined) return { from: null, to: null };
  const told = facts
    .filter(({ section }) => section !== 'background')
    .flatMap(({ dates }) => dates)
    .filter((day) => daysBetween(day, first) <= REACH_DAYS && day <= last)
    .sort();
  return { from: told[0] ?? first, to: told.at(-1) ?? last };
}
