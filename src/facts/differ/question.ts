import { QUESTION } from '../../config/thresholds.ts';
import type { NumberMention } from '../../text/numbers.ts';
import type { Span } from '../../types.ts';
import { inside } from '../tell/details.ts';
import type { EventView } from '../view.ts';
import type { Counted } from './counted.ts';
import { sharedStems } from './slot.ts';

/** Units of measure: two of them in one pair of sentences often measure different things. */
const MEASURES: ReadonlySet<string> = new Set(
  'percent,percentage point,year,month,day,minute,second,km,mile,metre,foot,kg,tonne,degree,hectare,acre,inch'.split(
    ',',
  ),
);
/** Units whose figures name a place in a row or an hour, not an amount. */
const NO_AMOUNT: ReadonlySet<string> = new Set(['ordinal', 'clock']);
/** In percent. */
const WHOLE = 100;
/** A kind of people is a part of the people. */
const PART_OF_PEOPLE: ReadonlySet<string> = new Set(
  'man,woman,child,boy,girl,baby,teenager,adult'.split(','),
);

/** Whether a unit is what is counted, and no measure, money or age. */
export const isNoun = (unit: string): boolean =>
  !MEASURES.has(unit) && !NO_AMOUNT.has(unit) && unit !== 'year old' && !/^[A-Z]{3}$/.test(unit);

/**
 * How surely two figures answer one question, from what they count, what became of it, the words beside them, who
 * it is told of and how near the amounts are: reports that differ about a figure differ by little. 0 where they cannot.
 */
export function oneQuestion(view: EventView, x: Counted, y: Counted): number {
  const [n, m] = [x.mention, y.mention];
  if (NO_AMOUNT.has(n.unit) || NO_AMOUNT.has(m.unit) || x.role !== y.role) return 0;
  if (n.unit === 'year old' || m.unit === 'year old')
    return n.unit === m.unit && isOneBearer(view, x, y) ? QUESTION.joined : 0;
  const kind = ofOneKind(x, y);
  if (kind === null) return 0;
  if (x.where !== null && y.where !== null && x.where !== y.where) return 0;
  const form = isAdjective(view, x) === isAdjective(view, y) ? 0 : QUESTION.otherForm;
  return kind + form + beside(x, y) + subject(view, x, y) + nearness(n, m);
}

/** "the 27-yard line" measures the line; "ran 27 yards" does not. */
function isAdjective(view: EventView, { version, mention }: Counted): boolean {
  const { text } = view.detailsOf(version.article).article;
  return /[\p{L}\d]-\p{L}+$/u.test(text.slice(mention.start, mention.end));
}

/** What the nouns and the fates say; null where two different things are counted. */
function ofOneKind(x: Counted, y: Counted): number | null {
  if (!isNoun(x.mention.unit) || !isNoun(y.mention.unit))
    return areMeasuredAlike(x, y) ? QUESTION.sameUnit : null;
  if (x.fate !== y.fate && x.fate !== null && y.fate !== null) return null;
  const fate = x.fate !== null && x.fate === y.fate ? QUESTION.sameFate : 0;
  const noun = ofOneNoun(x, y, fate > 0);
  return noun === null ? null : fate + noun;
}

const areMeasuredAlike = (x: Counted, y: Counted): boolean =>
  x.mention.unit === y.mention.unit && areOfOneWhole(x, y) && !makeUpTheWhole(x, y);

/** Shares are of one thing when one names first what the other names, too: "of imports", "of grain imports". */
function areOfOneWhole({ whole: one }: Counted, { whole: two }: Counted): boolean {
  const [first, second] = [one[0], two[0]];
  if (first === undefined || second === undefined) return true;
  return two.includes(first) || one.includes(second);
}

/** Whether two shares leave nothing over: then each is the rest of the other, and not another report of it. */
const makeUpTheWhole = ({ mention: n }: Counted, { mention: m }: Counted): boolean =>
  n.unit === 'percent' && m.unit === 'percent' && n.amount + m.amount === WHOLE;

