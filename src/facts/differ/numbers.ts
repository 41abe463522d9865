import { SLOT } from '../../config/thresholds.ts';
import type { NameMention } from '../../text/names.ts';
import type { NumberMention } from '../../text/numbers.ts';
import { pluralOf } from '../../text/units.ts';
import { inside } from '../tell/details.ts';
import type { EventView, Version } from '../view.ts';
import type { Clash, Comparer } from './clash.ts';
import { sideOf, stemsBefore } from './clash.ts';

/** Units whose figures name a place in a row or a clock, not an amount of one thing. */
const NO_AMOUNT: ReadonlySet<string> = new Set(['ordinal', 'clock', 'time', '']);
/** Units of measure: two figures in one sentence pair often measure different things. */
const MEASURES: ReadonlySet<string> = new Set(
  'percent,percentage point,year,month,day,minute,second,km,mile,metre,foot,kg,tonne,degree,hectare,acre,inch'.split(
    ',',
  ),
);

/** A figure in its statement. */
type Placed = readonly [Version, NumberMention];

/** Figures of one unit that differ: counts of the same thing, ages of the same person, amounts of the same money. */
export const compareNumbers: Comparer = (view, a, b) =>
  clashesOf(view, a, b, (left, right) => isOneSlot(view, left, right));

/**
 * The same for statements that were not joined: only one round number bounded from either side, and counts of one
 * thing by name over one stretch of time of which one is an order of magnitude or a bound.
 */
export const compareLikeNumbers: Comparer = (view, a, b) => {
  const dates = new Set(datesIn(a));
  const isOneStretch = datesIn(b).some((date) => dates.has(date));
  return clashesOf(view, a, b, ([, n], [, m]) => {
    if (isOneRoundNumber(n, m)) return true;
    const isNamed = n.unit === m.unit && isNoun(n.unit) && n.unit !== 'person';
    return isOneStretch && isNamed && (isLoose(n) || isLoose(m));
  });
};

function clashesOf(
  view: EventView,
  a: Version,
  b: Version,
  isOneQuestion: (left: Placed, right: Placed) => boolean,
): readonly Clash[] {
  if (areOfOtherTimes(a, b)) return [];
  const [left, right] = [amountsOf(view, a), amountsOf(view, b)];
  const onlyLeft = lacking(view, left, b).filter((n) => !right.some((m) => isSame(n, m)));
  const onlyRight = lacking(view, right, a).filter((m) => !left.some((n) => isSame(n, m)));
  if (isTable(onlyLeft) || isTable(onlyRight)) return [];
  const clashes: Clash[] = [];
  const used = new Set<NumberMention>();
  for (const n of onlyLeft) {
    const m = onlyRight.find((other) => !used.has(other) && isOneQuestion([a, n], [b, other]));
    if (!m || agree(n, m)) continue;
    used.add(m);
    clashes.push({
      about: questionOf(n.unit, m.unit),
      kind: 'number',
      severity: isLoose(n) || isLoose(m) || isRounding(n, m) ? 'precision' : 'contradiction',
      sides: [sideOf(a, n), sideOf(b, m)],
    });
  }
  return clashes;
}

/** What two figures answer differently, in words. */
function questionOf(one: string, two: string): string {
  if (one === 'year old') return 'age';
  if (!isNoun(one)) return `figure in ${one}`;
  return `number of ${[...new Set([one, two])].map(pluralOf).join(' or ')}`;
}

/** Whether a unit is what is counted, and no measure, money or age. */
const isNoun = (unit: string): boolean =>
  !MEASURES.has(unit) && unit !== 'year old' && !/^[A-Z]{3}$/.test(unit);

/** The same round number bounded from either side is one count, whatever its noun. */
const isOneRoundNumber = (n: NumberMention, m: NumberMention): boolean =>
  n.amount === m.amount && isOpposed(n, m) && isNoun(n.unit) && isNoun(m.unit);

const datesIn = ({ details }: Version): readonly string[] =>
  details.filter(({ kind }) => kind === 'date').map(({ key }) => key);

function amountsOf(view: EventView, { article, span }: Version): readonly NumberMention[] {
  return inside(view.detailsOf(article).numbers, span).filter(({ unit }) => !NO_AMOUNT.has(unit));
}

const isSame = (n: NumberMention, m: NumberMention): boolean =>
  n.amount === m.amount &&
  (n.unit === m.unit || !MEASURES.has(n.unit)) &&
  n.vague === m.vague &&
  !isOpposed(n, m);

/** "more than 300" and "as many as 300" bound one amount from either side. */
const isOpposed = (n: NumberMention, m: NumberMention): boolean =>
  n.bound !== m.bound && [n, m].every(({ bound }) => bound === 'at least' || bound === 'at most');

