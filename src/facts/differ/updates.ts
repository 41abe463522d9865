import type { ArticleId, Day, Disagreement, Side } from '../../types.ts';
import type { EventView } from '../view.ts';

/** What grows while a story runs: those it befell, what was raised, sold or seen so far. */
const GROWING = /^number of (?:dead|hurt|missing|held|displaced|rescued|infected)$/;
const SO_FAR =
  /\b(?:so far|already|now stands?|(?:has|have) (?:now )?(?:risen|climbed|grown|reached|raised|surpassed|passed)|rises? to|rose to|climb(?:s|ed) to|grew to|up from|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|toll)\b/iu;

/**
 * A count of a later day takes the place of an earlier one and does not contradict it: where every other value is of
 * another day than this one, and the count is of a kind that grows. Other disagreements come back as they are.
 */
export function asUpdate<T extends Omit<Disagreement, 'fact'>>(view: EventView, clash: T): T {
  if (clash.kind !== 'number' || clash.about === 'age' || !isGrowing(clash)) return clash;
  const days = new Map<string, Set<Day>>();
  for (const { value, article } of clash.sides) {
    const day = dayOf(view, article);
    if (day === null) return clash;
    days.set(value.toLowerCase(), (days.get(value.toLowerCase()) ?? new Set()).add(day));
  }
  const seen = [...days.values()].flatMap((set) => [...set]);
  return new Set(seen).size === seen.length ? { ...clash, severity: 'superseded' } : clash;
}

const isGrowing = ({ about, sides }: { about: string; sides: readonly Side[] }): boolean =>
  GROWING.test(about) || sides.some(({ quote }) => SO_FAR.test(quote));

/** The day of an article, as far as it says it itself. */
function dayOf(view: EventView, article: ArticleId): Day | null {
  const anchor = view.anchors.get(article);
  const isKnown =
    anchor?.from === null && anchor.precision !== 'year' && anchor.precision !== 'month';
  return isKnown ? anchor.day : null;
}
