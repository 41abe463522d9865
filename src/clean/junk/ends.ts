import { type Block, drop } from '../block.ts';
import { isNames, lineJunk } from './kinds.ts';

/** Most words of a line that is only a name. */
const MOST_WORDS = 6;
/** More names than these in a row are a list that the article gives, not its frame. */
const MOST_NAMES = 2;
const ENDS_LINE = /[.!?…:;,]["”’»)\]]*$/u;
/** Asked of the last characters of a block only: a long text is not searched. */
const IS_PARAGRAPH = /\s\S{0,30}[.!?…]["”’»)\]]{0,3}$/u;
/** What a line is by its form that is never the first or the last of an article, wherever it came from. */
const FRAME = new Set([
  'byline',
  'date line',
  'web address alone',
  'photo credit',
  'credit to the reporters',
  'mail header',
]);

/**
 * The blocks without the frame around the article: the byline, day and names alone on a line ("The Bay Courier") that stand before its
 * first paragraph or after its last. Nothing goes where there is no paragraph.
 */
export function dropEnds(blocks: readonly Block[]): readonly Block[] {
  const kept = blocks.flatMap((block, i) => (block.reason === null ? [i] : []));
  const inside = kept.filter((i) => !isEnd(blocks[i]));
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return blocks;
  if (!inside.some((i) => IS_PARAGRAPH.test((blocks[i]?.text ?? '').slice(-40)))) return blocks;
  const before = kept.filter((i) => i < first);
  const after = kept.filter((i) => i > last);
  const reasons = new Map([...framed(blocks, before), ...framed(blocks, after)]);
  return blocks.map((block, i) => {
    const reason = reasons.get(i);
    return reason === undefined ? block : drop(block, reason);
  });
}

function isEnd(block: Block | undefined): boolean {
  return block !== undefined && block.cuts.length === 0 && (isFrame(block) || isNameLine(block));
}

/** Why each line of one end goes: all that are frame by their form, and names unless they are a list. */
function framed(blocks: readonly Block[], end: readonly number[]): readonly [number, string][] {
  const names = end.filter((i) => !isFrame(blocks[i]));
  return end.flatMap((i): [number, string][] => {
    if (!names.includes(i)) return [[i, lineJunk(blocks[i]?.text ?? '') ?? 'page furniture']];
    return names.length <= MOST_NAMES ? [[i, 'page furniture']] : [];
  });
}

function isFrame(block: Block | undefined): boolean {
  return FRAME.has(lineJunk(block?.text ?? '') ?? '');
}

function isNameLine({ text }: Block): boolean {
  return (
    text.length < 100 &&
    text.split(' ', MOST_WORDS + 1).length <= MOST_WORDS &&
    !ENDS_LINE.test(text) &&
    isNames(text)
  );
}
