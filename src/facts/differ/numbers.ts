import { QUESTION } from '../../config/thresholds.ts';
import { weekdayOfDay } from '../../text/calendar.ts';
import type { DateMention } from '../../text/dates.ts';
import type { NumberMention } from '../../text/numbers.ts';
import { pluralOf } from '../../text/units.ts';
import { inside } from '../tell/details.ts';
import type { EventView, Version } from '../view.ts';
import type { Clash, Comparer } from './clash.ts';
import { sideOf } from './clash.ts';
import { type Counted, countedIn } from './counted.ts';
import { isNoun, oneQuestion } from './question.ts';
import { agree, areCompatible, isOpposed } from './range.ts';

/** Figures of one question that differ: counts of the same thing, ages of the same person, sums of the same money. */
export const compareNumbers: Comparer = (view, a, b) =>
  clashesOf(
    view,
    a,
    b,
    (x, y) => isOneRoundNumber(x.mention, y.mention) || oneQuestion(view, x, y) >= QUESTION.joined,
  );

/** The same for statements that were not joined, on stronger evidence. */
export const compareLikeNumbers: Comparer = (view, a, b) => {
  const dates = new Set(datesIn(a));
  const isOneStretch = datesIn(b).some((date) => dates.has(date));
  return clashesOf(view, a, b, (x, y) => {
    if (isOneRoundNumber(x.mention, y.mention)) return true;
    const isNamed = x.noun === y.noun && x.noun !== '' && isNoun(x.noun);
    if (isOneStretch && isNamed && (isLoose(x.mention) || isLoose(y.mention))) return true;
    return oneQuestion(view, x, y) >= QUESTION.apart;
  });
};

function clashesOf(
  view: EventView,
  a: Version,
  b: Version,
  isOneQuestion: (x: Counted, y: Counted) => boolean,
): readonly Clash[] {
  if (areOfOtherTimes(view, a, b)) return [];
  const [left, right] = [countedIn(view, a), countedIn(view, b)];
  const onlyLeft = left.filter((x) => !right.some((y) => isSame(x.mention, y.mention)));
  const onlyRight = right.filter((y) => !left.some((x) => isSame(x.mention, y.mention)));
  return onlyLeft.flatMap((x) => {
    const y = soleOf(onlyRight.filter((other) => isOneQuestion(x, other)));
    if (!y || soleOf(onlyLeft.filter((other) => isOneQuestion(other, y))) !== x) return [];
    // "more than 5 percent" tells less than 5.53 does; of what is counted, at least 20 is all that was known.
    return isNoun(x.mention.unit) && agree(x.mention, y.mention) ? [] : [clashOf(x, y)];
  });
}

/** Which of several figures answers the question is open. */
function soleOf<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

function clashOf(x: Counted, y: Counted): Clash {
  return {
    about: questionOf(x, y),
    kind: 'number',
    severity: areCompatible(x.mention, y.mention) ? 'precision' : 'contradiction',
    sides: [sideOf(x.version, x.mention), sideOf(y.version, y.mention)],
  };
}

/** What two figures answer differently, in words. */
function questionOf({ mention: n, fate, noun }: Counted, y: Counted): string {
  if (n.unit === 'year old') return 'age';
  if (!isNoun(n.unit)) return `figure in ${n.unit}`;
  const nouns = [...new Set([noun || 'person', y.noun || 'person'])].map(pluralOf).sort();
  return `number of ${fate !== null && fate === y.fate ? fate : nouns.join(' or ')}`;
}

/** The same round number bounded from either side is one count, whatever its noun. */
const isOneRoundNumber = (n: NumberMention, m: NumberMention): boolean =>
  n.amount === m.amount && isOpposed(n, m) && isNoun(n.unit) && isNoun(m.unit);

const isSame = (n: NumberMention, m: NumberMention): boolean =>
  n.amount === m.amount && n.to === m.to && !isOpposed(n, m);

const isLoose = ({ bound, vague, to }: NumberMention): boolean =>
  bound !== 'exactly' || vague || to !== null;

const datesIn = ({ details }: Version): readonly string[] =>
  details.filter(({ kind }) => kind === 'date').map(({ key }) => key);

/** Whether both statements name dates and none in common: then they tell of two happenings. */
function areOfOtherTimes(view: EventView, a: Version, b: Version): boolean {
  const [left, right] = [a, b].map(({ article, span }) =>
    inside(view.detailsOf(article).dates, span),
  );
  if (!left?.length || !right?.length) return false;
  const [keys, others] = [datesIn(a), datesIn(b)];
  const isWithin = (x: string, y: string) => x.startsWith(y) || y.startsWith(x);
  if (keys.some((x) => others.some((y) => isWithin(x, y)))) return false;
  return !left.some((x) => right.some((y) => mayBeOneDay(x, y)));
}

/** A weekday whose date is open may be any day of that name. */
function mayBeOneDay(x: DateMention, y: DateMention): boolean {
  const weekday = ({ iso, precision, parts }: DateMention) =>
    parts.weekday ?? (iso !== null && precision === 'day' ? weekdayOfDay(iso) : undefined);
  const isOpen = x.iso === null || y.iso === null;
  return isOpen && weekday(x) !== undefined && weekday(x) === weekday(y);
}
