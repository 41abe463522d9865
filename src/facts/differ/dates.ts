import { SLOT } from '../../config/thresholds.ts';
import { weekdayOfDay } from '../../text/calendar.ts';
import type { DateMention } from '../../text/dates.ts';
import type { Token } from '../../text/words.ts';
import type { Day } from '../../types.ts';
import { inside } from '../tell/details.ts';
import { resolved } from '../tell/insertions.ts';
import type { EventView, Version } from '../view.ts';
import type { Comparer } from './clash.ts';
import { sideOf } from './clash.ts';

/** Irregular past tenses of what news tells to have happened on a day. */
const DID =
  /^(?:left|met|began|fell|shot|found|won|lost|held|took|came|struck|broke|hit|fled|went|flew|became|beat|sank|rose|spoke|gave|made|set|put|sent|brought|quit)$/;
/** Saying is done anew every day. */
const REPORTED =
  /^(?:added|announced|reported|warned|stated|asked|called|continued|expected|scheduled|claimed|confirmed|insisted|declared|urged|based|located|related)$/;

interface DatedMention {
  readonly date: DateMention;
  /** The resolved day, null when it is open. */
  readonly iso: Day | null;
  /** 0 (Sunday) to 6. */
  readonly weekday: number;
}

/** Days, after resolution, that differ for what is told by the same word. */
export const compareDates: Comparer = (view, a, b) => {
  const [left, right] = [daysOf(view, a), daysOf(view, b)];
  const onlyLeft = left.filter((x) => !right.some((y) => isOneDay(x, y)));
  const onlyRight = right.filter((x) => !left.some((y) => isOneDay(x, y)));
  for (const x of onlyLeft) {
    const deeds = new Set(deedsBefore(view, a, x.date.start).map(({ stem }) => stem));
    for (const y of onlyRight) {
      const shared = deedsBefore(view, b, y.date.start).find(({ stem }) => deeds.has(stem));
      if (shared === undefined) continue;
      return [
        {
          about: `day: ${shared.folded}`,
          kind: 'date',
          severity: 'contradiction',
          sides: [sideOf(a, x.date), sideOf(b, y.date)],
        },
      ];
    }
  }
  return [];
};

/** The verbs in the past tense among the last words before a place: what happened then. */
function deedsBefore(view: EventView, { article, span }: Version, at: number): readonly Token[] {
  const before = view.detailsOf(article).tokens.filter((t) => t.start >= span.start && t.end <= at);
  return before
    .slice(-SLOT.dateWords)
    .filter(({ folded, capital }) => !capital && (/\p{Ll}{2}ed$/u.test(folded) || DID.test(folded)))
    .filter(({ folded }) => !REPORTED.test(folded));
}

/** Of a day that is open, the weekday is all that can be compared. */
const isOneDay = (x: DatedMention, y: DatedMention): boolean =>
  x.iso !== null && y.iso !== null ? x.iso === y.iso : x.weekday === y.weekday;

function daysOf(view: EventView, { article, span }: Version): readonly DatedMention[] {
  const anchor = view.anchors.get(article) ?? null;
  return inside(view.detailsOf(article).dates, span).flatMap((date) => {
    if (date.precision !== 'day') return [];
    const iso = resolved(date, anchor);
    const weekday = iso === null ? date.parts.weekday : weekdayOfDay(iso);
    return weekday === undefined ? [] : [{ date, iso, weekday }];
  });
}
