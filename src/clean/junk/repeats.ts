import { type Block, drop } from '../block.ts';

/** Letters and digits only, so that a repeat is known whatever its quotation marks and spaces. */
export function fingerprint(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Shorter passages ("Yes.") may be said twice in earnest, in characters. */
const SHORTEST_REPEAT = 20;

/** Every second and later copy of a block goes; the first stands. */
export function dropRepeats(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    if (block.text.length < SHORTEST_REPEAT) return block;
    if (seen.has(block.text)) return drop(block, 'repeated passage');
    seen.add(block.text);
    return block;
  });
}
