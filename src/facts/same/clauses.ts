import type { Span } from '../../types.ts';

/**
 * Where one thing said ends and the next begins: a semicolon, a dash, a comma before a word that opens
 * a clause, or `and`/`but` after a comma.
 */
const JOINT =
  /;\s+|\s+[–—-]{1,2}\s+|,\s+(?=(?:and|but|while|whereas|as|after|before|when|where|which|who|whose|with|including|although|though|because|since|saying|adding)\b)/giu;

/** Fewer words than this are no clause of their own; they stay with the clause before. */
const LEAST_WORDS = 4;

/** The clauses of a sentence that starts at `offset`, in order; together they hold every word of it. */
export function clausesOf(sentence: string, offset: number): readonly Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const joint of sentence.matchAll(JOINT)) {
    const rest = sentence.slice(joint.index + joint[0].length);
    if (words(sentence.slice(start, joint.index)) < LEAST_WORDS || words(rest) < LEAST_WORDS)
      continue;
    clauses.push({ start: offset + start, end: offset + joint.index });
    start = joint.index + joint[0].length;
  }
  clauses.push({ start: offset + start, end: offset + sentence.length });
  return clauses;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
