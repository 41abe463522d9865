import { type Block, drop, keep } from './block.ts';
import { dropAppeal } from './junkAppeal.ts';
import { lineJunk } from './junkKinds.ts';

/** The lines of a plain text as blocks, those that are no part of an article marked with a reason. */
export function textBlocks(lines: readonly string[]): readonly Block[] {
  return dropAppeal(lines.map(keep).map(dropJunkLine));
}

function dropJunkLine(block: Block): Block {
  const reason = lineJunk(block.text);
  return reason === null ? block : drop(block, reason);
}
