/** Controls other than white space (NUL among them), and zero-width and soft-hyphen characters that split words unseen. */
const UNSEEN = /(?![\t-\r\u0085])[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu;
/** Marks that turn the direction of all that follows: in a page of many sources, one would turn the others. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const SUSPECT =
  /(?![\t-\r\u0085])[\p{Cc}\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u;
const NUL = String.fromCharCode(0);

/**
 * The text without characters that print nothing and could mislead: controls, direction overrides, zero-width
 * marks; half a surrogate pair becomes U+FFFD. Applied once, when a source is decoded, so that the text shown,
 * the text stored and the source compared with it agree.
 */
export function printable(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(UNSEEN, '').replace(TURNING, '').replace(LONE_SURROGATE, '\ufffd');
}

/** Whether a text holds characters that can hide or reorder words: NUL or direction overrides. */
export function isTampered(text: string): boolean {
  return text.includes(NUL) || /[\u202a-\u202e\u2066-\u2069]/.test(text);
}
