import { SLOT } from '../../config/thresholds.ts';
import { weekdayOfDay } from '../../text/calendar.ts';
import type { DateMention } from '../../text/dates.ts';
import type { Token } from '../../text/words.ts';
import { inside } from '../tell/details.ts';
import { resolved } from '../tell/insertions.ts';
import type { EventView, Version } from '../view.ts';
import type { Clash, Comparer } from './clash.ts';
import { sideOf } from './clash.ts';
import { isTelling, type Slot, sharedStems, slotOf } from './slot.ts';

/** Saying is done anew every day, and what is planned is planned for several. */
const REPORTED =
  /^(?:said|says?|saying|told|tells?|spoke|wrote|writes|tweeted|added|announced|reported|reports?|warned|stated|asked|called|continued|claimed|confirmed|insisted|declared|urged|based|located|related|statement|interview|published|posted)$/;
/** "the 14 May accord", "its Friday edition": the date names a thing, and says nothing of when this was done. */
const NAMING = /(?:\b(?:the|its|his|her|their|our|a|an)|['’]s) $/iu;
/** Parts of a day tell nothing of what happened in it. */
const PART_OF_DAY = /^(?:early|late|later|morning|afternoon|evening|night|midnight|noon)$/;
/** A verb in the past, or its participle. */
const DID =
  /\p{Ll}{2}(?:ed|ing)$|^(?:left|met|began|fell|shot|found|won|lost|held|took|came|struck|broke|hit|fled|went|flew|became|beat|sank|rose|spoke|gave|made|set|put|sent|brought|quit|built|blew|burst|drove|rode|sat|stood|swept|grew|ran|wed)$/u;

interface Dated {
  readonly date: DateMention;
  readonly slot: Slot;
  /** `2031-05-14`, `05-14` where the year is open, a weekday's number where all else is; a year. */
  readonly when: string;
  readonly weekday: number | null;
}

/** Days and years, after resolution, that differ for what is told by the same word, or where each statement names just one. */
export const compareDates: Comparer = (view, a, b) =>
  clashesOf(view, a, b, (x, y, areOnly) => {
    const others = sharedStems(x.slot, y.slot).length + Number(shareName(x, y));
    if (isSameNext(x, y)) return true;
    return deedOf(x, y) !== null ? others > 1 : areOnly && isDay(x) && others > 2;
  });

/** The same for statements that were not joined: of one deed, done by or to someone named in both. */
export const compareLikeDates: Comparer = (view, a, b) =>
  clashesOf(view, a, b, (x, y) => {
    const deed = deeds(x.slot)[0];
    return deed !== undefined && DID.test(deed.folded) && isSameNext(x, y) && shareName(x, y);
  });

function clashesOf(
  view: EventView,
  a: Version,
  b: Version,
  isOneQuestion: (x: Dated, y: Dated, areOnly: boolean) => boolean,
): readonly Clash[] {
  const [left, right] = [datesIn(view, a), datesIn(view, b)];
  const onlyLeft = left.filter((x) => !right.some((y) => isOneTime(x, y)));
  const onlyRight = right.filter((y) => !left.some((x) => isOneTime(x, y)));
  for (const x of onlyLeft) {
    for (const y of onlyRight) {
      if (x.date.precision !== y.date.precision) continue;
      const areOnly = isOnly(x, left) && isOnly(y, right);
      if (isOneQuestion(x, y, areOnly)) return [clashOf(a, x, b, y)];
    }
  }
  return [];
}

function clashOf(a: Version, x: Dated, b: Version, y: Dated): Clash {
  const deed = deedOf(x, y);
  const kind = isDay(x) ? 'day' : 'year';
  return {
    about: deed === null ? kind : `${kind}: ${deed}`,
    kind: 'date',
    severity: 'contradiction',
    sides: [sideOf(a, x.date), sideOf(b, y.date)],
  };
}

const isDay = ({ date }: Dated): boolean => date.precision === 'day';

const isOnly = (one: Dated, all: readonly Dated[]): boolean =>
  all.every((other) => other === one || other.date.precision !== one.date.precision);

/** The word that both dates belong to; a year belongs to the word next to it only. */
function deedOf(x: Dated, y: Dated): string | null {
  const near = (d: Dated) =>
    deeds(d.slot)
      .slice(0, isDay(d) ? SLOT.deeds : 1)
      .filter(({ folded }) => DID.test(folded));
  const known = new Set(near(x).map(({ stem }) => stem));
  return near(y).find(({ stem }) => known.has(stem))?.folded ?? null;
}

/** What a date stands in. */
interface Held {
  readonly slot: Slot;
}

/** The word next before both dates is one. */
export const isSameNext = (x: Held, y: Held): boolean =>
  deeds(x.slot)[0] !== undefined && deeds(x.slot)[0]?.stem === deeds(y.slot)[0]?.stem;

/** The words before a date that may tell what was done then, the nearest first. */
export const deeds = ({ before }: Slot): readonly Token[] =>
  before.filter((word) => isTelling(word) && !PART_OF_DAY.test(word.folded));

/** Whether a name stands in the clauses of both dates. */
export const shareName = (x: Held, y: Held): boolean => {
  const names = ({ slot }: Held) =>
    [...slot.before, ...slot.after].filter(({ capital, stop }) => capital && !stop);
  const known = new Set(names(x).map(({ folded }) => folded));
  return names(y).some(({ folded }) => known.has(folded));
};

/** Of a day that is open, the weekday is all that can be compared; of one without its year, the day of the year. */
function isOneTime(x: Dated, y: Dated): boolean {
  if (x.when === y.when) return true;
  const isWhole = ({ when, date }: Dated) =>
    /^\d{4}-\d{2}-\d{2}$/.test(when) && date.parts.weekday === undefined;
  if (isWhole(x) && isWhole(y)) return false;
  if (x.when.endsWith(`-${y.when}`) || y.when.endsWith(`-${x.when}`)) return true;
  return isDay(x) && isDay(y) && x.weekday !== null && x.weekday === y.weekday;
}

function datesIn(view: EventView, version: Version): readonly Dated[] {
  const { article, span } = version;
  const anchor = view.anchors.get(article) ?? null;
  return inside(view.detailsOf(article).dates, span).flatMap((date) => {
    if (date.precision !== 'day' && date.precision !== 'year') return [];
    const slot = slotOf(view, version, date);
    const iso = resolved(date, anchor);
    const when = iso ?? openDay(date);
    if (when === null || date.parts.which === 'next') return [];
    if (!tellsWhen(version, date, slot)) return [];
    const weekday = iso && date.precision === 'day' ? weekdayOfDay(iso) : date.parts.weekday;
    return [{ date, slot, when, weekday: weekday ?? null }];
  });
}

/** Whether a date says when something was done: not when it was said, and not which of several things it is. */
export function tellsWhen({ span, quote }: Version, { start }: DateMention, slot: Slot): boolean {
  const isSaid = [deeds(slot)[0] ?? slot.before[0], slot.after[0]].some(
    (t) => t !== undefined && REPORTED.test(t.folded),
  );
  return !isSaid && !NAMING.test(quote.slice(0, start - span.start));
}

/** What is known of a day whose year or week is open; null when that is nothing. */
function openDay({ parts: { month, day, weekday } }: DateMention): string | null {
  if (month !== undefined && day !== undefined)
    return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return weekday === undefined ? null : `weekday ${weekday}`;
}