function ofOneNoun(x: Counted, y: Counted, haveOneFate: boolean): number | null {
  if (x.noun === y.noun) {
    const isNothing = x.mention.unit === '' && y.mention.unit === '';
    if (isNothing && !haveOneFate) return null;
    return x.noun === '' ? QUESTION.sameUnit : QUESTION.sameNoun;
  }
  if (x.noun !== '' && y.noun !== '') return haveOneFate ? null : QUESTION.otherNoun;
  return PART_OF_PEOPLE.has(x.noun) || PART_OF_PEOPLE.has(y.noun) ? null : 0;
}

/** What the words beside the figures share: the nearest before or after tell most. */
function beside(x: Counted, y: Counted): number {
  const [one, two] = [x.slot, y.slot];
  const isSame = (a: string | undefined, b: string | undefined) => a !== undefined && a === b;
  const verb = isSame(one.stemsBefore[0], two.stemsBefore[0]) ? QUESTION.sameWordBefore : 0;
  const next = isSame(one.stemsAfter[0], two.stemsAfter[0]) ? QUESTION.sameWordAfter : 0;
  const shared = new Set(sharedStems(one, two));
  const others = Math.min(shared.size, QUESTION.mostShared) - Number(verb > 0) - Number(next > 0);
  const place = x.where !== null && x.where === y.where ? QUESTION.samePlace : 0;
  return verb + next + place + QUESTION.sharedWord * Math.max(0, others);
}

/** The nearest names before the figures: one bearer speaks for one question, two against it. */
function subject(view: EventView, x: Counted, y: Counted): number {
  const [one, two] = [nameBefore(view, x), nameBefore(view, y)];
  if (one === null || two === null) return 0;
  if (one === two) return QUESTION.sameSubject;
  const isForeign = (key: string, { version }: Counted) =>
    !version.details.some((d) => d.kind === 'name' && d.key === key);
  return isForeign(one, y) && isForeign(two, x) ? -QUESTION.sameSubject : 0;
}

function nameBefore(view: EventView, { version, mention, slot }: Counted): string | null {
  const from = slot.before.at(-1)?.start ?? mention.start;
  const names = inside(view.detailsOf(version.article).names, { start: from, end: mention.start });
  return names.at(-1)?.key ?? null;
}

function nearness(n: NumberMention, m: NumberMention): number {
  const ratio = Math.max(n.amount, m.amount) / Math.max(1e-9, Math.min(n.amount, m.amount));
  if (n.vague || m.vague) return ratio > QUESTION.farVague ? -QUESTION.nearAmounts : 0;
  if (ratio <= QUESTION.near) return QUESTION.nearAmounts;
  if (ratio <= QUESTION.notFar) return QUESTION.nearAmounts / 2;
  return ratio <= QUESTION.far ? 0 : -QUESTION.nearAmounts;
}

/** Ages are of one person when the same name stands beside them, or none beside one and nobody is named with it. */
function isOneBearer(view: EventView, x: Counted, y: Counted): boolean {
  const [one, two] = [nameBeside(view, x), nameBeside(view, y)];
  if (one !== null && two !== null) return one === two;
  if ((one === null) !== (two === null) && beside(x, y) === 0) return false;
  const isNobodyNamed = ({ version }: Counted) =>
    inside(view.detailsOf(version.article).names, version.span).every(
      ({ kind }) => kind !== 'person',
    );
  return (one !== null || isNobodyNamed(x)) && (two !== null || isNobodyNamed(y));
}

function nameBeside(view: EventView, { version, mention }: Counted): string | null {
  const gap = (n: Span) => (n.end <= mention.start ? mention.start - n.end : n.start - mention.end);
  const [nearest] = inside(view.detailsOf(version.article).names, version.span)
    .filter(({ kind }) => kind !== 'place')
    .filter((n) => gap(n) <= QUESTION.nameUnits)
    .sort((p, q) => gap(p) - gap(q) || p.start - q.start);
  return nearest?.key ?? null;
}
