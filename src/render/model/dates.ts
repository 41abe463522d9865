import type { Day, Published } from '../../types.ts';

/** Days and spans of days in the words of one language. */
export interface Dates {
  /** "Friday 21 June 2024". */
  full(day: Day): string;
  /** "21 June 2024". */
  long(day: Day): string;
  /** As precise as the text of it: "2019", "June 2024", "21 June 2024". */
  known(iso: string): string;
  /** "19–20 June 2024"; `null` when nothing is known. */
  span(from: Day | null, to: Day | null): string | null;
  /** As precise as it is known. */
  published(published: Published): string;
}

/** Calendar days carry no zone: they are formatted as they stand. */
export function datesIn(locale: string): Dates {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const full = format({ dateStyle: 'full' });
  const long = format({ dateStyle: 'long' });
  const month = format({ year: 'numeric', month: 'long' });
  const told = (iso: string, by: Intl.DateTimeFormat): string => {
    const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? iso : by.format(date);
  };
  return {
    full: (day) => told(day, full),
    long: (day) => told(day, long),
    span(from, to) {
      const [first, last] = [from ?? to, to ?? from];
      if (first === null || last === null) return null;
      if (first === last) return told(first, long);
      return long.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
    },
    known(iso) {
      if (/^\d{4}$/.test(iso)) return iso;
      return told(iso.padEnd(10, '-01'), iso.length < 10 ? month : long);
    },
    published({ iso, precision }) {
      if (precision === 'year') return iso.slice(0, 4);
      if (precision === 'month') return told(`${iso.slice(0, 7)}-01`, month);
      const day = told(iso, long);
      return precision === 'minute' && iso.length >= 16 ? `${day}, ${iso.slice(11, 16)}` : day;
    },
  };
}
