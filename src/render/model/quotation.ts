/** Marks that open or close a quotation; which of the two one does is told by its place. */
const MARK = /[“”„‟"«»「」『』]/gu;
/** A passage that opens otherwise is a quotation when at least this share of it stands between the marks. */
const MOSTLY = 0.5;

/** Whether a passage is in the main what somebody said, not an account with a few words of theirs in it. */
export function isMostlyQuoted(text: string): boolean {
  const marks = [...text.matchAll(MARK)].map(({ index }) => index);
  const [first] = marks;
  if (first === undefined) return false;
  if (text.slice(0, first).trim() === '') return true;
  // A passage cut from a longer quotation closes what it never opened.
  const edges = closes(text, first) ? [-1, ...marks] : marks;
  let quoted = 0;
  for (let i = 0; i < edges.length; i += 2) {
    quoted += (edges[i + 1] ?? text.length) - (edges[i] ?? 0) - 1;
  }
  return quoted / text.length >= MOSTLY;
}

/** Whether the mark at a place stands behind a word and before none. */
function closes(text: string, at: number): boolean {
  return /\S/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** Whether a passage names a person by any word of the name. */
export function namesPerson(text: string, name: string): boolean {
  return name.split(/[\s.]+/u).some((word) => word.length > 2 && text.includes(word));
}
