import { COMMON_WORDS } from './commonWords.ts';
import type { Term } from './terms.ts';

/** How telling each term is, inside an event and outside it. */
export interface Rarity {
  /** Statements of the event, copies counted once. */
  readonly size: number;
  /** Natural logarithm of how rare the term is in the event. */
  readonly inside: (key: string) => number;
}

const ranks: ReadonlyMap<string, number> = new Map(
  COMMON_WORDS.split(' ').map((word, i) => [word, i]),
);
/** Words at the head of the list that all weigh the same: grammar, and what every report says. */
const HEAD = 10;

/**
 * How rare a word is in English at large, 0 to 1, by the logarithm of its rank among the common words (word
 * frequency falls as a power of the rank: Zipf 1949). Figures, dates and words off the list count as rarest.
 */
export function rarityOutside(term: Term): number {
  if (term.kind === 'figure' || term.kind === 'date') return 1;
  const rank = ranks.get(term.word) ?? ranks.size;
  return Math.log(HEAD + rank) / Math.log(HEAD + ranks.size);
}

/**
 * Inverse document frequency of keys over the statements of one event (Spärck Jones 1972). Statements that hold the
 * very same terms in the same order are copies of one text and count once, so that a wire story printed by many does not make
 * its own words common.
 */
export function rarityInside(statements: readonly (readonly string[])[]): Rarity {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const all of statements) {
    const signature = all.join(' ');
    if (seen.has(signature)) continue;
    seen.add(signature);
    for (const key of new Set(all)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const size = seen.size;
  return { size, inside: (key) => Math.log(1 + size / (counts.get(key) ?? 1)) };
}
