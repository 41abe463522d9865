/** A letter of the scripts that put no spaces between words: a regular expression cannot see their words and sentences. */
export const UNSPACED: RegExp =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const EACH = new RegExp(UNSPACED, 'gu');

/** How many such letters a text has. */
export function unspacedIn(text: string): number {
  return text.match(EACH)?.length ?? 0;
}
