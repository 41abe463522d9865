import {
  dayOf,
  MONTH_NAMES,
  monthOf,
  WEEKDAY_NAMES,
  weekdayOf,
  weekdayOfDay,
} from '../../text/calendar.ts';
import type { Day } from '../../types.ts';

/** A day of the year with its weekday: together they fix the year to one in five or six. */
export interface WeekdayOfYear {
  readonly month: number;
  readonly day: number;
  /** 0 (Sunday) to 6. */
  readonly weekday: number;
}

/** What a year is solved in. */
export interface Setting {
  readonly edition: Day;
  /** Months, `YYYY-MM`, in which the articles read together are declared to be published. */
  readonly beside: ReadonlySet<string>;
}

/** How many years back a solution is looked for: the cycle of weekdays repeats after at most eleven. */
const CYCLE = 11;

/**
 * The nearest year, not after the edition's date, in which a day of the year falls on its weekday. `null` when an
 * earlier such year is as possible: the text speaks of it, or of the year before it, and of none later; or articles
 * read beside this one are dated in that month, and none in the nearest.
 */
export function solveYear(
  { month, day, weekday }: WeekdayOfYear,
  { edition, beside }: Setting,
  text: string,
): Day | null {
  const last = Number(edition.slice(0, 4));
  const years = Array.from({ length: 2 * CYCLE }, (_, back) => last - back);
  const [nearest, ...earlier] = years.flatMap((year) => {
    const date = dayOf(year, month, day);
    return date !== null && date <= edition && weekdayOfDay(date) === weekday ? [date] : [];
  });
  if (nearest === undefined) return null;
  const spoken = latestYearIn(text, last);
  const isBeside = (date: Day) => beside.has(date.slice(0, 7));
  const isRival = (date: Day) =>
    [0, 1].includes(Number(date.slice(0, 4)) - (spoken ?? 0)) ||
    (isBeside(date) && !isBeside(nearest));
  return earlier.some(isRival) ? null : nearest;
}

function latestYearIn(text: string, last: number): number | null {
  const years = (text.match(/(?<![\d$€£.,])(?:19|20)\d\d(?![\d%]|[.,]\d)/g) ?? []).map(Number);
  const past = years.filter((year) => year <= last);
  return past.length > 0 ? Math.max(...past) : null;
}

const W = `(?<weekday>${WEEKDAY_NAMES})\\.?`;
const M = `(?<month>${MONTH_NAMES})\\.?`;
const D = '(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?';
const NO_YEAR = '(?![\\p{L}\\p{N}:]|,?\\s+(?:de\\s+)?(?:19|20)\\d\\d)';
const BOTH = [
  new RegExp(`(?<!\\p{L})${W},?\\s*\\(?${M}\\s+${D}${NO_YEAR}`, 'giu'),
  new RegExp(
    `(?<!\\p{L})${W},?\\s*\\(?(?:the\\s+|den\\s+|dem\\s+|le\\s+|el\\s+)?${D}\\s+(?:of\\s+|de\\s+)?${M}${NO_YEAR}`,
    'giu',
  ),
];
/** Of what is to come speak, on either side of a day, the verbs; before it, the prepositions too. */
const TO_COME =
  /\b(?:will|would|shall|due|scheduled|expected|set|plans?|planned|upcoming|deadline|wird|werden|sollen?|sera)\b/i;
const UNTIL = /\b(?:until|till|by|before|next|bis)\b/i;
/** "said on Friday": what was said then may be of what is to come, the day is not. */
const SAID =
  /(?:\b(?:said|told|announced|reported|confirmed|added|sagte|erklärte|dijo|anunció|annoncé|déclaré)|\bdit)(?: \p{L}+){0,2},? (?:on |am |le |el )?$/u;
const WITHIN = 700;

/** The latest "Friday (Apr 7)" or "Thursday 1 November" without a year in the head of a report, unless its clause looks ahead. */
export function weekdayWithDate(text: string): (WeekdayOfYear & { readonly text: string }) | null {
  const head = text.slice(0, WITHIN);
  for (const pattern of BOTH) {
    for (const match of head.matchAll(pattern)) {
      const found = readIn(match, head);
      if (found) return found;
    }
  }
  return null;
}

/** English and German write their weekdays with a capital, French and Spanish small. */
const WRITTEN = /^(?:\p{Lu}|lun|mar|mi[eé]r|mer|jue|jeu|vie|ven|s[aá]b|sam|dom|dim)/u;

function readIn(match: RegExpMatchArray, head: string): ReturnType<typeof weekdayWithDate> {
  const [words] = match;
  const at = match.index ?? 0;
  const weekday = weekdayOf(match.groups?.['weekday'] ?? '');
  const month = monthOf(match.groups?.['month'] ?? '');
  const day = Number(match.groups?.['day']);
  if (weekday === null || month === null || dayOf(2000, month, day) === null) return null;
  if (!WRITTEN.test(words) || looksAhead(head, at, words.length)) return null;
  const isClosed = words.includes('(') && head[at + words.length] === ')';
  return { weekday, month, day, text: `${words}${isClosed ? ')' : ''}` };
}

function looksAhead(text: string, at: number, length: number): boolean {
  const before = /[^.;!?]*$/.exec(text.slice(Math.max(0, at - 100), at))?.[0] ?? '';
  const after = /^[^.,;!?]*/.exec(text.slice(at + length, at + length + 40))?.[0] ?? '';
  if (SAID.test(before)) return false;
  return TO_COME.test(before) || UNTIL.test(before) || TO_COME.test(after);
}

const DAY_NAME = new RegExp(
  `(?<!\\p{L})(?<weekday>${WEEKDAY_NAMES})(?![\\p{L}’']|\\.?\\s+(?:night\\s+)?(?:will|next))`,
  'gu',
);

/**
 * The weekday on which a report was written, from the weekdays it names: reports look back over the days just
 * past, so it is the one that all others shortly precede. `null` when none does, or two could.
 */
export function weekdayOfReport(
  text: string,
): { readonly weekday: number; readonly name: string } | null {
  const named = new Map<number, string>();
  for (const match of text.slice(0, 4000).matchAll(capitalised(DAY_NAME))) {
    const name = match.groups?.['weekday'] ?? '';
    const weekday = name.length < 5 ? null : weekdayOf(name);
    if (weekday !== null && !named.has(weekday) && !looksAhead(text, match.index, name.length))
      named.set(weekday, name);
  }
  const spread = (w: number) => Math.max(...[...named.keys()].map((other) => (w - other + 7) % 7));
  const [best] = [...named].sort((a, b) => spread(a[0]) - spread(b[0]) || a[0] - b[0]);
  if (!best || spread(best[0]) > MAX_SPREAD) return null;
  return { weekday: best[0], name: best[1] };
}

/** Days over which the weekdays of one report may reach back from the day it was written. */
const MAX_SPREAD = 4;

function capitalised(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, 'giu');
}
