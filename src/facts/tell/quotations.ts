import type { Span } from '../../types.ts';

const PAIRS =
  /“[^”“\n]{2,}?(?:”|(?=\n)|$)|„[^“”\n]{2,}?[“”]|«[^»\n]{2,}?»|(?<![\p{L}\p{N}])"[^"\n]{2,}?(?:"(?![\p{L}\p{N}])|(?=\n)|$)|(?<![\p{L}\p{N}])‘[^‘’\n]{3,}?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'[^'\n]{3,}?'(?![\p{L}\p{N}])/gu;

/**
 * Passages between quotation marks, the marks left out, in order. A quotation that is opened and not closed
 * runs to the end of its paragraph, as papers print those of several paragraphs.
 */
export function quotationsOf(text: string): readonly Span[] {
  return [...text.matchAll(PAIRS)].map((match) => {
    const closed = /["”“»’']$/u.test(match[0]) ? 1 : 0;
    return { start: match.index + 1, end: match.index + match[0].length - closed };
  });
}
