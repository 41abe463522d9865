import type { Day } from '../types.ts';

/** Months by name in English, German, French and Spanish, without accents and final dots; 1 is January. */
const MONTHS: Readonly<Record<number, string>> = {
  1: 'january jan januar janner janvier janv enero',
  2: 'february feb februar fevrier fev febrero',
  3: 'march mar marz maerz mars marzo',
  4: 'april apr avril avr abril',
  5: 'may mai mayo',
  6: 'june jun juni juin junio',
  7: 'july jul juli juillet juil julio',
  8: 'august aug aout agosto',
  9: 'september sept sep septembre septiembre setiembre',
  10: 'october oct oktober okt octobre octubre',
  11: 'november nov novembre noviembre',
  12: 'december dec dezember dez decembre diciembre',
};

/** Days of the week; 0 is Sunday. */
const WEEKDAYS: Readonly<Record<number, string>> = {
  0: 'sunday sun sonntag dimanche domingo',
  1: 'monday mon montag lundi lunes',
  2: 'tuesday tue tues dienstag mardi martes',
  3: 'wednesday wed weds mittwoch mercredi miercoles',
  4: 'thursday thu thur thurs donnerstag jeudi jueves',
  5: 'friday fri freitag vendredi viernes',
  6: 'saturday sat samstag sonnabend samedi sabado',
};

/** The English name of a month, 1 to 12. */
export function monthName(month: number): string {
  const name = MONTHS[month]?.split(' ')[0] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const monthByName = byName(MONTHS);
const weekdayByName = byName(WEEKDAYS);

/** 1 to 12 for the name or short name of a month in any of the four languages, else null. */
export const monthOf = (name: string): number | null => monthByName.get(bare(name)) ?? null;

/** 0 (Sunday) to 6 for the name or short name of a weekday in any of the four languages, else null. */
export const weekdayOf = (name: string): number | null => weekdayByName.get(bare(name)) ?? null;

/** A regular expression's alternatives for the names, the longest first, accents optional. */
export const MONTH_NAMES: string = alternatives(monthByName);
export const WEEKDAY_NAMES: string = alternatives(weekdayByName);

const DAY_MS = 86_400_000;

/** The calendar day of a year, month (1 to 12) and day of the month; null when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** The day so many days later, or earlier when negative. */
export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** 0 (Sunday) to 6. */
export function weekdayOfDay(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** The month so many months later, `YYYY-MM`. */
export function plusMonths(day: Day, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}

function byName(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([n, names]) =>
      names.split(' ').map((name) => [name, Number(n)] as const),
    ),
  );
}

function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
}

function alternatives(names: ReadonlyMap<string, number>): string {
  const accented: Readonly<Record<string, string>> = {
    a: '[aäá]',
    e: '[eéè]',
    u: '[uû]',
  };
  return [...names.keys()]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replace(/[aeu]/g, (c) => accented[c] ?? c))
    .join('|');
}
