import { SLOT } from '../../config/thresholds.ts';
import { deedsIn } from '../../text/deeds.ts';
import { memoryOf } from '../../text/memory.ts';
import type { Token } from '../../text/words.ts';
import type { Span } from '../../types.ts';
import { inside } from '../tell/details.ts';
import type { EventView, Version } from '../view.ts';

/** The words around a figure or a date, by which one knows which question it answers. */
export interface Slot {
  /** Words of its clause before it, the nearest first. */
  readonly before: readonly Token[];
  /** Words of its clause after it, in order. */
  readonly after: readonly Token[];
  /** The telling ones among them as stems, names left out. */
  readonly stemsBefore: readonly string[];
  readonly stemsAfter: readonly string[];
}

const BREAK = /[;:()—–“”"]|\s-{1,2}\s|,\s*$/u;
const JOINT = /^(?:and|but|while|which|who|whose|although|though|because|after|before|when|as)$/;

/** The words of the clause around a passage of a version. */
export function slotOf(view: EventView, { article, span }: Version, { start, end }: Span): Slot {
  const details = view.detailsOf(article);
  const { text } = details.article;
  const tokens = withoutLentCapital(inside(details.tokens, span), [
    ...inside(details.names, span),
    ...inside(details.numbers, span),
  ]);
  const before = reach(tokens.filter((t) => t.end <= start).reverse(), (near, far) =>
    text.slice(far.end, near?.start ?? start),
  );
  const after = reach(
    tokens.filter((t) => t.start >= end),
    (near, far) => text.slice(near?.end ?? end, far.start),
  );
  return { before, after, stemsBefore: telling(before), stemsAfter: telling(after) };
}

/** The first word of a sentence owes its capital to its place, unless it is a name; a figure tells nothing by itself. */
function withoutLentCapital(tokens: readonly Token[], others: readonly Span[]): readonly Token[] {
  const [first, ...rest] = tokens;
  if (!first?.capital || first.acronym) return tokens;
  const isOther = others.some(({ start, end }) => start <= first.start && end >= first.end);
  return isOther ? tokens : [{ ...first, capital: false }, ...rest];
}

const done = memoryOf<Version, ReadonlySet<number>>();

/** Where the words of a version that tell of something done begin, in the article's text. */
export const deedsAt = (version: Version): ReadonlySet<number> =>
  done(
    version,
    () => new Set(deedsIn(version.quote).map(({ start }) => start + version.span.start)),
  );

/** Words from the nearest on, as far as one clause goes. */
function reach(
  words: readonly Token[],
  gap: (near: Token | undefined, far: Token) => string,
): readonly Token[] {
  const found: Token[] = [];
  for (const word of words) {
    if (found.length >= SLOT.reach || BREAK.test(gap(found.at(-1), word))) break;
    found.push(word);
  }
  return found;
}

const telling = (words: readonly Token[]): readonly string[] =>
  words.filter(isTelling).map((t) => t.stem);

/** No name, no figure, and no word that every sentence has. */
export const isTelling = ({ stop, capital, number }: Token): boolean =>
  !stop && !capital && !number;

/** Stems of the second slot that the first has too, as often as the second has them. */
export function sharedStems(one: Slot, two: Slot): readonly string[] {
  const known = new Set([...one.stemsBefore, ...one.stemsAfter]);
  return [...two.stemsBefore, ...two.stemsAfter].filter((stem) => known.has(stem));
}

/** The words up to the next joint of the sentence. */
export function toJoint(words: readonly Token[]): readonly Token[] {
  const joint = words.findIndex(({ folded }) => JOINT.test(folded));
  return joint < 0 ? words : words.slice(0, joint);
}
