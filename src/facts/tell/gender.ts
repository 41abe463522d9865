/** Words for women and girls, and for men and boys, as far as they speak for who a "he" or "she" is. */
const SHE =
  /\b(?:she|her|hers|herself|mrs|ms|miss|mme|frau|dame|lady|queen|princess|woman|girl|wife|widow|mother|daughter|sister|aunt|actress|chairwoman|spokeswoman|congresswoman|policewoman)\b/iu;
const HE =
  /\b(?:he|him|his|himself|mr|herr|sir|lord|king|prince|man|boy|husband|widower|father|son|brother|uncle|actor|chairman|spokesman|congressman|policeman)\b/iu;

/** Whether words speak for the other of the two than a pronoun names: "Mrs Denton", "her body" before "he". Pure. */
export function speaksAgainst(pronoun: string, words: string): boolean {
  return (/^he$/i.test(pronoun) ? SHE : HE).test(words);
}
