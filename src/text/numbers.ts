import type { Span } from '../types.ts';
import { datesOf } from './dates.ts';
import { memory } from './memory.ts';
import { NUMBER_FINDERS, type NumberReading } from './numberFinders.ts';

/** A figure in a text. `start` to `end` holds the figure with its bound and unit ("more than 80 percent"). */
export interface NumberMention extends Span {
  /** In the folded unit: "2.5 million" is 2500000, "two decades" 20 (year), "5.45pm" 1065 (minutes since midnight). */
  readonly amount: number;
  /**
   * What is counted, folded: 'percent', a currency code, 'person', 'year', 'year old', 'km', 'clock', 'ordinal', another
   * noun in the singular, or '' when nothing is named.
   */
  readonly unit: string;
  readonly bound: 'exactly' | 'about' | 'nearly' | 'at least' | 'at most';
  /** Other end of a range ("between 20 and 30", "in his 60s" is 60 to 69), else null. */
  readonly to: number | null;
  /** "dozens", "hundreds": an order of magnitude, no count. `amount` is then the least it can mean. */
  readonly vague: boolean;
}

const BOUNDS: readonly (readonly [NumberMention['bound'], string])[] = [
  [
    'at least',
    'at least|no (?:fewer|less) than|not less than|a minimum of|more than|over|above|upwards of|greater than|exceeding|mindestens|mehr als|über|au moins|plus de|al menos|por lo menos|más de',
  ],
  [
    'at most',
    'at most|no more than|not more than|a maximum of|fewer than|less than|under|below|up to|as many as|as much as|höchstens|weniger als|bis zu|au plus|moins de|jusqu’à|menos de|hasta',
  ],
  [
    'about',
    'about|around|some|roughly|approximately|approx\\.?|close to|an estimated|estimated at|circa|rund|etwa|ungefähr|environ|quelque|unos|unas|alrededor de|cerca de',
  ],
  ['nearly', 'nearly|almost|just under|just short of|fast|knapp|près de|casi'],
];
const boundAlternatives = BOUNDS.map(([, words]) => words).join('|');
const SAYS = BOUNDS.map(([bound, words]) => [bound, new RegExp(`^(?:${words})$`, 'iu')] as const);
const BEFORE = new RegExp(`(?<!\\p{L})(?:${boundAlternatives})\\s+$`, 'iu');
const AFTER = /^(?:\s+or (so|more|fewer|less)\b|(\+))/iu;

/** The figures of a text, in order and not overlapping. Calendar dates are not figures: see `datesOf`. */
export function numbersOf(text: string): readonly NumberMention[] {
  return known(text, '', () => read(text));
}

const known = memory<readonly NumberMention[]>();

function read(text: string): readonly NumberMention[] {
  const found: NumberMention[] = [];
  const dates = datesOf(text, null).filter(({ kind }) => kind === 'calendar');
  const starts = /(?<![\p{L}\p{N}_])[\p{L}\p{N}$€£¥₹₽₩₺]/gu;
  let free = 0;
  let next = 0;
  for (const { index } of text.matchAll(starts)) {
    while ((dates[next]?.end ?? text.length) <= index) next += 1;
    if (index < free || index >= (dates[next]?.start ?? text.length)) continue;
    const mention = mentionAt(text, index);
    if (!mention) continue;
    found.push(mention);
    free = mention.end;
  }
  return found;
}

function mentionAt(text: string, index: number): NumberMention | null {
  for (const { pattern, read } of NUMBER_FINDERS) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    const reading = match && read(match, text);
    if (match && reading) return bounded(text, match, reading);
  }
  return null;
}

/** Adds the words before and after a figure that make it a bound. */
function bounded(text: string, match: RegExpExecArray, reading: NumberReading): NumberMention {
  const before = BEFORE.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[0] ?? '';
  const end = reading.end ?? match.index + match[0].length;
  const after = AFTER.exec(text.slice(end, end + 12));
  return {
    start: match.index - before.length,
    end: end + (after?.[0].length ?? 0),
    amount: reading.amount,
    unit: reading.unit,
    bound: boundOf(before.trim(), after?.[1] ?? after?.[2] ?? ''),
    to: reading.to ?? null,
    vague: reading.vague ?? false,
  };
}

function boundOf(before: string, after: string): NumberMention['bound'] {
  const said = SAYS.find(([, says]) => says.test(before))?.[0];
  if (said) return said;
  if (after === 'so') return 'about';
  return after === 'more' || after === '+' ? 'at least' : after === '' ? 'exactly' : 'at most';
}
