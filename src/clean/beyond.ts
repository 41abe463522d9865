import { TEXT_LIMIT } from '../config/thresholds.ts';
import { type Block, drop } from './block.ts';

const REASON = 'beyond the size that is read';

/** The blocks without what lies beyond the most that is read of one article; the one that reaches across is cut at a space. */
export function dropBeyond(blocks: readonly Block[]): readonly Block[] {
  let length = 0;
  return blocks.map((block) => {
    if (block.reason !== null) return block;
    const room = TEXT_LIMIT - length;
    length += block.text.length;
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
