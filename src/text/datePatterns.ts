import { MONTH_NAMES, monthOf, WEEKDAY_NAMES, weekdayOf } from './calendar.ts';

/** What a date in a text says by itself, before it is resolved against the day of its article. */
export interface DateParts {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** 0 (Sunday) to 6. */
  readonly weekday?: number;
  /** So many units before (negative) or after the anchor. */
  readonly shift?: { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly by: number };
  readonly isDecade?: boolean;
  /** "last", "next": which of the weekdays or months is meant, when the text says so. */
  readonly which?: 'last' | 'this' | 'next';
}

export interface DatePattern {
  readonly kind: 'calendar' | 'weekday' | 'relative';
  readonly pattern: RegExp;
  /** Null when the match is no date after all. */
  readonly read: (match: RegExpMatchArray, text: string) => DateParts | null;
}

const W = `(?<weekday>${WEEKDAY_NAMES})`;
const M = `(?<month>${MONTH_NAMES})(?:\\.(?=,? ?(?:of |de )?\\d))?`;
const D = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?';
/** The same behind its month, where a full stop ends the sentence. */
const DAY_LAST = '(?<day>\\d{1,2})(?:st|nd|rd|th|º)?';
const Y = '(?<year>(?:1[89]|20)\\d\\d)';
const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const pattern = (source: string): RegExp => new RegExp(`${EDGE}(?:${source})${END}`, 'giu');

/** English words that name a month or weekday only with a capital; French and Spanish weekdays only without. */
const NEEDS_CAPITAL = /^(?:may|march|mar|sun|sat|mon|wed|fri)$/;
const NEEDS_SMALL =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)$/i;

const parts: DatePattern['read'] = ({ groups = {} }) => {
  const { weekday, month, day, year } = groups;
  if ((weekday && !isName(weekday)) || (month && !isName(month))) return null;
  const dayOfMonth = day === undefined ? undefined : Number(day);
  if (dayOfMonth !== undefined && (dayOfMonth < 1 || dayOfMonth > 31)) return null;
  return {
    ...given('weekday', weekday ? weekdayOf(weekday) : null),
    ...given('month', month ? monthOf(month) : null),
    ...given('day', dayOfMonth ?? null),
    ...given('year', year ? Number(year) : null),
  };
};

