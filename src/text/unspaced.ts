/** A letter of the scripts that put no spaces between words: a regular expression cannot see their words and sentences. */
export const UNSPACED: RegExp =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const EACH = new RegExp(UNSPACED, 'gu');

/** How many such letters a text has. */
export function unspacedIn(text: string): number {
  return text.match(EACH)?.length ?? 0;
}

/** Letters a word in those scripts, about. */
const LETTERS_A_WORD = 2;

/** How many words a text has, about: what stands between spaces, and a share of the letters that have none between them. */
export function wordCount(text: string): number {
  return text.split(' ').length + Math.floor(unspacedIn(text) / LETTERS_A_WORD);
}