/** Whether two figures answer one question: of one unit, after a shared word when that is a measure or the nouns differ. */
function isOneSlot(view: EventView, [a, n]: Placed, [b, m]: Placed): boolean {
  if (isOneRoundNumber(n, m)) return true;
  if (n.unit === 'year old' && m.unit === n.unit) return isOneBearer(view, [a, n], [b, m]);
  if (n.unit === m.unit && !MEASURES.has(n.unit)) return isOneMatter(view, [a, n], [b, m]);
  if (n.unit !== m.unit && !(isNoun(n.unit) && isNoun(m.unit))) return false;
  const known = new Set(stemsBefore(view, a, n.start, SLOT.figureWords).slice(0, 1));
  known.delete('includ');
  const [nearest] = stemsBefore(view, b, m.start, SLOT.figureWords);
  return nearest !== undefined && known.has(nearest);
}

/** Whether two counts of one noun tell of one matter: a telling word beside both is the same, or a date of both statements. */
function isOneMatter(view: EventView, [a, n]: Placed, [b, m]: Placed): boolean {
  const known = new Set([...stemsBeside(view, a, n), ...datesIn(a)]);
  return [...stemsBeside(view, b, m), ...datesIn(b)].some((stem) => known.has(stem));
}

function stemsBeside(
  view: EventView,
  { article, span }: Version,
  { start, end }: NumberMention,
): readonly string[] {
  const { tokens } = view.detailsOf(article);
  const own = inside(tokens, span);
  const before = own.filter((t) => t.end <= start).slice(-SLOT.figureWords);
  const after = own.filter((t) => t.start >= end).slice(0, SLOT.figureWords);
  return [...before, ...after].filter((t) => !t.stop && !t.capital && !t.number).map((t) => t.stem);
}

/** Figures whose amount the other statement does not name without a unit ("178 of 369 shots"). */
function lacking(
  view: EventView,
  figures: readonly NumberMention[],
  { article, span }: Version,
): readonly NumberMention[] {
  const bare = inside(view.detailsOf(article).numbers, span).filter(({ unit }) => unit === '');
  return figures.filter(({ amount }) => !bare.some((n) => n.amount === amount));
}

/** Several figures of one unit, as in results and offers: which of them answers which is open. */
function isTable(figures: readonly NumberMention[]): boolean {
  const units = figures.map(({ unit }) => unit);
  return new Set(units).size < units.length;
}

/** Whether both statements name dates and none in common: then they tell of two happenings. */
function areOfOtherTimes(a: Version, b: Version): boolean {
  const [left, right] = [datesIn(a), datesIn(b)];
  const isWithin = (x: string, y: string) => x.startsWith(y) || y.startsWith(x);
  return (
    left.length > 0 && right.length > 0 && !left.some((x) => right.some((y) => isWithin(x, y)))
  );
}

/** Ages are of one person when the same name stands beside them, or none beside one and nobody is named with it. */
function isOneBearer(view: EventView, [a, n]: Placed, [b, m]: Placed): boolean {
  const [one, two] = [nameBeside(view, a, n), nameBeside(view, b, m)];
  if (one !== null && two !== null) return one === two;
  const isNobodyNamed = ({ article, span }: Version) =>
    inside(view.detailsOf(article).names, span).every(({ kind }) => kind !== 'person');
  return (one !== null || isNobodyNamed(a)) && (two !== null || isNobodyNamed(b));
}

function nameBeside(
  view: EventView,
  { article, span }: Version,
  number: NumberMention,
): string | null {
  const names = inside(view.detailsOf(article).names, span).filter(({ kind }) => kind !== 'place');
  const gap = (n: NameMention) =>
    n.end <= number.start ? number.start - n.end : n.start - number.end;
  const [nearest] = names
    .filter((n) => gap(n) <= SLOT.nameUnits)
    .sort((x, y) => gap(x) - gap(y) || x.start - y.start);
  return nearest?.key ?? null;
}

/** "at least 20" and 23 agree, so do a range and a bound that it meets; "a dozen" and 15 do not. */
function agree(n: NumberMention, m: NumberMention): boolean {
  if (n.vague && m.vague) return true;
  if (isOpposed(n, m)) return false;
  if (n.vague || m.vague || n.to !== null || m.to !== null) return false;
  if (n.bound === 'exactly' && m.bound !== 'exactly') return allows(m, n.amount);
  return m.bound === 'exactly' && n.bound !== 'exactly' && allows(n, m.amount);
}

function allows({ amount, bound }: NumberMention, exact: number): boolean {
  if (bound === 'at least') return exact >= amount && exact <= 2 * amount;
  if (bound === 'at most') return exact <= amount && exact >= amount / 2;
  return exact === amount;
}

const isLoose = ({ bound, vague, to }: NumberMention): boolean =>
  bound !== 'exactly' || vague || to !== null;

/** One is the other with fewer digits: 1.2 million and 1,234,000. */
function isRounding(n: NumberMention, m: NumberMention): boolean {
  const [small, large] = [n.amount, m.amount].sort((x, y) => x - y);
  return (
    small !== undefined && large !== undefined && (large - small) / large < 0.05 && large >= 20
  );
}
