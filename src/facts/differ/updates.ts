import type { NumberMention } from '../../text/numbers.ts';
import type { ArticleId, Day, Disagreement, Side } from '../../types.ts';
import { inside } from '../tell/details.ts';
import type { EventView } from '../view.ts';
import { isNoun } from './question.ts';
import { agree } from './range.ts';

/** What grows while a story runs: those it befell, what was raised, sold or seen so far. */
const GROWING = /^number of (?:dead|hurt|missing|held|displaced|rescued|infected)$/;
const SO_FAR =
  /\b(?:so far|already|now stands?|(?:has|have) (?:now )?(?:risen|climbed|grown|reached|raised|surpassed|passed)|rises? to|rose to|climb(?:s|ed) to|grew to|up from|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|toll)\b/iu;

interface DatedFigure {
  readonly day: Day;
  readonly figure: NumberMention;
}

/**
 * A count of a later day takes the place of an earlier one and does not contradict it: where all that differ are of
 * different days, and the count is of a kind that grows or each earlier one was a least that the later one outgrew.
 * Other disagreements come back as they are.
 */
export function asUpdate<T extends Omit<Disagreement, 'fact'>>(view: EventView, clash: T): T {
  if (clash.kind !== 'number' || clash.about === 'age') return clash;
  const told = clash.sides.flatMap((side) => datedIn(view, side));
  if (told.length < clash.sides.length) return clash;
  const pairs = told.flatMap((x) => told.map((y) => [x, y] as const));
  if (pairs.some(([x, y]) => x.day === y.day && !agree(x.figure, y.figure))) return clash;
  const later = pairs.filter(([x, y]) => x.day < y.day);
  if (later.length === 0 || !(isGrowing(clash) || later.every(isOutgrown))) return clash;
  return { ...clash, severity: 'superseded' };
}

const isGrowing = ({ about, sides }: { about: string; sides: readonly Side[] }): boolean =>
  GROWING.test(about) || sides.some(({ quote }) => SO_FAR.test(quote));

/** Whether a count was a least that the later one goes beyond, or still agrees with it; "up to 120" goes beyond nothing. */
function isOutgrown([{ figure: x }, { figure: y }]: readonly [DatedFigure, DatedFigure]): boolean {
  if (agree(x, y)) return true;
  return isNoun(x.unit) && x.bound === 'at least' && y.bound !== 'at most' && y.amount > x.amount;
}

/** The figure of a side with its article's day; none where that is not known. */
function datedIn(view: EventView, { article, value, ...span }: Side): readonly DatedFigure[] {
  const day = dayOf(view, article);
  const { numbers, article: source } = view.detailsOf(article);
  const figure = inside(numbers, span).find(
    ({ start, end }) => source.text.slice(start, end) === value,
  );
  return day !== null && figure ? [{ day, figure }] : [];
}

/** The day of an article, as far as it says it itself. */
function dayOf(view: EventView, article: ArticleId): Day | null {
  const anchor = view.anchors.get(article);
  const isKnown =
    anchor?.from === null && anchor.precision !== 'year' && anchor.precision !== 'month';
  return isKnown ? anchor.day : null;
}
