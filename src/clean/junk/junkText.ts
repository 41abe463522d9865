import { BARE_LINES, IN_ARTICLE, MOST_PAGE_LINES } from '../../config/thresholds.ts';
import { wordCount } from '../../text/unspaced.ts';
import { type Block, drop, keep } from '../block.ts';
import { type Forest, parseForest, probability } from '../trees.ts';
import { dropAppeal } from './appeal.ts';
import { contextFeatures } from './context.ts';
import { junkFeatures } from './features.ts';
import { lineJunk } from './kinds.ts';
import { JUNK_CONTEXT_FOREST, JUNK_FOREST } from './model.ts';

/** The two looks at the lines of a page that lost its markup. */
export interface LineModels {
  readonly first: Forest;
  readonly second: Forest;
}

const SHIPPED: LineModels = {
  first: parseForest(JUNK_FOREST),
  second: parseForest(JUNK_CONTEXT_FOREST),
};
/** Most words of an entry of a menu. */
const SHORT_WORDS = 9;

/**
 * The lines of a plain text as blocks, those that are no part of an article marked with a reason. A text that is mostly article loses
 * what is junk by its form; a whole page that lost its markup is judged line by line by a fitted model, for which `models` stands while
 * it is fitted.
 */
export function textBlocks(
  lines: readonly string[],
  models: LineModels = SHIPPED,
): readonly Block[] {
  const blocks = isPage(lines) ? pageLines(lines, models) : lines.map(keep);
  return dropAppeal(blocks.map(dropJunkLine));
}

function dropJunkLine(block: Block): Block {
  const reason = lineJunk(block.text);
  return reason === null ? block : { ...block, reason };
}

function isPage(lines: readonly string[]): boolean {
  if (lines.length > MOST_PAGE_LINES) return false;
  const bare = lines.filter(isBare).length;
  return bare >= BARE_LINES.fewest && bare >= BARE_LINES.share * lines.length;
}

/** Few words that end no sentence: an entry of a menu, a label, a link. */
function isBare(line: string): boolean {
  return (
    line.length < 100 &&
    !/[.!?…:,;。！？：，、；]["”’»)\]」』]*$/u.test(line) &&
    wordCount(line) <= SHORT_WORDS
  );
}

/** Nothing is judged where the model finds no article at all: then form alone decides. */
function pageLines(
  lines: readonly string[],
  { first: one, second: two }: LineModels,
): readonly Block[] {
  const features = junkFeatures(lines);
  const first = features.map((row) => probability(one, row));
  const second = contextFeatures(lines, first, features).map((row) => probability(two, row));
  if (!second.some((p) => p >= IN_ARTICLE)) return lines.map(keep);
  return lines.map((line, i) =>
    (second[i] ?? 0) >= IN_ARTICLE ? keep(line) : drop(keep(line), 'outside the article'),
  );
}
