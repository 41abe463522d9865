/** Month names as datelines write them. */
const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const DAY = `(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?`;
/** An agency or paper in parentheses: `(UPI)`, `(Reuters)`, `(AFP/Example News)`. */
const CREDIT = '\\([A-Z][\\w.&/ -]{1,40}\\)';
/** A place in capitals, with what may follow it: `HANOI, Vietnam`, `NORTH BAY, Ont.` */
const PLACE =
  "\\p{Lu}[\\p{Lu}.’' -]*\\p{Lu}\\.?(?:,\\s+\\p{Lu}[\\p{L}.]*(?:\\s+\\p{Lu}[\\p{L}.]*){0,2})?(?:\\s*/\\s*\\p{Lu}+)?";
/** A place in ordinary capitals counts only before a credit: `Hanoi (Reuters) -`. */
const CITY = "\\p{Lu}[\\p{L}.’' -]{1,30}(?:,\\s+\\p{Lu}[\\p{L}. ]{1,20})?";
const DASH = '(?:--|[–—:-])';

const DATELINE = new RegExp(
  `^(?:(?:${PLACE}|${CITY})?[,\\s]*(?:${DAY})?[,\\s]*${CREDIT}|${PLACE}[,\\s]*(?:${DAY})?|${DAY})\\s*${DASH}\\s+(?=\\S)`,
  'u',
);

/** UTF-16 units at the head of a sentence that are its dateline (`June 20 (UPI) -- `, `HANOI: `); 0 for none. */
export function datelineLength(sentence: string): number {
  return DATELINE.exec(sentence)?.[0].length ?? 0;
}
