import type { Span } from '../types.ts';

const END = /[.!?…]["”’)\]]*(?=\s+["“‘(]?\p{Lu})|\n\s*\n/gu;

/** Sentences of a text, in order, trimmed of white space; a blank line always ends one. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    push(spans, text, start, match.index + match[0].length);
    start = match.index + match[0].length;
  }
  push(spans, text, start, text.length);
  return spans;
}

function push(spans: Span[], text: string, start: number, end: number): void {
  const passage = text.slice(start, end);
  const lead = passage.length - passage.trimStart().length;
  const body = passage.trim();
  if (body) spans.push({ start: start + lead, end: start + lead + body.length });
}
