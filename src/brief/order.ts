import type { BriefingEvent } from '../types.ts';

/** What limits keep out of the printed edition. */
export interface Limits {
  /** Independent sources that an event needs. */
  readonly minSources?: number | null;
  /** Events that are printed. */
  readonly maxEvents?: number | null;
}

/** Events in the order in which they are printed: the most widely sourced first, then the longest, then the latest. */
export function inOrder(
  events: readonly BriefingEvent[],
  limits: Limits,
): readonly BriefingEvent[] {
  const sorted = [...events].sort(
    (a, b) =>
      b.independentSources - a.independentSources ||
      b.articles.length - a.articles.length ||
      descending(a.to ?? '', b.to ?? '') ||
      (a.id < b.id ? -1 : 1),
  );
  let room = limits.maxEvents ?? Number.POSITIVE_INFINITY;
  return sorted.map((event) => {
    const shown = room > 0 && event.independentSources >= (limits.minSources ?? 0);
    if (shown) room -= 1;
    return { ...event, shown };
  });
}

const descending = (a: string, b: string): number => (a > b ? -1 : Number(a < b));
