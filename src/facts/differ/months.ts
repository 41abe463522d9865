import { SLOT } from '../../config/thresholds.ts';
import { monthOf } from '../../text/calendar.ts';
import type { DateMention } from '../../text/dates.ts';
import { memoryOf } from '../../text/memory.ts';
import { tenseAround } from '../../text/tense.ts';
import type { Token } from '../../text/words.ts';
import { inside } from '../tell/details.ts';
import { resolved } from '../tell/insertions.ts';
import type { EventView, Version } from '../view.ts';
import type { Clash, Comparer } from './clash.ts';
import { sideOf } from './clash.ts';
import { deeds, isSameNext, shareName, tellsWhen } from './dates.ts';
import { deedsAt, type Slot, sharedStems, slotOf } from './slot.ts';

/** Words that make a month the bound of a time: "since January" is not "in January". */
const BOUND =
  /^(?:since|from|by|until|till|before|after|through|to|between|and|or|of|for|starting|seit|bis|depuis|desde)$/;
const TO = /^(?:to|through|until|till|and|or)$/;
/** What says which part of a month is meant, or which month of the name. */
const WHICH = /^(?:the|early|late|mid|last|this|past)$/;
/** What is measured month by month rises and falls in each of them. */
const TREND =
  /^(?:r[io]se|risen|fell|fallen|grew|grown|increased?|decreased?|climbed|gained|dropped|declined|slowed|eased|jumped|slipped|shrank|averaged)$/;

interface Monthly {
  readonly version: Version;
  readonly mention: DateMention;
  readonly slot: Slot;
  /** 1 to 12. */
  readonly month: number;
  /** Null where the text leaves it open. */
  readonly year: number | null;
  /** "since", "until": what time the month bounds; '' where the thing was done in it. */
  readonly bound: string;
}

/** Months that differ for one deed of one bearer; a day is taken for its month where the other side names no day. */
export const compareMonths: Comparer = (view, a, b) => clashesOf(view, a, b, () => true);

/** The same for statements that were not joined: of a deed that the date stands next to, done by or to someone named in both. */
export const compareLikeMonths: Comparer = (view, a, b) =>
  clashesOf(
    view,
    a,
    b,
    (x, y) => isSameNext(x, y) && shareName(x, y) && doneBy(x)[0] === deeds(x.slot)[0],
  );

function clashesOf(
  view: EventView,
  a: Version,
  b: Version,
  isSure: (x: Monthly, y: Monthly) => boolean,
): readonly Clash[] {
  const [left, right] = [monthsIn(view, a), monthsIn(view, b)];
  if (left.some((x) => right.some((y) => isOneMonth(x, y)))) return [];
  for (const x of left) {
    for (const y of right) {
      const deed = isDay(x) && isDay(y) ? null : deedOf(view, x, y);
      if (deed !== null && isSure(x, y)) return [clashOf(deed, x, y)];
    }
  }
  return [];
}

const clashOf = (deed: string, x: Monthly, y: Monthly): Clash => ({
  about: `month: ${deed}`,
  kind: 'date',
  severity: 'contradiction',
  sides: [sideOf(x.version, x.mention), sideOf(y.version, y.mention)],
});

/** What both say was done in their months; null where they may tell of two deeds. */
function deedOf(view: EventView, x: Monthly, y: Monthly): string | null {
  if (x.bound !== y.bound || areOfOtherTense(view, x, y)) return null;
  if (haveOtherBearers(view, x, y) || areMeasured(view, x, y)) return null;
  const shared = new Set(sharedStems(x.slot, y.slot)).size + Number(shareName(x, y));
  if (shared < 2 || [...nearest(x), ...nearest(y)].some(({ folded }) => TREND.test(folded)))
    return null;
  const [one, two] = [doneBy(x), doneBy(y)];
  const areFormed = one.some((word) => !isAfterTo(x, word)) && two.some((w) => !isAfterTo(y, w));
  const deed = two.find(
    (word) => one.some(({ stem }) => stem === word.stem) && !(areFormed && isAfterTo(y, word)),
  );
  return deed?.folded ?? null;
}

