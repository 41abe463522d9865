import dayjs from 'dayjs';
import de from 'dayjs/locale/de.js';
import en from 'dayjs/locale/en.js';
import es from 'dayjs/locale/es.js';
import fr from 'dayjs/locale/fr.js';
import vi from 'dayjs/locale/vi.js';
import type { Day, Published } from '../../types.ts';

/** Days and spans of days in the words of one language. */
export interface Dates {
  /** "Friday, 21 June 2024". */
  full(day: Day): string;
  /** "21 June 2024". */
  long(day: Day): string;
  /** As precise as the text of it: "2019", "June 2024", "21 June 2024". */
  known(iso: string): string;
  /** A day or month that stands in English, "20 June 2024", in this language; any other text as it is. */
  inWords(english: string): string;
  /** "19–20 June 2024"; `null` when nothing is known. */
  span(from: Day | null, to: Day | null): string | null;
  /** As precise as it is known. */
  published(published: Published): string;
}

/** How a language writes days; `dayOf` and `monthOf` are the first day of a span that shares the rest with its last. */
interface Manner {
  readonly names: ILocale;
  readonly full: string;
  readonly long: string;
  readonly month: string;
  readonly dayOf: string;
  readonly monthOf: string;
}

/** Names come with the program, not from the machine's own tables, which differ from one version of Node to the next. */
const MANNERS: Readonly<Record<string, Manner>> = {
  en: {
    names: en,
    full: 'dddd, D MMMM YYYY',
    long: 'D MMMM YYYY',
    month: 'MMMM YYYY',
    dayOf: 'D',
    monthOf: 'D MMMM',
  },
  de: {
    names: de,
    full: 'dddd, D. MMMM YYYY',
    long: 'D. MMMM YYYY',
    month: 'MMMM YYYY',
    dayOf: 'D.',
    monthOf: 'D. MMMM',
  },
  fr: {
    names: fr,
    full: 'dddd D MMMM YYYY',
    long: 'D MMMM YYYY',
    month: 'MMMM YYYY',
    dayOf: 'D',
    monthOf: 'D MMMM',
  },
  es: {
    names: es,
    full: 'dddd, D [de] MMMM [de] YYYY',
    long: 'D [de] MMMM [de] YYYY',
    month: 'MMMM [de] YYYY',
    dayOf: 'D',
    monthOf: 'D [de] MMMM',
  },
  vi: {
    names: vi,
    full: 'dddd, D MMMM, YYYY',
    long: 'D MMMM, YYYY',
    month: 'MMMM, YYYY',
    dayOf: 'D',
    monthOf: 'D MMMM',
  },
};

const two = (n: number | string): string => `${n}`.padStart(2, '0');

/** Calendar days carry no zone: they are formatted as they stand. Throws RangeError for a language without a manner. */
export function datesIn(locale: string): Dates {
  const manner = MANNERS[locale.slice(0, 2)];
  if (!manner) throw new RangeError(`no way to write days in ${locale}`);
  const told = (iso: string, by: string): string => {
    const date = dayjs(iso.slice(0, 10)).locale(manner.names);
    return date.isValid() ? date.format(by) : iso;
  };
  return {
    full: (day) => told(day, manner.full),
    long: (day) => told(day, manner.long),
    span(from, to) {
      const [first, last] = [from ?? to, to ?? from];
      if (first === null || last === null) return null;
      if (first === last) return told(first, manner.long);
      const until = told(last, manner.long);
      if (first.slice(0, 7) === last.slice(0, 7)) return `${told(first, manner.dayOf)}–${until}`;
      const isOneYear = first.slice(0, 4) === last.slice(0, 4);
      return `${told(first, isOneYear ? manner.monthOf : manner.long)} – ${until}`;
    },
    inWords(english) {
      const [, day, name = '', year = ''] =
        /^(?:(\d{1,2}) )?(\p{L}+) (\d{4})$/u.exec(english) ?? [];
      const month = (en.months ?? []).indexOf(name) + 1;
      if (month === 0) return english;
      const date = dayjs(`${year}-${two(month)}-${two(day ?? 1)}`).locale(manner.names);
      return date.format(day === undefined ? manner.month : manner.long);
    },
    known(iso) {
      if (/^\d{4}$/.test(iso)) return iso;
      return told(iso.padEnd(10, '-01'), iso.length < 10 ? manner.month : manner.long);
    },
    published({ iso, precision }) {
      if (precision === 'year') return iso.slice(0, 4);
      if (precision === 'month') return told(`${iso.slice(0, 7)}-01`, manner.month);
      const day = told(iso, manner.long);
      return precision === 'minute' && iso.length >= 16 ? `${day}, ${iso.slice(11, 16)}` : day;
    },
  };
}
