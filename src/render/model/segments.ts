import type { Chosen } from '../../types.ts';
import { beginning, visible } from '../text.ts';
import type { Segment } from '../view.ts';
import type { Dates } from './dates.ts';

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;
/** Longer texts are shown without their differences marked: the comparison grows with the product of the lengths. */
const MOST_WORDS = 400;

/** The source's words as they are. */
export function plain(text: string): readonly Segment[] {
  return [{ text: visible(text), ours: false, marked: false }];
}

/** The beginning of a passage that stands in full elsewhere, with "[…]" of ours for the rest. */
export function opening(text: string, length: number): readonly Segment[] {
  const whole = visible(text);
  const head = beginning(whole, length);
  if (head === whole) return plain(text);
  return [...plain(`${head} `), { text: '[…]', ours: true, marked: false }];
}

/** A chosen passage with our insertions in square brackets, each apart from the source's words. */
export function withInsertions({ quote, insertions }: Chosen, dates: Dates): readonly Segment[] {
  const ordered = [...insertions].sort((a, b) => a.at - b.at);
  let from = 0;
  const parts: Segment[] = [];
  for (const { at, text } of ordered) {
    parts.push(...source(quote.slice(from, at)), {
      text: `[${visible(dates.inWords(text))}]`,
      ours: true,
      marked: false,
    });
    from = at;
  }
  return spaced([...parts, ...source(quote.slice(from))]);
}

function source(text: string): readonly Segment[] {
  return text === '' ? [] : plain(text);
}

/** Our words stand apart from the word before them. */
function spaced(parts: readonly Segment[]): readonly Segment[] {
  return parts.map((part, i) => {
    const before = parts[i - 1];
    const after = parts[i + 1];
    if (!part.ours) return part;
    const lead = before && /[\p{L}\p{N}.,;:!?]$/u.test(before.text) ? ' ' : '';
    const tail = after && /^[\p{L}\p{N}]/u.test(after.text) ? ' ' : '';
    return { ...part, text: `${lead}${part.text}${tail}` };
  });
}

/** A version with the words marked that the chosen passage lacks (longest common subsequence of words). */
export function compared(version: string, chosen: string): readonly Segment[] {
  const shown = visible(version);
  const words = [...shown.matchAll(WORD)];
  const others = [...visible(chosen).matchAll(WORD)].map(([word]) => word.toLowerCase());
  if (words.length > MOST_WORDS || others.length > MOST_WORDS) return plain(version);
  const shared = commonWords(
    words.map(([word]) => word.toLowerCase()),
    others,
  );
  const parts: Segment[] = [];
  let from = 0;
  for (const [i, match] of words.entries()) {
    if (shared.has(i)) continue;
    const end = match.index + match[0].length;
    const between = shown.slice(from, match.index);
    const last = parts.at(-1);
    if (last?.marked && /^\s*$/u.test(between)) {
      parts[parts.length - 1] = { ...last, text: `${last.text}${between}${match[0]}` };
    } else {
      parts.push(...source(between), { text: match[0], ours: false, marked: true });
    }
    from = end;
  }
  return [...parts, ...source(shown.slice(from))];
}

/** Places in `a` of the words of a longest common subsequence. */
function commonWords(a: readonly string[], b: readonly string[]): ReadonlySet<number> {
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => length[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const longest = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      length[i * width + j] = longest;
    }
  }
  const shared = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared.add(i);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return shared;
}