/** The words near before a month that tell of something done, or to be done. */
const doneBy = (one: Monthly): readonly Token[] =>
  nearest(one).filter(({ start }) => deedsAt(one.version).has(start));

/** "to open" may be a deed, "to parliament" is none: it counts where nothing better is told. */
const isAfterTo = ({ slot: { before } }: Monthly, word: Token): boolean =>
  before[before.indexOf(word) + 1]?.folded === 'to';

/** What was planned for one month, and what will be done, or was, in another. */
function areOfOtherTense(view: EventView, x: Monthly, y: Monthly): boolean {
  const [one, two] = [x, y].map(({ version, mention }) =>
    tenseAround(view.detailsOf(version.article).article.text, mention),
  );
  return one !== two && one !== null && two !== null;
}

const nearest = ({ slot }: Monthly): readonly Token[] => deeds(slot).slice(0, SLOT.deeds);

/** Whether each names before its month whom, or what, the other does not name at all. */
function haveOtherBearers(view: EventView, x: Monthly, y: Monthly): boolean {
  const isOther = (one: Monthly, two: Monthly) => {
    const known = new Set(two.version.details.map(({ key }) => key));
    const bearers = inside(view.detailsOf(one.version.article).names, {
      start: one.version.span.start,
      end: one.mention.start,
    }).filter(({ kind }) => kind !== 'place');
    return bearers.length > 0 && bearers.every(({ key }) => !known.has(key));
  };
  return isOther(x, y) && isOther(y, x);
}

/** Whether other amounts of one unit are told with the months: of each its own figure, or of each its own happening. */
function areMeasured(view: EventView, x: Monthly, y: Monthly): boolean {
  const figures = ({ version }: Monthly) =>
    inside(view.detailsOf(version.article).numbers, version.span);
  const others = figures(y);
  return figures(x).some((n) => {
    const alike = others.filter(({ unit }) => unit === n.unit);
    return alike.length > 0 && alike.every(({ amount }) => amount !== n.amount);
  });
}

const isDay = ({ mention }: Monthly): boolean => mention.precision === 'day';

const isOneMonth = (x: Monthly, y: Monthly): boolean =>
  x.month === y.month && (x.year === null || y.year === null || x.year === y.year);

const known = memoryOf<Version, readonly Monthly[]>();

const monthsIn = (view: EventView, version: Version): readonly Monthly[] =>
  known(version, () => readMonths(view, version));

function readMonths(view: EventView, version: Version): readonly Monthly[] {
  const anchor = view.anchors.get(version.article) ?? null;
  const { dates, tokens } = view.detailsOf(version.article);
  return inside(dates, version.span).flatMap((mention) => {
    const { parts } = mention;
    const iso = resolved(mention, anchor);
    const isNamed = parts.month !== undefined || parts.shift?.unit === 'month';
    const month = parts.month ?? Number(iso?.slice(5, 7) ?? 0);
    if (!isNamed || month === 0 || parts.which === 'next') return [];
    const slot = slotOf(view, version, mention);
    if (!tellsWhen(version, mention, slot) || opensRange(slot)) return [];
    const year = parts.year ?? (parts.shift && iso ? Number(iso.slice(0, 4)) : null);
    const bound = boundBefore([...[...inside(tokens, mention)].reverse(), ...slot.before]);
    return [{ version, mention, slot, month, year, bound }];
  });
}

/** "January to March", "January or February": neither month is when it was done. */
const opensRange = ({ after: [joint, next] }: Slot): boolean =>
  joint !== undefined &&
  next !== undefined &&
  TO.test(joint.folded) &&
  monthOf(next.folded) !== null;

/** The bound that a month is given by the word before it, from its own last word backwards. */
function boundBefore(words: readonly Token[]): string {
  const word = words.find(
    ({ number, folded }) => !number && monthOf(folded) === null && !WHICH.test(folded),
  );
  return word && BOUND.test(word.folded) ? word.folded : '';
}
