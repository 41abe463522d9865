import type { DateMention } from '../text/dates.ts';
import type { Comparer } from './clash.ts';
import { sideOf, stemsBefore } from './clash.ts';
import { inside } from './details.ts';
import { resolved } from './insertions.ts';
import type { EventView, Version } from './view.ts';

/** Words before a date among which the two sides must share one: what happened then. */
const SLOT_WORDS = 6;

interface DatedMention {
  readonly date: DateMention;
  /** The resolved day, or the weekday's number when its day is open. */
  readonly day: string;
}

/** Days, after resolution, that differ for what is told by the same word. */
export const compareDates: Comparer = (view, a, b) => {
  const [left, right] = [daysOf(view, a), daysOf(view, b)];
  const onlyLeft = left.filter((x) => !right.some(({ day }) => day === x.day));
  const onlyRight = right.filter((x) => !left.some(({ day }) => day === x.day));
  for (const x of onlyLeft) {
    const stems = new Set(stemsBefore(view, a, x.date.start, SLOT_WORDS));
    for (const y of onlyRight) {
      const shared = stemsBefore(view, b, y.date.start, SLOT_WORDS).find((stem) => stems.has(stem));
      if (shared === undefined || isResolved(x) !== isResolved(y)) continue;
      return [
        {
          about: `day: ${shared}`,
          kind: 'date',
          severity: 'contradiction',
          sides: [sideOf(a, x.date), sideOf(b, y.date)],
        },
      ];
    }
  }
  return [];
};

const isResolved = ({ day }: DatedMention): boolean => day.includes('-');

function daysOf(view: EventView, { article, span }: Version): readonly DatedMention[] {
  const anchor = view.anchors.get(article) ?? null;
  return inside(view.detailsOf(article).dates, span).flatMap((date) => {
    const iso = date.precision === 'day' ? resolved(date, anchor) : null;
    const day = iso ?? (date.kind === 'weekday' ? `${date.parts.weekday}` : null);
    return day === null ? [] : [{ date, day }];
  });
}
