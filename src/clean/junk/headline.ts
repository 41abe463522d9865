import { wordCount } from '../../text/unspaced.ts';
import type { Inferred } from '../../types.ts';
import { type Block, drop } from '../block.ts';
import { fingerprint } from './repeats.ts';

const ENDS_SENTENCE = /[.!…:;,。！：；，、]["”’»)\]」』]*$/u;
const MAX_WORDS = 28;
const MIN_WORDS = 3;
/** How many blocks of the head are looked at for a headline. */
const REACH = 4;

export interface Headlined {
  readonly blocks: readonly Block[];
  readonly title: Inferred | null;
}

/**
 * Takes the headline out of the text: a first line without a sentence's end, with a paragraph after it, or any line that repeats the
 * title the source declares. Later copies go as repeats.
 */
export function takeHeadline(blocks: readonly Block[], declared: string | null): Headlined {
  const title = declared === null ? firstLine(blocks) : null;
  const prints = new Set([declared, title?.name ?? null].flatMap((t) => (t ? fingerprint(t) : [])));
  prints.delete('');
  if (prints.size === 0) return { blocks, title };
  const longest = 8 + 1.3 * Math.max(declared?.length ?? 0, title?.name.length ?? 0);
  let isFirst = title !== null;
  return {
    title,
    blocks: blocks.map((block) => {
      if (block.reason !== null || block.text.length > longest) return block;
      if (!prints.has(fingerprint(block.text))) return block;
      if (title?.name !== block.text && ENDS_SENTENCE.test(block.text)) return block;
      const reason = isFirst ? 'headline' : 'repeated headline';
      isFirst = false;
      return drop(block, reason);
    }),
  };
}

function firstLine(blocks: readonly Block[]): Inferred | null {
  const kept = blocks.filter((block) => block.reason === null).slice(0, REACH);
  const [head, ...rest] = kept;
  if (
    !head ||
    head.cuts.length > 0 ||
    !isHeadline(head.text) ||
    !rest.some((block) => isParagraph(block.text))
  )
    return null;
  return { name: head.text, how: 'first line' };
}

function isHeadline(text: string): boolean {
  const words = wordCount(text);
  return words >= MIN_WORDS && words <= MAX_WORDS && !ENDS_SENTENCE.test(text);
}

function isParagraph(text: string): boolean {
  const isLong = text.length >= 60 || wordCount(text) >= 10;
  return isLong && /[.!?…。！？]["”’»)\]」』]*$/u.test(text);
}
