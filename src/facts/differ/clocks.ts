import { CLOCK } from '../../config/thresholds.ts';
import type { NumberMention } from '../../text/numbers.ts';
import { inside } from '../tell/details.ts';
import type { EventView, Version } from '../view.ts';
import type { Clash, Comparer } from './clash.ts';
import { sideOf } from './clash.ts';
import { type Slot, sharedStems, slotOf } from './slot.ts';

const LOOSE = /\b(?:shortly|just|soon|some time|sometime|around|about) (?:before|after)?\s*$/iu;

/** "7:02 remaining" is a time left, not a time of day. */
const LEFT_TO_PLAY = /^(?: minutes)? (?:left|remaining|to (?:go|play))\b/iu;

/** Times of day that differ, where each statement names one, or where the same word stands before both. */
export const compareClocks: Comparer = (view, a, b) => {
  const [left, right] = [clocksIn(view, a), clocksIn(view, b)];
  if (left.some((x) => right.some((y) => gap(x, y) < CLOCK.oneTime))) return [];
  const areOnly = left.length === 1 && right.length === 1;
  for (const x of left) {
    const y = right.find(
      (m) => likeness(slotOf(view, a, x), slotOf(view, b, m)) > (areOnly ? 0 : 1),
    );
    if (y) return [clashOf(a, x, b, y)];
  }
  return [];
};

/** Minutes between two times of day, the shorter way round. */
function gap(x: NumberMention, y: NumberMention): number {
  const minutes = Math.abs(x.amount - y.amount) % 1440;
  return Math.min(minutes, 1440 - minutes);
}

const clocksIn = (view: EventView, { article, span }: Version): readonly NumberMention[] => {
  const { numbers, article: source } = view.detailsOf(article);
  return inside(numbers, span).filter(
    ({ unit, end }) => unit === 'clock' && !LEFT_TO_PLAY.test(source.text.slice(end, end + 16)),
  );
};

/** Telling words that the clauses around two times share; the one next before both counts for two. */
function likeness(one: Slot, two: Slot): number {
  const shared = new Set(sharedStems(one, two));
  const isNext = one.stemsBefore[0] !== undefined && one.stemsBefore[0] === two.stemsBefore[0];
  return shared.size + Number(isNext);
}

function clashOf(a: Version, x: NumberMention, b: Version, y: NumberMention): Clash {
  const isRough = isLoose(a, x) || isLoose(b, y);
  return {
    about: 'time of day',
    kind: 'date',
    severity: isRough && gap(x, y) <= CLOCK.rounded ? 'precision' : 'contradiction',
    sides: [sideOf(a, x), sideOf(b, y)],
  };
}

const isLoose = ({ span, quote }: Version, { start, amount, bound }: NumberMention): boolean =>
  bound !== 'exactly' || amount % 60 === 0 || LOOSE.test(quote.slice(0, start - span.start));
