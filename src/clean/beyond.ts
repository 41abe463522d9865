import { TEXT_LIMIT } from '../config/thresholds.ts';
import { type Block, drop, keep } from './block.ts';

const REASON = 'beyond the size that is read';
/** Characters that part two paragraphs. */
const GAP = 2;
/** How many times the most that is read of an article is looked through for it: there may be as much junk around. */
const LOOKED_THROUGH = 2;
/** Characters of what lies beyond that are shown. */
const SHOWN = 100;

/** The lines of a text that are looked at, and what stands for the rest. */
export function upTo(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly rest: readonly Block[];
} {
  let length = 0;
  const end = lines.findIndex((line) => {
    const isFull = length > LOOKED_THROUGH * TEXT_LIMIT;
    length += line.length + GAP;
    return isFull;
  });
  const next = lines[end];
  if (next === undefined) return { lines, rest: [] };
  return { lines: lines.slice(0, end), rest: [drop(keep(next.slice(0, SHOWN)), REASON)] };
}

/** The blocks without what lies beyond the most that is read of one article; the one that reaches across is cut at a space. */
export function dropBeyond(blocks: readonly Block[]): readonly Block[] {
  let length = 0;
  return blocks.map((block) => {
    if (block.reason !== null) return block;
    const room = TEXT_LIMIT - length;
    length += block.text.length + GAP;
    if (room <= 0) return drop(block, REASON);
    return block.text.length <= room ? block : cutAfter(block, room);
  });
}

function cutAfter({ text, cuts }: Block, room: number): Block {
  const space = text.lastIndexOf(' ', room);
  const from = space > 0 ? space : room;
  const before = cuts.filter(({ start }) => start < from);
  const start = Math.max(from, before.at(-1)?.end ?? 0);
  return { text, reason: null, cuts: [...before, { start, end: text.length, reason: REASON }] };
}