const iso: DatePattern = {
  kind: 'calendar',
  pattern: pattern(`${Y}-(?<mm>\\d{2})-(?<day>\\d{2})`),
  read: ({ groups = {} }) => numeric(groups['year'], groups['mm'], groups['day']),
};
const numericDate: DatePattern = {
  kind: 'calendar',
  pattern: pattern(`(?<first>\\d{1,2})(?<sep>[./])(?<second>\\d{1,2})\\k<sep>${Y}`),
  read: ({ groups: { first, second, sep, year } = {} }) => {
    const dayFirst = sep === '.' || Number(first) > 12;
    if (!dayFirst && Number(second) <= 12) return given('year', Number(year));
    return dayFirst ? numeric(year, second, first) : numeric(year, first, second);
  },
};
const monthDay: DatePattern = {
  kind: 'calendar',
  pattern: pattern(`(?:${W}\\.?,? ?\\(?)?${M} ${DAY_LAST}(?!:|[.,]\\d|-year)(?:,? ${Y})?`),
  read: parts,
};
const dayMonth: DatePattern = {
  kind: 'calendar',
  pattern: pattern(
    `(?:${W}\\.?,? ?\\(?(?:the |den |dem |der |le |el )?)?${D} (?:of |de )?${M}(?:,?(?: de| del)? ${Y})?`,
  ),
  read: parts,
};
const monthYear: DatePattern = {
  kind: 'calendar',
  pattern: pattern(`${M},? (?:of |de |del )?${Y}`),
  read: parts,
};
const decade: DatePattern = {
  kind: 'calendar',
  pattern: pattern("(?<decade>(?:1[89]|20)\\d0)[’']?s"),
  read: ({ groups = {} }) => ({ year: Number(groups['decade']), isDecade: true }),
};
const year: DatePattern = {
  kind: 'calendar',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}$€£]|\\d[.,]|\\p{L}-)${Y}(?![\\p{L}\\p{N}%]|[.,]\\d| ?(?:%|per ?cent|GMT\\b|UTC\\b|hrs\\b|hours\\b))`,
    'giu',
  ),
  read: (match, text) => (isCount(match, text) ? null : parts(match, text)),
};
const monthAlone: DatePattern = {
  kind: 'calendar',
  pattern: pattern(
    `(?:(?<which>last|next|this)|by|until|till|in|since|of|from|early|late|mid|during|im|seit|en|depuis|desde)(?:[ -](?:early|late|mid))?[ -]${M}(?!,? (?:of |de |del )?\\d)`,
  ),
  read: (match, text) => {
    const read = parts(match, text);
    return read && { ...read, ...whichOf(match.groups?.['which']) };
  },
};
const weekday: DatePattern = {
  kind: 'weekday',
  pattern: pattern(`(?:(?<which>last|next|this|this coming|this past) )?${W}`),
  read: (match, text) => {
    const name = match.groups?.['weekday'] ?? '';
    if (name.length < 5 || NEEDS_SMALL.test(name) !== (name === name.toLowerCase())) return null;
    const read = parts(match, text);
    return read && { ...read, ...whichOf(match.groups?.['which']) };
  },
};
const DAYS: Readonly<Record<string, number>> = {
  yesterday: -1,
  'last night': -1,
  gestern: -1,
  ayer: -1,
  tomorrow: 1,
  demain: 1,
};
const near: DatePattern = {
  kind: 'relative',
  pattern: pattern(
    "yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening)|gestern|heute|aujourd[’']hui|demain|ayer|hoy",
  ),
  read: ([word]) => ({ shift: { unit: 'day', by: DAYS[word.toLowerCase()] ?? 0 } }),
};
const span: DatePattern = {
  kind: 'relative',
  pattern: pattern('(?<which>last|this|next) (?<unit>week|month|year)'),
  read: ({ groups = {} }) =>
    shift(
      groups['unit'],
      { last: -1, this: 0, next: 1 }[groups['which']?.toLowerCase() ?? ''] ?? 0,
    ),
};
const COUNTS = [
  'a',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ago: DatePattern = {
  kind: 'relative',
  pattern: pattern(`(?<count>\\d{1,2}|${COUNTS.join('|')}) (?<unit>day|week|month|year)s? ago`),
  read: ({ groups = {} }) => {
    const { count = '', unit } = groups;
    const known = COUNTS.indexOf(count.toLowerCase());
    return shift(unit, -(known < 0 ? Number(count) : Math.max(known, 1)));
  },
};

/** Every way of writing a date; where two match at one place, the longer match is the date. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  iso,
  numericDate,
  monthDay,
  dayMonth,
  monthYear,
  decade,
  year,
  monthAlone,
  weekday,
  near,
  span,
  ago,
];

const isName = (name: string): boolean => !NEEDS_CAPITAL.test(name);

function given<K extends keyof DateParts>(key: K, value: DateParts[K] | null): DateParts {
  return value === null ? {} : { [key]: value };
}

function numeric(
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
): DateParts | null {
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;
}

function whichOf(word: string | undefined): DateParts {
  const which = /^last|past$/i.test(word ?? '')
    ? 'last'
    : /^next|coming$/i.test(word ?? '')
      ? 'next'
      : word
        ? 'this'
        : null;
  return which ? { which } : {};
}

function shift(unit: string | undefined, by: number): DateParts | null {
  const lower = unit?.toLowerCase();
  return lower === 'day' || lower === 'week' || lower === 'month' || lower === 'year'
    ? { shift: { unit: lower, by } }
    : null;
}

/** "2000 people", unlike "in 2000", "the 2012 elections" or "since 2000": four digits that count something. */
function isCount(match: RegExpMatchArray, text: string): boolean {
  const at = match.index ?? 0;
  const after = text.slice(at + match[0].length);
  const counts = /^ (?:\p{Ll}+ )?(?:people|men|women|children|\p{Ll}{2,}s)(?![\p{L}'’])/u.test(
    after,
  );
  const before =
    /(?:in|since|of|by|until|from|to|and|during|before|after|between|the|early|late|mid|its|his|her|their|’s|'s|a|\()[ -]?$/iu;
  return counts && !before.test(text.slice(Math.max(0, at - 12), at));
}
