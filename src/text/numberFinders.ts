import { CARDINAL_WORDS, cardinalOf, digitsOf, SCALE_WORDS, scaleOf } from './numerals.ts';
import { CURRENCY_BEFORE, countedNoun, isPlural, UNIT_AFTER, unitOf } from './units.ts';

const DIGITS = `\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?![\\d.,]\\d)|\\d+(?:[.,'’]\\d+)*`;
/** One kind of figure: how it is written and what it means. The first that matches at a place wins. */
export interface NumberFinder {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, text: string) => NumberReading | null;
}
/** What a figure means: see `NumberMention`. */
export interface NumberReading {
  readonly amount: number;
  readonly unit: string;
  readonly to?: number;
  readonly vague?: boolean;
  /** End of the figure when it is not the match's own. */
  readonly end?: number;
}

const EDGE = '(?<![\\p{L}\\p{N}_]|\\p{L}-|\\d[.,:])';
const END = '(?![\\p{L}\\p{N}])';
const find = (source: string): RegExp => new RegExp(EDGE + source, 'iuy');

const clock: NumberFinder = {
  pattern: find(
    `(\\d{1,2})(?:[.:](\\d{2}))?(?:\\s?([ap])\\.?m\\b\\.?|\\s?(?:hrs|hours GMT|GMT|Uhr)${END}|(?<=:\\d{2})(?![:.]?\\d))`,
  ),
  read: ([, hours = '', minutes = '0', half]) => {
    const h = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0);
    const valid = Number(hours) < 25 && Number(minutes) < 60;
    return valid ? { amount: h * 60 + Number(minutes), unit: 'clock' } : null;
  },
};

const decadeOfLife: NumberFinder = {
  pattern: find(`in (?:his|her|their) (?:early |mid-?|late )?(\\d0)s${END}`),
  read: ([, tens = '']) => ({ amount: Number(tens), to: Number(tens) + 9, unit: 'year old' }),
};

const ordinal: NumberFinder = {
  pattern: find(`(\\d+)(?:st|nd|rd|th)${END}`),
  read: ([, digits = '']) => ({ amount: Number(digits), unit: 'ordinal' }),
};

/** A number that names a class or a place in a list, and counts nothing. */
const label: NumberFinder = {
  pattern: find(
    `(?:category|grade|phase|stage|level|type|number|no\\.?|article|section|chapter|page|class|flight|room|route|resolution) (\\d+)${END}`,
  ),
  read: ([, digits = '']) => ({ amount: Number(digits), unit: 'ordinal' }),
};

const dozens: NumberFinder = {
  pattern: find(
    `(?:(tens|hundreds|thousands|millions|billions|dozens|scores)(?: of (thousands|millions|billions))?|(half[ -]a[ -]dozen|half-dozen)|(?:(a|${CARDINAL_WORDS}|\\d+) )?(dozen|score)|a (couple|pair))${END}`,
  ),
  read: (match, text) => {
    const [all, many, ofMany, half, count, dozen] = match;
    const end = match.index + all.length;
    if (many)
      return counted(text, end, scaleOfMany(many) * (ofMany ? scaleAfterOf(ofMany) : 1), true);
    if (half) return counted(text, end, 6);
    if (!dozen) return counted(text, end, 2);
    const times =
      !count || count === 'a' ? 1 : /\d/.test(count) ? Number(count) : cardinalOf(count);
    return counted(text, end, times * (dozen.toLowerCase() === 'dozen' ? 12 : 20));
  },
};

const money: NumberFinder = {
  pattern: find(`(${CURRENCY_BEFORE})\\s?(${DIGITS})(?:[ \\u00a0-]?(${SCALE_WORDS})${END})?`),
  read: ([, sign = '', digits = '', scale = '']) => ({
    amount: digitsOf(digits, scale !== '') * scaleOf(scale),
    unit: unitOf(sign.trim())?.name ?? '',
  }),
};

/** "$29 to $35", "between £2m and £3m". */
const moneyRange: NumberFinder = {
  pattern: find(
    `(?:between )?(${CURRENCY_BEFORE})\\s?(${DIGITS})(?:[ \\u00a0-]?(${SCALE_WORDS}))?(?:\\s?[-–]\\s?|(?<=between .{1,20}) and | to )(?:${CURRENCY_BEFORE})?\\s?(${DIGITS})(?:[ \\u00a0-]?(${SCALE_WORDS})${END})?${END}`,
  ),
  read: ([, sign = '', low = '', lowScale, high = '', highScale]) => {
    const scales = [lowScale ?? highScale ?? '', highScale ?? ''] as const;
    const amount = digitsOf(low, scales[0] !== '') * scaleOf(scales[0]);
    const to = digitsOf(high, scales[1] !== '') * scaleOf(scales[1]);
    return amount < to && to < amount * 100
      ? { amount, to, unit: unitOf(sign.trim())?.name ?? '' }
      : null;
  },
};

