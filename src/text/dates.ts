import type { Day, Span } from '../types.ts';
import { dayOf, daysBetween, plusDays, plusMonths, weekdayOfDay } from './calendar.ts';
import { DATE_PATTERNS, type DateParts, type DatePattern } from './datePatterns.ts';
import { memory } from './memory.ts';
import { type Tense, tenseAround } from './tense.ts';

/** The day against which dates are resolved, as exactly as it is known: the article's own date. */
export interface DateAnchor {
  /** `YYYY-MM-DD`; of a month or a year, its first day. */
  readonly day: Day;
  readonly precision: 'year' | 'month' | 'day' | 'minute';
}

/** A date in a text. */
export interface DateMention extends Span {
  readonly kind: DatePattern['kind'];
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as `precision` says (a week is its Monday); null when the anchor does not fix it. */
  readonly iso: string | null;
  readonly precision: 'day' | 'week' | 'month' | 'year' | 'decade';
  /** What the words say by themselves. */
  readonly parts: DateParts;
}

/** The dates of a text, in order and not overlapping, resolved as far as the anchor allows. */
export function datesOf(text: string, anchor: DateAnchor | null): readonly DateMention[] {
  return known(text, '', () => found(text)).map(({ tense, ...raw }) => ({
    ...raw,
    ...resolve(raw.parts, anchor, tense),
  }));
}

type Found = Pick<DateMention, 'start' | 'end' | 'kind' | 'parts'> & { readonly tense: Tense };

const known = memory<readonly Found[]>();

/** What the words say by themselves. */
function found(text: string): readonly Found[] {
  const all = DATE_PATTERNS.flatMap(({ kind, pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const parts = read(match, text);
      return parts ? [{ start: match.index, end: match.index + match[0].length, kind, parts }] : [];
    }),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return all.flatMap((raw) => {
    if (raw.start < free) return [];
    free = raw.end;
    return [{ ...raw, tense: tenseAround(text, raw) }];
  });
}

type Resolved = Pick<DateMention, 'iso' | 'precision'>;

function resolve(parts: DateParts, anchor: DateAnchor | null, tense: Tense): Resolved {
  if (parts.shift) return resolveShift(parts.shift, anchor);
  const { year, month, day, weekday } = parts;
  if (month !== undefined && day !== undefined)
    return { iso: resolveDayOfYear(month, day, parts, anchor, tense), precision: 'day' };
  if (month !== undefined)
    return { iso: resolveMonth(month, parts, anchor, tense), precision: 'month' };
  if (weekday !== undefined)
    return { iso: resolveWeekday(weekday, parts, anchor, tense), precision: 'day' };
  return {
    iso: year === undefined ? null : `${year}`,
    precision: parts.isDecade ? 'decade' : 'year',
  };
}

function resolveShift(shift: NonNullable<DateParts['shift']>, anchor: DateAnchor | null): Resolved {
  const { unit, by } = shift;
  const known =
    anchor &&
    (isDay(anchor) || unit === 'year' || (unit === 'month' && anchor.precision === 'month'));
  if (!anchor || !known) return { iso: null, precision: unit };
  if (unit === 'year') return { iso: `${Number(anchor.day.slice(0, 4)) + by}`, precision: unit };
  if (unit === 'month') return { iso: plusMonths(anchor.day, by), precision: unit };
  if (unit === 'day') return { iso: plusDays(anchor.day, by), precision: unit };
  const monday = plusDays(anchor.day, -((weekdayOfDay(anchor.day) + 6) % 7));
  return { iso: plusDays(monday, 7 * by), precision: unit };
}

/** Days after the anchor within which a day of the year is the coming one though nothing says so. */
const SOON = 14;

/**
 * A day of the year without its year is the latest one where the clause tells of the past, the next one where it looks
 * ahead, else the nearest, unless that lies well ahead; a weekday beside it must agree.
 */
function resolveDayOfYear(
  month: number,
  day: number,
  parts: DateParts,
  anchor: DateAnchor | null,
  tense: Tense,
): Day | null {
  if (parts.year !== undefined) return dayOf(parts.year, month, day);
  if (!anchor) return null;
  const base = Number(anchor.day.slice(0, 4));
  const years = anchor.precision === 'year' ? [base] : [base, base - 1, base + 1];
  const days = years.flatMap((y) => dayOf(y, month, day) ?? []);
  const agreeing = days.filter(
    (d) => parts.weekday === undefined || weekdayOfDay(d) === parts.weekday,
  );
  if (!isDay(anchor) || parts.weekday !== undefined) return nearest(agreeing, anchor.day);
  if (tense === 'behind')
    return nearest(
      agreeing.filter((d) => d <= anchor.day),
      anchor.day,
    );
  if (tense === 'ahead')
    return nearest(
      agreeing.filter((d) => d >= anchor.day),
      anchor.day,
    );
  const found = nearest(agreeing, anchor.day);
  return found !== null && daysBetween(anchor.day, found) > SOON ? null : found;
}

function nearest(days: readonly Day[], to: Day): Day | null {
  const distance = (d: Day) => Math.abs(daysBetween(to, d));
  return [...days].sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1))[0] ?? null;
}

/** The latest such month up to the anchor's where the past is told, the next one where the clause looks ahead. */
function resolveMonth(
  month: number,
  { year, which }: DateParts,
  anchor: DateAnchor | null,
  tense: Tense,
): string | null {
  const iso = (y: number) => `${y}-${String(month).padStart(2, '0')}`;
  if (year !== undefined) return iso(year);
  if (!anchor || anchor.precision === 'year') return null;
  const [base, now] = [Number(anchor.day.slice(0, 4)), anchor.day.slice(0, 7)];
  if (which === 'this') return iso(base);
  if (which === 'next' || (tense === 'ahead' && which !== 'last'))
    return iso(base) >= now ? iso(base) : iso(base + 1);
  if (which === undefined && tense !== 'behind') return null;
  const isPast = which === 'last' ? iso(base) < now : iso(base) <= now;
  return isPast ? iso(base) : iso(base - 1);
}

/** Days back from which the coming day of that name is the nearer one. */
const NEARER_AHEAD = 4;

/**
 * News reports name the days of the week just past: the latest up to the anchor, or the next when looking ahead. Where the
 * coming one is nearer and the clause tells of nothing past ("Schools stay closed on Tuesday"), nobody can be sure.
 */
function resolveWeekday(
  weekday: number,
  { which }: DateParts,
  anchor: DateAnchor | null,
  tense: Tense,
): Day | null {
  if (!anchor || !isDay(anchor)) return null;
  const back = (weekdayOfDay(anchor.day) - weekday + 7) % 7;
  // Said on a Thursday, "next Friday" is tomorrow to some and in eight days to others.
  if (which === 'next') return back === 0 ? plusDays(anchor.day, 7) : null;
  if (which === 'last') return plusDays(anchor.day, -(back || 7));
  if (tense === 'ahead') return plusDays(anchor.day, (7 - back) % 7);
  const isOpen = tense === 'open' || (tense === null && back >= NEARER_AHEAD);
  return which === undefined && isOpen ? null : plusDays(anchor.day, -back);
}

const isDay = ({ precision }: DateAnchor): boolean => precision === 'day' || precision === 'minute';
