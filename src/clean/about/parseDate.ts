import { dayOf, MONTH_NAMES, monthOf } from '../../text/calendar.ts';
import type { Published } from '../../types.ts';

/** A date as far as it is known. */
export type Dated = Pick<Published, 'iso' | 'precision'>;

const ISO =
  /^((?:19|20)\d{2})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const PARTIAL = /^(\d{4})(?:[-/](\d{1,2}))?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/;
const CLOCK = /\b(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap])?\.?m?\.?/i;
const ZONE = /(?:\b(GMT|UTC)|\b(Z)|([+-]\d{2}):?(\d{2}))\b/;
const YEAR_BEHIND = /(\p{L}{3} {1,2}\d{1,2}) (\d\d:\d\d:\d\d(?: [A-Z]{3,4})?) ((?:19|20)\d\d)\b/u;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const NAMED = new RegExp(
  `(?:(?<m1>${MONTH_NAMES})\\.?\\s+(?<d1>\\d{1,2})(?:st|nd|rd|th)?|(?<d2>\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:de\\s+)?(?<m2>${MONTH_NAMES})\\.?),?\\s+(?:de\\s+)?(?<y>(?:19|20)\\d{2})(?!\\d)`,
  'iu',
);

/**
 * A date in any of the ways that pages, feeds, mails and people write one; `null` for what is none, or could be
 * two (03/04/2024, unless its language puts the day first). The offset of a time is kept; a time without one is local.
 */
export function parseDate(source: string, isDayFirst = false): Dated | null {
  const text = source.trim();
  const found =
    iso(text) ??
    partial(text) ??
    compact(text) ??
    epoch(text) ??
    numeric(text, isDayFirst) ??
    named(text);
  // Systems that know no date write the first second of 1970.
  return found && !found.iso.startsWith('1970-01-01') ? found : null;
}

function iso(text: string): Dated | null {
  const [, year, month, day, hour, minute, zone] = ISO.exec(text) ?? [];
  const date = dayOf(Number(year), Number(month), Number(day));
  return date === null ? null : at(date, hour, minute, zone);
}

function partial(text: string): Dated | null {
  const [, year, month] = PARTIAL.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900 || Number(year) > 2100) return null;
  if (month === undefined) return { iso: year, precision: 'year' };
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return isMonth ? { iso: `${year}-${month.padStart(2, '0')}`, precision: 'month' } : null;
}

function compact(text: string): Dated | null {
  const [, year, month, day, hour, minute, zone] = COMPACT.exec(text) ?? [];
  const date = dayOf(Number(year), Number(month), Number(day));
  return date === null ? null : at(date, hour, minute, zone);
}

function epoch(text: string): Dated | null {
  if (!EPOCH.test(text)) return null;
  const instant = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  return { iso: `${instant.toISOString().slice(0, 16)}Z`, precision: 'minute' };
}

function numeric(text: string, isDayAhead: boolean): Dated | null {
  const [, y, m, d] = YEAR_FIRST.exec(text) ?? [];
  if (y !== undefined) return day(Number(y), Number(m), Number(d));
  const [, one, mark, two, year] = YEAR_LAST.exec(text) ?? [];
  if (year === undefined) return null;
  const isDayFirst = isDayAhead || mark === '.' || Number(one) > 12;
  if (!isDayFirst && Number(two) <= 12 && one !== two) return null;
  return isDayFirst
    ? day(Number(year), Number(two), Number(one))
    : day(Number(year), Number(one), Number(two));
}

function named(source: string): Dated | null {
  // "Fri Feb 18 10:27:24 2022": the year behind the clock.
  const text = source.slice(0, 200).replace(YEAR_BEHIND, '$1 $3 $2');
  const match = NAMED.exec(text);
  const { m1, d1, m2, d2, y } = match?.groups ?? {};
  const month = monthOf(m1 ?? m2 ?? '');
  const date = month === null ? null : dayOf(Number(y), month, Number(d1 ?? d2));
  if (!match || date === null) return null;
  const rest = text.slice(match.index + match[0].length);
  const [, hour, minute, half] = CLOCK.exec(rest) ?? [];
  if (hour === undefined) return { iso: date, precision: 'day' };
  const [, greenwich, zulu, sign, minutes] = ZONE.exec(rest) ?? [];
  const zone = greenwich ?? zulu ?? (sign === undefined ? undefined : `${sign}${minutes}`);
  return at(date, String(hours(Number(hour), half)).padStart(2, '0'), minute, zone);
}

function hours(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function day(year: number, month: number, dayOfMonth: number): Dated | null {
  const date = dayOf(year, month, dayOfMonth);
  return date === null ? null : { iso: date, precision: 'day' };
}

/** A day with its time, if it has a real one. Midnight without a zone is how systems write a bare day. */
function at(
  date: string,
  hour: string | undefined,
  minute: string | undefined,
  zone: string | undefined,
): Dated {
  const isTime =
    hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60;
  if (!isTime || (zone === undefined && `${hour}${minute}` === '0000'))
    return { iso: date, precision: 'day' };
  return { iso: `${date}T${hour}:${minute}${offset(zone)}`, precision: 'minute' };
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone) || /^[+-]00:?00$/.test(zone)) return 'Z';
  return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}
