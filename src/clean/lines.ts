/** Characters that are never words: controls, byte order marks, direction overrides, soft hyphens, halves of a pair. Joiners stay. */
const INVISIBLE = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
const SPACE = /[^\S\n]+/g;

/** A text as a reader sees it: white space folded to single spaces, line ends to `\n`, what cannot be seen taken out. */
export function folded(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACE, ' ');
}

/**
 * The lines of a plain text that hold anything, trimmed. Lines broken at a fixed width, as mail and old files have them, are joined
 * to the paragraphs they were.
 */
export function linesOf(text: string): readonly string[] {
  return folded(text)
    .split(/\n(?: ?\n)+/)
    .flatMap((group) => {
      const lines = group.split('\n').flatMap((line) => line.trim() || []);
      return isWrapped(lines) ? [lines.join(' ')] : lines;
    });
}

/** Lines of a mail or an old file are filled to one width: alike in length, and most break off in the middle of a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const filled = lines.slice(0, -1);
  if (filled.length < 2) return false;
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (widest < 50 || widest > 130) return false;
  const isFull = (line: string) => line.length > widest - 20;
  const isOpen = (line: string) => !/[.!?:]["”’)]*$/.test(line);
  const full = filled.filter(isFull).length;
  const open = filled.filter(isOpen).length;
  return full >= 0.8 * filled.length && open >= 0.6 * filled.length;
}
