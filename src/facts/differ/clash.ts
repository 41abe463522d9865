import type { Disagreement, Side, Span } from '../../types.ts';
import type { EventView, Version } from '../view.ts';

/** A disagreement before it is tied to its fact. */
export interface Clash extends Omit<Disagreement, 'fact' | 'sides'> {
  readonly sides: readonly [Side, Side, ...Side[]];
}

/** Finds what two statements of one fact tell differently. Pure; the order of the two does not matter. */
export type Comparer = (view: EventView, a: Version, b: Version) => readonly Clash[];

/** A side of a disagreement: the words that differ, in the sentence that says them. */
export function sideOf({ article, span, quote }: Version, words: Span): Side {
  const value = quote.slice(words.start - span.start, words.end - span.start);
  return { value, article, ...span, quote };
}
