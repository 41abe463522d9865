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
