import type { Body } from '../body.ts';

/** A line of an article, or of what was taken out of it. */
export interface Line {
  readonly text: string;
  /** Place in the cleaned text where it stands or stood. */
  readonly at: number;
  /** Why it was taken out; `null` for a line that stayed. */
  readonly removedAs: string | null;
  /** Among the first or the last lines: credits and bylines stand there. */
  readonly isHead: boolean;
  readonly isTail: boolean;
}

/** What the words of an article, and those taken out of it, can tell about where it comes from. */
export interface Evidence {
  readonly text: string;
  /** Lines of the head, of the tail, and of everything removed, in the order in which they stood. */
  readonly lines: readonly Line[];
}

/** UTF-16 units at either end of a text that count as its head and tail. */
const HEAD = 700;
const TAIL = 700;
const MAX_LINE = 400;
const MAX_LINES = 120;

/** Gathers the lines of a body. */
export function evidenceOf({ text, removed }: Body): Evidence {
  const isHead = (at: number) => at <= HEAD;
  const isTail = (at: number) => at >= text.length - TAIL;
  const own = ownLines(text).map((line) => ({ ...line, removedAs: null }));
  const gone = removed.flatMap((passage) =>
    passage.text
      .split('\n')
      .map((line) => ({ text: line.trim(), at: passage.at, removedAs: passage.reason })),
  );
  const lines = [...own, ...gone]
    .filter((line) => line.text !== '' && line.text.length <= MAX_LINE)
    .sort((a, b) => a.at - b.at || Number(b.removedAs !== null) - Number(a.removedAs !== null))
    .map((line) => ({ ...line, isHead: isHead(line.at), isTail: isTail(line.at) }));
  const kept =
    lines.length <= MAX_LINES
      ? lines
      : [...lines.slice(0, MAX_LINES / 2), ...lines.slice(-MAX_LINES / 2)];
  return { text, lines: kept };
}

function ownLines(text: string): readonly { text: string; at: number }[] {
  const cut =
    text.length <= HEAD + TAIL
      ? [[0, text.length]]
      : [
          [0, HEAD],
          [text.length - TAIL, text.length],
        ];
  return cut.flatMap(([from = 0, to = 0]) => {
    let at = from === 0 ? 0 : text.indexOf('\n', from) + 1;
    if (from > 0 && at === 0) return [];
    const found: { text: string; at: number }[] = [];
    while (at < to) {
      const end = text.indexOf('\n', at);
      const stop = end < 0 ? text.length : end;
      if (stop > at) found.push({ text: text.slice(at, Math.min(stop, at + MAX_LINE)), at });
      at = stop + 1;
    }
    return found;
  });
}

/** A passage shown as evidence: at most so long, in single quotation marks. */
export function cited(passage: string): string {
  const folded = passage.replace(/\s+/g, ' ').trim();
  return `'${folded.length > 80 ? `${folded.slice(0, 77).trimEnd()}…` : folded}'`;
}
