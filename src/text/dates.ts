import type { Day, Span } from '../types.ts';
import { dayOf, daysBetween, plusDays, plusMonths, weekdayOfDay } from './calendar.ts';
import { DATE_PATTERNS, type DateParts, type DatePattern } from './datePatterns.ts';
import { memory } from './memory.ts';

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

/** What the clause around a date speaks of: what is still to come, what has happened, or neither plainly. */
type Tense = 'ahead' | 'behind' | null;
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
    return { iso: resolveDayOfYear(month, day, parts, anchor), precision: 'day' };
  if (month !== undefined)
    return { iso: resolveMonth(month, parts, anchor, tense === 'ahead'), precision: 'month' };
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

/** A day of the year without its year is the one nearest to the anchor; a weekday beside it must agree. */
function resolveDayOfYear(
  month: number,
  day: number,
  parts: DateParts,
  anchor: DateAnchor | null,
): Day | null {
  if (parts.year !== undefined) return dayOf(parts.year, month, day);
  if (!anchor) return null;
  const base = Number(anchor.day.slice(0, 4));
  const years = anchor.precision === 'year' ? [base] : [base, base - 1, base + 1];
  const days = years.flatMap((y) => dayOf(y, month, day) ?? []);
  const agreeing = days.filter(
    (d) => parts.weekday === undefined || weekdayOfDay(d) === parts.weekday,
  );
  const distance = (d: Day) => Math.abs(daysBetween(anchor.day, d));
  return [...agreeing].sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1))[0] ?? null;
}

/** The latest such month up to the anchor's, or the next one when the sentence looks ahead. */
function resolveMonth(
  month: number,
  { year, which }: DateParts,
  anchor: DateAnchor | null,
  isAhead: boolean,
): string | null {
  const iso = (y: number) => `${y}-${String(month).padStart(2, '0')}`;
  if (year !== undefined) return iso(year);
  if (!anchor || anchor.precision === 'year') return null;
  const [base, now] = [Number(anchor.day.slice(0, 4)), anchor.day.slice(0, 7)];
  if (which === 'this') return iso(base);
  if (which === 'next' || (isAhead && which !== 'last'))
    return iso(base) >= now ? iso(base) : iso(base + 1);
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
  if (which === undefined && tense === null && back >= NEARER_AHEAD) return null;
  if (which === 'next' || (tense === 'ahead' && which !== 'last')) {
    // Said on a Thursday, "next Friday" is tomorrow to some and in eight days to others.
    const ahead = (7 - back) % 7;
    if (which === 'next') return ahead === 0 ? plusDays(anchor.day, 7) : null;
    return plusDays(anchor.day, ahead);
  }
  return plusDays(anchor.day, -(back === 0 && which === 'last' ? 7 : back));
}

const isDay = ({ precision }: DateAnchor): boolean => precision === 'day' || precision === 'minute';

const AHEAD =
  /\b(?:will|shall|due|scheduled|expected to|set to|plans? to|planned for|coming|is to|are to|wird|werden|sera|serán?)\b/i;
const TOLD = /(?:\b(?:said|told|was|were)|\p{L}{2,}ed)(?: on| late| early)? $/iu;

const PAST =
  /\b(?:was|were|had|did|said|told|(?<!\b(?:stays?|remains?|is|are|be|being|gets?) )\p{L}{2,}ed|began|broke|brought|built|came|chose|fell|felt|fought|found|gave|got|grew|heard|held|hit|kept|killed|knew|led|left|lost|made|met|paid|put|ran|rose|sat|saw|sent|shot|spoke|spent|stood|struck|swept|took|thought|went|won|wrote)\b/iu;

function tenseAround(text: string, { start, end }: Span): Tense {
  const before = /[^.;!?:"“”]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const after = /^[^.;!?:"“”]*/.exec(text.slice(end, end + 60))?.[0] ?? '';
  if (/\b(?:said|told|announced|reported)(?: on)? $/i.test(before)) return 'behind';
  if (AHEAD.test(before) || (AHEAD.test(after) && !TOLD.test(before))) return 'ahead';
  return PAST.test(before) || PAST.test(after) ? 'behind' : null;
}