/** How strong an earthquake was: "a magnitude-5.9 quake", "a 6.1-magnitude tremor", "6.1 on the Richter scale". */
const magnitude: NumberFinder = {
  pattern: find(
    `(?:magnitude[ -](?:of )?(\\d(?:\\.\\d+)?)|(\\d(?:\\.\\d+)?)(?:[ -]magnitude| on the Richter scale))${END}`,
  ),
  read: ([, before, after]) => ({ amount: Number(before ?? after), unit: 'magnitude' }),
};

/** "at 2045 GMT": four digits are an hour where a zone follows. */
const hourWithZone: NumberFinder = {
  pattern: find(`([01]\\d|2[0-3])([0-5]\\d)\\s?(?:hrs|hours(?: GMT)?|GMT|UTC)${END}`),
  read: ([, hours, minutes]) => ({ amount: Number(hours) * 60 + Number(minutes), unit: 'clock' }),
};

const FIGURE = `(?:(${DIGITS})|(${CARDINAL_WORDS})${END})(?:[ \\u00a0-]?(${SCALE_WORDS})${END})?`;

/** "20-30 goats", "between 20 and 30", "5 million to 6 million". */
const range: NumberFinder = {
  pattern: find(
    `(?:between )?(${DIGITS})(?:[ -](${SCALE_WORDS})${END})?(?:\\s?[-–]\\s?|(?<=between .{1,20}) and | to )(${DIGITS})(?:[ -](${SCALE_WORDS})${END})?`,
  ),
  read: (match, text) => {
    const [all, from = '', lowScale, to = '', scale = ''] = match;
    const low = digitsOf(from) * scaleOf(lowScale ?? scale);
    const high = digitsOf(to) * scaleOf(scale);
    const end = match.index + all.length;
    const reading = measured(text, end, low) ?? counted(text, end, low);
    return low < high && high < low * 100 ? { ...reading, to: high } : null;
  },
};

const figure: NumberFinder = {
  pattern: find(FIGURE),
  read: (match, text) => {
    const [all, digits, words = '', scale = ''] = match;
    const end = match.index + all.length;
    if (digits === undefined && isPronoun(words, scale, text.slice(end))) return null;
    const value = digits === undefined ? cardinalOf(words) : digitsOf(digits, scale !== '');
    if (scale === 'm' && !isPlural(/^ (\p{L}+)/u.exec(text.slice(end))?.[1] ?? ''))
      return { amount: value, unit: 'metre' };
    const amount = value * scaleOf(scale);
    return (
      measured(text, end, amount) ??
      aged(text, match.index, end, amount) ??
      counted(text, end, amount)
    );
  },
};

/** In order of precedence. */
export const NUMBER_FINDERS: readonly NumberFinder[] = [
  hourWithZone,
  clock,
  magnitude,
  decadeOfLife,
  ordinal,
  label,
  dozens,
  moneyRange,
  money,
  range,
  figure,
];

const MANY: Readonly<Record<string, number>> = {
  tens: 20,
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  millions: 2e6,
  billions: 2e9,
};

const scaleOfMany = (word: string): number => MANY[word.toLowerCase()] ?? 1;

/** "tens of thousands" is at least 20 thousand, not 20 times two thousand. */
const scaleAfterOf = (word: string): number => scaleOfMany(word) / 2;

/** The figure with what it counts, from the noun that follows. */
function counted(text: string, at: number, amount: number, vague = false): NumberReading {
  const noun = countedNoun(
    text.slice(at, at + 80).replace(/^ of /, (of) => (vague ? ' '.repeat(of.length) : of)),
    amount,
  );
  return { amount, unit: noun?.name ?? '', vague, ...(noun && { end: at + noun.end }) };
}

const afterFigure = new RegExp(`^(?:${UNIT_AFTER})`, 'iu');

/** The figure with a unit of measure or a currency right behind it. */
function measured(text: string, at: number, amount: number): NumberReading | null {
  const rest = text.slice(at, at + 40);
  if (/^[- ]years?[- ]old/i.test(rest)) return null;
  const match = afterFigure.exec(rest)?.[0];
  const unit = match === undefined ? null : unitOf(match);
  return unit && match !== undefined
    ? { amount: amount * unit.times, unit: unit.name, end: at + match.length }
    : null;
}

/** "69-year-old", "aged 69", and the bare age that follows a name between commas. */
function aged(text: string, start: number, at: number, amount: number): NumberReading | null {
  const old = /^[- ]years?[- ]olds?/i.exec(text.slice(at, at + 12))?.[0];
  if (old) return { amount, unit: 'year old', end: at + old.length };
  const before = text.slice(Math.max(0, start - 40), start);
  const isAge =
    /\bage[d]? $/i.test(before) ||
    (/\p{Lu}[\p{L}’'-]+, $/u.test(before) && /^(?:[,.)]|$)/.test(text.slice(at)));
  return isAge && amount > 0 && amount < 120 ? { amount, unit: 'year old' } : null;
}

/** "one" that stands for a person or thing: "one of them", "the one who". */
function isPronoun(words: string, scale: string, after: string): boolean {
  return words.toLowerCase() === 'one' && scale === '' && countedNoun(after, 1) === null;
}
