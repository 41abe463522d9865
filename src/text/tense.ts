import type { Span } from '../types.ts';

/**
 * What the clause around a date speaks of: what is still to come, what has happened, plainly neither (`null`), or what
 * nobody can place: a plan told of in the past, a term that runs to or from the day.
 */
export type Tense = 'ahead' | 'behind' | 'open' | null;

const AHEAD =
  /\b(?:will|shall|due|scheduled|expected|set to|plan(?:s|ned|ning)?|coming|upcoming|is to|are to|wird|werden|sera|serán?)\b|['’]ll\b/iu;
/** Of a plan that was: it may have come to pass or not, on a day before or after the report. */
const WAS_AHEAD =
  /\b(?:would|(?:was|were|had been|been) (?:\p{L}+ly )?(?:due|scheduled|expected|set|planned|to|going to|supposed))\b|['’]d (?:have )?\b/iu;
/** What lets a day be the bound of a term, or the time that something is called for. */
const BOUND =
  /\b(?:for|from|until|till|through|by|before|after|starting|beginning|ab|bis|für|zum|jusqu['’]au|à partir de|hasta|desde|para)(?: the| early| late| el| le)? $/iu;
/** "Five years ago on Wednesday". */
const ANNIVERSARY = /\b(?:ago|later|since|anniversary)(?: on| this)? $/iu;
/** "Monday through Friday". */
const RANGE = /^ ?(?:through|to|until|till|bis|–|-) ?\p{Lu}/u;

const TOLD = /(?:\b(?:said|told|was|were)|\p{L}{2,}ed)(?: on| late| early)? $/iu;
const SAID = /\b(?:said|told|announced|reported|added)(?: on| late| early)? $/iu;
const PAST =
  /\b(?:was|were|had|did|said|told|(?<!\b(?:stays?|remains?|is|are|be|being|gets?|it|has|have) )\p{L}{2,}ed|began|broke|brought|built|burst|came|chose|died|fell|felt|fought|found|gave|got|grew|heard|held|hit|kept|killed|knew|led|left|lost|made|met|paid|put|ran|rose|sat|saw|sent|shot|spoke|spent|stood|struck|swept|took|thought|went|won|wrote|hatte|war|wurde|avait|était|fue|había)\b/iu;

/** Characters before and after a date that can belong to its clause. */
const BEFORE = 80;
const AFTER = 60;

/** The tense of the clause that holds a date. Pure. */
export function tenseAround(text: string, { start, end }: Span): Tense {
  const before = /[^.;!?:"“”]*$/u.exec(text.slice(Math.max(0, start - BEFORE), start))?.[0] ?? '';
  const after = /^[^.;!?:"“”]*/u.exec(text.slice(end, end + AFTER))?.[0] ?? '';
  if (SAID.test(before)) return 'behind';
  if (ANNIVERSARY.test(before) || RANGE.test(after)) return 'open';
  if (WAS_AHEAD.test(before)) return 'open';
  if (AHEAD.test(before) || (AHEAD.test(after) && !TOLD.test(before))) return 'ahead';
  if (BOUND.test(before)) return 'open';
  return PAST.test(before) || PAST.test(after) ? 'behind' : null;
}
