import { dayOf, monthOf } from '../../text/calendar.ts';
import type { Dated } from './parseDate.ts';

const SLASHED = /\/((?:19|20)\d{2})\/(\d{1,2}|[a-z]{3,9})\/(\d{1,2})(?=[/_.-]|$)/i;
const DASHED = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/;
const MONTH_ONLY = /\/((?:19|20)\d{2})\/(\d{2}|[a-z]{3,9})\//i;

/** The date that the path of a web address gives, as news sites file their pages: "/2024/06/20/", "/2024/jun/20/", "-20240620". */
export function dateInUrl(url: string): Dated | null {
  const path = new URL(url).pathname;
  for (const pattern of [SLASHED, DASHED, COMPACT]) {
    const [, year, month, day] = pattern.exec(path) ?? [];
    const date = dayOf(Number(year), monthNumber(month), Number(day));
    if (date !== null) return { iso: date, precision: 'day' };
  }
  const [, year, month] = MONTH_ONLY.exec(path) ?? [];
  const number = monthNumber(month);
  if (year === undefined || number < 1 || number > 12) return null;
  return { iso: `${year}-${String(number).padStart(2, '0')}`, precision: 'month' };
}

function monthNumber(month: string | undefined): number {
  if (month === undefined) return 0;
  return /^\d+$/.test(month) ? Number(month) : (monthOf(month) ?? 0);
}
