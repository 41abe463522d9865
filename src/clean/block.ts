import type { Removed } from '../types.ts';

/** A passage inside a block that is no part of the article; UTF-16 units from the start of the block. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** A paragraph, heading, caption or line of a source, with white space folded, and what is to be taken out of it. */
export interface Block {
  readonly text: string;
  /** Why the whole block goes; `null` when it stays. */
  readonly reason: string | null;
  /** In order, not overlapping. */
  readonly cuts: readonly Cut[];
}

export function keep(text: string): Block {
  return { text, reason: null, cuts: [] };
}

/** The block taken out whole; a reason it already has stands. */
export function drop(block: Block, reason: string): Block {
  return block.reason === null ? { ...block, reason } : block;
}

/** The text that the blocks leave, paragraphs parted by a blank line, and what was taken out, each where it stood. */
export function assemble(blocks: readonly Block[]): {
  readonly text: string;
  readonly removed: readonly Removed[];
} {
  const removed: Removed[] = [];
  let text = '';
  for (const block of blocks) {
    const gap = text ? '\n\n' : '';
    const at = text.length + gap.length;
    if (block.reason !== null) {
      removed.push({ at, text: block.text, reason: block.reason });
      continue;
    }
    const left = withoutCuts(block, at);
    removed.push(...left.removed);
    if (left.text) text += gap + left.text;
  }
  return {
    text,
    removed: removed.map((passage) => ({ ...passage, at: Math.min(passage.at, text.length) })),
  };
}

function withoutCuts(block: Block, at: number): { text: string; removed: readonly Removed[] } {
  const removed: Removed[] = [];
  let text = '';
  let from = 0;
  const add = (piece: string) => {
    const body = piece.trim();
    if (body) text += (text ? ' ' : '') + body;
  };
  for (const { start, end, reason } of block.cuts) {
    add(block.text.slice(from, start));
    const passage = block.text.slice(start, end).trim();
    if (passage) removed.push({ at: at + text.length, text: passage, reason });
    from = end;
  }
  add(block.text.slice(from));
  return { text, removed };
}
