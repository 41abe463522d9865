/** A sentence that opens with a word for something said before it. */
const POINTS_BACK =
  /^["“‘'(\s]*(?:(?:But|And|Or|So|Yet|Then|Instead|Also|However|Meanwhile|Later|Still)[, ]+)?(?:he|she|it|they|this|that|these|those|his|her|their|its|such|the (?:move|decision|comments?|remarks?|statement|latter|former|incident|attack|two|pair|report|man|woman|other|first|second))\b(?!’s|'s)/iu;

/** Whether a sentence can be understood without the one before it. */
export function standsAlone(sentence: string): boolean {
  return !POINTS_BACK.test(sentence);
}

/** The pronoun that a sentence opens with, where it stands; null when it opens with something else. */
export function openingPronoun(
  sentence: string,
): { readonly word: string; readonly end: number } | null {
  const match =
    /^["“‘'(\s]*(?:(?:But|And|Yet|Then|Later|Also|Meanwhile),? )?(he|she|they|it)\b(?!['’])/iu.exec(
      sentence,
    );
  return match?.[1] === undefined ? null : { word: match[1].toLowerCase(), end: match[0].length };
}

const REPORTED =
  'said|says|told|asked|added|adds|wrote|writes|tweeted|stated|insisted|explained|admitted|warned|argued|declared|stressed|noted|replied|recalled|continued';
/** Words of a person who is not named where the saying is told: '"It was dark," he told reporters'. */
const SAYS_WHO = new RegExp(
  `\\b(he|she)\\b(?=\\s+(?:(?:also|later|then|had|has|\\p{Ll}+ly)\\s+)?(?:${REPORTED})\\b)|\\b(?:${REPORTED})\\s+(he|she)(?=\\s*(?:[,.;:]|$))`,
  'iu',
);
const QUOTED = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|^[^“]*”/gu;
/** Words before such a pronoun that tell nothing of whom it means. */
const CONNECTING = /^[^\p{L}]*(?:(?:and|but|so|then|later|also)[^\p{L}]*)*$/iu;

/**
 * The "he" or "she" whose words a sentence reports, where it stands, when nothing before it outside the quotation marks
 * says who that is; null otherwise.
 */
export function reportingPronoun(
  sentence: string,
): { readonly word: string; readonly end: number } | null {
  const open = sentence.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
  const match = SAYS_WHO.exec(open);
  const word = match?.[1] ?? match?.[2];
  if (!match || word === undefined) return null;
  if (!CONNECTING.test(open.slice(0, match.index))) return null;
  const end = match[1] === undefined ? match.index + match[0].length : match.index + word.length;
  return { word: word.toLowerCase(), end };
}
